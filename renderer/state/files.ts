import { FailureError } from '../../shared/contract/failure.ts';
import { kindOfFile, tooLarge } from '../../shared/contract/file-limits.ts';
import { client } from '../api.ts';
import { useApp } from './app.ts';
import { say } from './messages.ts';

export interface ChosenFile {
  readonly file: string;
  readonly name: string;
}

const ACCEPT = {
  table: '.csv,.tsv,.tab,.txt,text/csv,text/plain',
  workshop: '.headwater',
  pdf: '.pdf,application/pdf',
  key: '.pem',
} as const;
type FileKind = keyof typeof ACCEPT;

/**
 * Lets the person choose a file; answers its handle, or null when they gave up.
 * @throws FailureError when it cannot be handed over.
 */
export async function chooseFile(kind: FileKind): Promise<ChosenFile | null> {
  const file = await pickFile(kind);
  return file instanceof File ? uploadFile(file) : file;
}

/** As `chooseFile`, with a browser's file not handed over yet: for files so large that this has to be shown. */
export async function pickFile(kind: FileKind): Promise<ChosenFile | File | null> {
  if (useApp.getState().info?.host === 'electron') return (await client.call('file.pick', { kind })).file;
  return new Promise<File | null>(resolve => {
    const input = document.createElement('input');
    input.type = 'file';
    input.accept = ACCEPT[kind];
    input.onchange = () => resolve(input.files?.[0] ?? null);
    input.oncancel = () => resolve(null);
    input.click();
  });
}

/** Hands a file's bytes to the main side. @throws FailureError when it is too large or cannot be read. */
export async function uploadFile(file: File): Promise<ChosenFile> {
  const refusal = tooLarge(file.name, file.size);
  if (refusal !== null) throw new FailureError('limit', refusal);
  try {
    // A look is enough: the file itself goes over as it is read, since it may have hundreds of megabytes.
    await file.slice(0, 1).arrayBuffer();
  } catch (cause) {
    throw new FailureError('unreadable', `“${file.name}” could not be read. Is it still there?`, null, {
      cause,
    });
  }
  return { file: await client.upload(file.name, file), name: file.name };
}

export const isWorkshopFile = (name: string): boolean => kindOfFile(name) === 'workshop';
export const isPdf = (name: string): boolean => kindOfFile(name) === 'pdf';

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
