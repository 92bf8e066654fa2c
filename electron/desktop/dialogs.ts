import { createReadStream } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron';
import type { Dialogs } from '../service/ports.ts';
import { writeWhole } from '../service/write-whole.ts';

const OPEN: Readonly<Record<'table' | 'workshop' | 'pdf' | 'key', { title: string; filters: FileFilter[] }>> =
  {
    table: {
      title: 'Import a table',
      filters: [
        { name: 'Tables', extensions: ['csv', 'tsv', 'tab', 'txt'] },
        { name: 'All files', extensions: ['*'] },
      ],
    },
    workshop: { title: 'Add a workshop', filters: [{ name: 'Workshops', extensions: ['headwater'] }] },
    pdf: { title: 'Choose a sealed PDF', filters: [{ name: 'PDF documents', extensions: ['pdf'] }] },
    key: {
      title: 'Restore the key for sealing',
      filters: [{ name: 'Backups of keys', extensions: ['pem'] }],
    },
  };

const KINDS: Readonly<Record<string, string>> = {
  '.pdf': 'PDF document',
  '.svg': 'Picture (SVG)',
  '.png': 'Picture (PNG)',
  '.pptx': 'Slides (PowerPoint)',
  '.xlsx': 'Excel workbook',
  '.csv': 'Table (CSV)',
  '.ics': 'Calendar (ICS)',
  '.md': 'Text (Markdown)',
  '.json': 'Data (JSON)',
  '.headwater': 'Workshop',
  '.pem': 'Backup of a key',
};

/** The desktop's own dialogs, each over the window that the person works in. Remembers the folder last used, until the app ends. */
export function createDialogs(front: () => BrowserWindow | undefined): Dialogs {
  let folder: string | null = null;
  return {
    async open(kind) {
      const options = {
        ...OPEN[kind],
        properties: ['openFile' as const],
        ...(folder === null ? {} : { defaultPath: folder }),
      };
      const window = front();
      const { canceled, filePaths } = await (window
        ? dialog.showOpenDialog(window, options)
        : dialog.showOpenDialog(options));
      const path = canceled ? undefined : filePaths[0];
      if (path === undefined) return null;
      folder = dirname(path);
      return path;
    },
    async save({ source, name }) {
      const extension = extname(name);
      const kind = { name: KINDS[extension] ?? 'File', extensions: [extension.slice(1)] };
      const options = {
        title: 'Save',
        defaultPath: join(folder ?? app.getPath('documents'), name),
        filters: extension === '' ? [] : [kind],
      };
      const window = front();
      const { canceled, filePath } = await (window
        ? dialog.showSaveDialog(window, options)
        : dialog.showSaveDialog(options));
      if (canceled || filePath === '') return { kind: 'cancelled' };
      folder = dirname(filePath);
      // A sealed PDF with photos may have hundreds of megabytes.
      await writeWhole(filePath, createReadStream(source));
      return { kind: 'saved', name: basename(filePath).slice(0, 255) };
    },
  };
}
