import { FailureError } from '../../shared/contract/failure.ts';
import { TABLE_LIMITS } from '../../shared/contract/table.ts';
import { client } from '../api.ts';
import { useApp } from './app.ts';
import { say } from './messages.ts';

export interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

const ACCEPT = { table: '.csv,.tsv,.tab,.txt,text/csv,text/plain', workshop: '.headwater' } as const;

/**
 * Lets the person choose a file; answers its handle, or null when they gave up.
 * @throws FailureError when it cannot be handed over.
 */
export async function chooseFile(kind: 'table' | 'workshop'): Promise<ChosenFile | null> {
  if (useApp.getState().info?.host === 'electron') return (await client.call('file.pick', { kind })).file;
  const file = await new Promise<File | null>(resolve => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPT[kind];
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
  return file && uploadFile(file);
}

/** Hands a file's bytes to the main side. @throws FailureError when it is too large or cannot be read. */
export async function uploadFile(file: File): Promise<ChosenFile> {
  if (!isWorkshopFile(file.name) && file.size > TABLE_LIMITS.bytes) {
    throw new FailureError(
      'limit',
      `“${file.name}” is larger than ${TABLE_LIMITS.bytes / 1024 / 1024} MB. Keep only the sheet with the use cases and save that as CSV.`,
    );
  }
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch (cause) {
    throw new FailureError('unreadable', `“${file.name}” could not be read. Is it still there?`, null, {
      cause,
    });
  }
  return { file: await client.upload(file.name, bytes), name: file.name };
}

export const isWorkshopFile = (name: string): boolean => name.toLowerCase().endsWith('.headwater');

/** Brings a finished export to the person: the host's save dialog, or a download. @throws FailureError */
export async function saveFile(file: string): Promise<void> {
  const outcome = await client.call('file.save', { file });
  if (outcome.kind === 'saved') say(`Saved as “${outcome.name}”.`, { tone: 'good' });
  if (outcome.kind === 'download') {
    const link = document.createElement('a');
    link.href = outcome.url;
    link.download = outcome.name;
    link.click();
    say(`“${outcome.name}” is in your downloads.`, { tone: 'good' });
  }
}
