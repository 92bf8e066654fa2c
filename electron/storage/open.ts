import { statSync } from 'node:fs';
import Database from 'better-sqlite3';
import { writeBackup } from './backups.ts';
import type { Head } from './chain.ts';
import { checkFile } from './check.ts';
import { readHead } from './commits.ts';
import { codeOf, storageFailure } from './errors.ts';
import { APPLICATION_ID } from './format.ts';
import { type Source, sourceOf, type Writer, writerOf } from './handles.ts';
import { checkHeader, hasLeftovers } from './header.ts';
import { lockedFailure, readNote } from './holder-note.ts';
import { MIGRATIONS } from './migrations/all.ts';
import { migrate, newestOf } from './migrations/migrate.ts';
import type { Migration } from './migrations/migration.ts';
import type { StorageOptions } from './options.ts';
import { configure, rest, startWork } from './pragmas.ts';

/** A file this process holds exclusively, checked and ready to be written. */
export interface Store {
  readonly db: Database.Database;
  readonly writer: Writer;
  readonly source: Source;
  readonly head: Head;
}

/** How long an opener waits for a lock, in milliseconds: long enough for a library that reads the file's summary just now. */
const PATIENCE = 400;

/** Up to this size the whole structure is checked at every open; above it, only after a crash. The log's older pages are read by every backup. */
const SMALL = 16 * 1024 * 1024;

/**
 * Opens a file that this process does not have open yet: header, lock, version, migrations, structure, end of the log, in that order.
 * @throws FailureError locked, newer, foreign, damaged, no-access, not-found; the file is as it was then
 */
export function openStore(
  path: string,
  options: StorageOptions,
  migrations: readonly Migration[] = MIGRATIONS,
): Store {
  let db: Database.Database | undefined;
  try {
    checkHeader(path, newestOf(migrations));
    const isSafe = !hasLeftovers(path) && statSync(path).size > SMALL;
    db = new Database(path, { fileMustExist: true, timeout: PATIENCE });
    configure(db);
    takeLock(db);
    const source = sourceOf(db);
    const head = checkFile(source.reader, path, isSafe ? 'records' : 'whole file');
    upgrade(db, source, path, options, migrations);
    startWork(db);
    return { db, writer: writerOf(db), source, head };
  } catch (cause) {
    db?.close();
    if (codeOf(cause).startsWith('SQLITE_BUSY')) throw lockedFailure(path, readNote(path), cause);
    throw storageFailure(cause, 'open', path);
  }
}

/** Reads once: in exclusive mode that is when SQLite takes the lock, and keeps it. Fails here, too, where writing is not allowed. */
function takeLock(db: Database.Database): void {
  db.exec('BEGIN EXCLUSIVE');
  db.exec('COMMIT');
}

function upgrade(
  db: Database.Database,
  source: Source,
  path: string,
  options: StorageOptions,
  migrations: readonly Migration[],
): void {
  migrate(db, migrations, () => {
    rest(db);
    writeBackup(source, path, readHead(source.reader), options.now());
  });
}

/** Makes a file of the newest version at a temporary name, for `publish` to give its real one. Left in its resting state. */
export function buildStore<T>(
  part: string,
  fill: (writer: Writer) => T,
  migrations: readonly Migration[] = MIGRATIONS,
): T {
  const db = new Database(part);
  try {
    configure(db);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, migrations, () => undefined);
    return fill(writerOf(db));
  } finally {
    db.close();
  }
}
