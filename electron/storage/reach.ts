import { codeOf, storageFailure } from './errors.ts';
import type { Source } from './handles.ts';
import { checkHeader } from './header.ts';
import { lockedFailure, readNote } from './holder-note.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { newestOf } from './migrations/migrate.ts';
import { openHere } from './open-files.ts';
import { readUnharmed } from './read-only.ts';

/**
 * Reads a workshop wherever it is: open in this process, or closed. Nothing is written to it or beside it.
 * @throws FailureError locked, newer, foreign, damaged, no-access, not-found
 */
export function reachWorkshop<T>(path: string, use: (source: Source) => T): T {
  const here = openHere(path);
  if (here) return use(here.source);
  try {
    checkHeader(path, newestOf(MIGRATIONS));
    return readUnharmed(path, use);
  } catch (cause) {
    if (codeOf(cause).startsWith('SQLITE_BUSY')) throw lockedFailure(path, readNote(path), cause);
    throw storageFailure(cause, 'open', path);
  }
}
