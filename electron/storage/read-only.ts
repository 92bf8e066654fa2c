import { constants, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { codeOf } from './errors.ts';
import { SIDECARS } from './format.ts';
import { type Source, sourceOf } from './handles.ts';

/**
 * Reads a file that this process does not have open, without writing to it or beside it. At rest it is read in place; in the state that
 * a crash left (where SQLite could not read without first repairing), a copy elsewhere is read.
 * @throws SQLite's errors: SQLITE_BUSY when another process holds the file
 */
export function readUnharmed<T>(path: string, use: (source: Source) => T): T {
  const db = new Database(path, { readonly: true, fileMustExist: true, timeout: 250 });
  try {
    // Together with `readonly` this makes SQLite refuse (IOERR_LOCK), not write, when the file is not at rest.
    db.pragma('locking_mode = EXCLUSIVE');
    secure(db);
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
  } catch (cause) {
    db.close();
    if (!/^SQLITE_(IOERR_LOCK|IOERR|READONLY|CANTOPEN)/.test(codeOf(cause))) throw cause;
    return readCopy(path, use);
  }
  try {
    return use(sourceOf(db));
  } finally {
    db.close();
  }
}

/** Reads a copy of the file and of what a crash left beside it, made in a folder of its own and removed again. */
export function readCopy<T>(path: string, use: (source: Source) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-read-'));
  try {
    const copy = join(folder, 'copy');
    copyFileSync(path, copy, constants.COPYFILE_FICLONE);
    for (const suffix of SIDECARS.filter(suffix => suffix !== '-shm'))
      copyIfThere(path + suffix, copy + suffix);
    const db = new Database(copy, { fileMustExist: true });
    try {
      db.pragma('locking_mode = EXCLUSIVE');
      secure(db);
      return use(sourceOf(db));
    } finally {
      db.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function secure(db: Database.Database): void {
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
}

function copyIfThere(from: string, to: string): void {
  try {
    copyFileSync(from, to, constants.COPYFILE_FICLONE);
  } catch (cause) {
    if (codeOf(cause) !== 'ENOENT') throw cause;
  }
}
