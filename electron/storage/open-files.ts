import { statSync } from 'node:fs';
import type { Source } from './handles.ts';

/** A workshop file that this process has open. */
interface OpenFile {
  readonly source: Source;
}

/*
 * Process-wide, because the thing it guards is: a process that opens and closes a file by other means than SQLite (to read its header, to
 * copy it) loses its POSIX locks on that file, SQLite's exclusive lock with them. So before anything touches a file, it is looked
 * up here. https://www.sqlite.org/howtocorrupt.html#_posix_advisory_locks_canceled_by_a_separate_thread_doing_close_
 */
const openFiles = new Map<string, OpenFile>();

/** The file itself, whichever path or link leads to it; null when there is none. Opens nothing. */
export function identityOf(path: string): string | null {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat ? `${stat.dev}:${stat.ino}` : null;
}

/** The file when this process has it open. */
export function openHere(path: string): OpenFile | undefined {
  const identity = identityOf(path);
  return identity === null ? undefined : openFiles.get(identity);
}

/** Notes that this process has the file open. Answers how to take the note back. */
export function rememberOpen(identity: string, file: OpenFile): () => void {
  openFiles.set(identity, file);
  return () => openFiles.delete(identity);
}
