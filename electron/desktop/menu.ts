import type { MenuItemConstructorOptions } from 'electron';
import type { MENU_ACTIONS } from '../../shared/contract/signals.ts';

export type MenuAction = (typeof MENU_ACTIONS)[number];

/** A workshop to come back to. */
export interface Recent {
  readonly key: string;
  readonly label: string;
}

export interface MenuInput {
  readonly platform: NodeJS.Platform;
  readonly recent: readonly Recent[];
  /** Passes a choice on to the page. */
  choose(action: MenuAction): void;
  /** Shows a recent workshop. */
  open(key: string): void;
}

/** The menu bar, as data. Undo and redo go to the page: they undo commits, or typing where a text has the focus. */
export function menuTemplate({ platform, recent, choose, open }: MenuInput): MenuItemConstructorOptions[] {
  const mac = platform === 'darwin';
  const item = (label: string, action: MenuAction, accelerator?: string): MenuItemConstructorOptions => ({
    id: action,
    label,
    ...(accelerator ? { accelerator } : {}),
    click: () => choose(action),
  });
  const line: MenuItemConstructorOptions = { type: 'separator' };
  const recents: MenuItemConstructorOptions[] =
    recent.length === 0
      ? [{ label: 'No workshops yet', enabled: false }]
      : recent.map(({ key, label }) => ({
          id: `recent.${key}`,
          label: literal(label),
          click: () => open(key),
        }));

  return [
    ...(mac ? [{ role: 'appMenu' as const }] : []),
    {
      label: '&File',
      submenu: [
        item('New workshop…', 'workshop.new', 'CmdOrCtrl+N'),
        item('Show all workshops', 'library.show', 'CmdOrCtrl+Shift+L'),
        { label: 'Open recent', submenu: recents },
        line,
        item('Import a workshop file…', 'workshop.import', 'CmdOrCtrl+O'),
        item('Import use cases from a spreadsheet…', 'table.import', 'CmdOrCtrl+I'),
        item('Export the PDF…', 'report.export', 'CmdOrCtrl+E'),
        line,
        mac ? { role: 'close' } : { role: 'quit' },
      ],
    },
    {
      label: '&Edit',
      submenu: [
        item('Undo', 'edit.undo', 'CmdOrCtrl+Z'),
        item('Redo', 'edit.redo', platform === 'win32' ? 'Ctrl+Y' : 'CmdOrCtrl+Shift+Z'),
        line,
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'pasteAndMatchStyle' },
        { role: 'delete' },
        line,
        { role: 'selectAll' },
      ],
    },
    {
      label: '&View',
      submenu: [
        { role: 'resetZoom' },
        { role: 'zoomIn' },
        { role: 'zoomOut' },
        line,
        { role: 'togglefullscreen' },
      ],
    },
    { role: 'windowMenu' },
    {
      role: 'help',
      submenu: [
        item('Keyboard shortcuts', 'help.shortcuts', 'F1'),
        ...(mac ? [] : [line, { role: 'about' as const }]),
      ],
    },
  ];
}

/** A name as the menu shall show it: a single & would underline the next letter instead. */
const literal = (label: string) => label.replaceAll('&', '&&');
