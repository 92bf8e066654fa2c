import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { FailureError } from '../../shared/contract/failure.ts';
import { damaged, named } from './errors.ts';
import { APPLICATION_ID, SIDECARS, SQLITE_MAGIC } from './format.ts';

/** Bytes of a header. */
const HEADER = 100;

/** The first hundred bytes of a file, read without SQLite: https://www.sqlite.org/fileformat.html#the_database_header */
interface Header {
  readonly bytes: number;
  readonly isSqlite: boolean;
  /** Nothing but zeros, as some file systems leave a file after a power cut. */
  readonly isBlank: boolean;
  readonly applicationId: number;
  readonly userVersion: number;
  /** Bytes the header says the file has; 0 when it does not say. */
  readonly promised: number;
}

/**
 * Reads a file's header. NEVER on a file that this process has open: closing any descriptor of a file drops the
 * process's POSIX locks on it, SQLite's own included (see `held.ts`).
 * @throws the operating system's error
 */
function readHeader(path: string): Header {
  const head = Buffer.alloc(HEADER);
  const descriptor = openSync(path, 'r');
  try {
    readSync(descriptor, head, 0, head.length, 0);
    const pageSize = head.readUInt16BE(16);
    // The page count is only valid when these two counters agree (written by SQLite 3.7 or later).
    const counts = head.readUInt32BE(24) === head.readUInt32BE(92);
    return {
      bytes: fstatSync(descriptor).size,
      isSqlite: head.subarray(0, 16).equals(SQLITE_MAGIC),
      isBlank: head.every(byte => byte === 0),
      applicationId: head.readUInt32BE(68),
      userVersion: head.readUInt32BE(60),
      promised: counts ? head.readUInt32BE(28) * (pageSize === 1 ? 65_536 : pageSize) : 0,
    };
  } finally {
    closeSync(descriptor);
  }
}

/** Whether a crash left a log or a journal with something in it beside the file. */
export function hasLeftovers(path: string): boolean {
  return SIDECARS.some(suffix => (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0) > 0);
}

/**
 * Refuses what is no workshop of ours, before SQLite touches it: SQLite would run a foreign file's journal, or fill an empty file.
 * @param newest the newest format version that this Headwater knows
 * @throws FailureError foreign, newer, damaged; or the operating system's error
 */
export function checkHeader(path: string, newest: number): void {
  const header = readHeader(path);
  if (header.bytes === 0) throw damaged(path, 'it is empty');
  if (header.isBlank) throw damaged(path, 'it holds nothing but zeros, as after a power cut');
  if (header.isSqlite && header.bytes < HEADER) throw damaged(path, 'it is cut short in its first bytes');
  if (!header.isSqlite || header.applicationId !== APPLICATION_ID) {
    throw new FailureError(
      'foreign',
      `${named(path)} is not a Headwater workshop. The file was left as it is. Choose a file that Headwater made.`,
    );
  }
  if (header.userVersion > newest) {
    throw new FailureError(
      'newer',
      `${named(path)} was made by a newer Headwater. The file was left as it is. Update Headwater on this machine, then open it.`,
    );
  }
  // While a log from a crash waits beside the file, the file itself may rightly be short.
  if (header.bytes < header.promised && !hasLeftovers(path)) {
    const missing = Math.ceil((header.promised - header.bytes) / 1024);
    throw damaged(path, `it is cut short, ${missing} kB are missing at its end`);
  }
}
