import { basename } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';

/** What was being done when something went wrong; it decides what can be called safe. */
type Doing = 'open' | 'save' | 'create' | 'copy' | 'back up' | 'restore';

/** The code of a SQLite or operating system error, or an empty text. */
export function codeOf(cause: unknown): string {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** The file as sentences name it. */
export const named = (path: string): string => `“${basename(path)}”`;

const SAFE: Record<Doing, string> = {
  open: 'The file was left as it is.',
  save: 'This change was not saved; everything saved before it is safe.',
  create: 'No file was made.',
  copy: 'No copy was made, and the original is as it was.',
  'back up': 'No backup was made; the workshop itself is safe.',
  restore: 'Nothing was restored, and the backup is as it was.',
};

/**
 * Any error of SQLite, Node's files or our own as the sentence a person gets. A `FailureError` passes through.
 * @param path the workshop's file, for the name in the sentence
 */
export function storageFailure(cause: unknown, doing: Doing, path: string): FailureError {
  if (cause instanceof FailureError) return cause;
  const code = codeOf(cause);
  const file = named(path);
  const safe = SAFE[doing];
  const say = (kind: ConstructorParameters<typeof FailureError>[0], message: string) =>
    new FailureError(kind, message, null, { cause });

  if (code === 'SQLITE_FULL' || code === 'ENOSPC' || code === 'EDQUOT') {
    return say('disk-full', `The disk that holds ${file} is full. ${safe} Free some space, then try again.`);
  }
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) {
    return say('locked', `${file} is in use by another program. ${safe} Close it there, then try again.`);
  }
  if (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB') {
    return say('damaged', `${file} is damaged. ${safe} Bring back a backup of it from the library.`);
  }
  if (
    /^SQLITE_(READONLY|CANTOPEN|PERM|AUTH)/.test(code) ||
    ['EACCES', 'EPERM', 'EROFS', 'EISDIR', 'ENOTDIR'].includes(code)
  ) {
    return say(
      'no-access',
      `Headwater may not read and write ${file} or its folder. ${safe} Allow writing there, or copy the file to a folder of your own.`,
    );
  }
  if (code.startsWith('SQLITE_IOERR') || code === 'EIO' || code === 'ENXIO') {
    return say(
      'no-access',
      `The disk that holds ${file} does not answer. ${safe} See that the drive is connected, then open the workshop again.`,
    );
  }
  if (code === 'ENOENT' && doing !== 'open' && doing !== 'save') {
    return say('not-found', `The folder for ${file} is not there. ${safe} Choose another folder.`);
  }
  if (code === 'ENOENT') {
    return say('not-found', `${file} is not there. If it was moved, open it at its new place.`);
  }
  if (code === 'EEXIST') {
    return say('exists', `There is a file called ${file} already. ${safe} Choose another name.`);
  }
  return say('internal', `Headwater could not ${doing} ${file}. ${safe} The details are in the log.`);
}

/** For what a check found, rather than SQLite. @param what a clause such as "its log breaks off at change 12" */
export const damaged = (path: string, what: string): FailureError =>
  new FailureError(
    'damaged',
    `${named(path)} is damaged: ${what}. The file was left as it is. Bring back a backup of it from the library.`,
  );
