import type { Database } from 'better-sqlite3';

/**
 * Everything that SQLite forgets between two opens, set on every one. `synchronous` above all: better-sqlite3 is built to reopen
 * a WAL file with NORMAL, which loses the last commits at a power cut.
 * The lock must be asked for before the first read: then it is SQLite's exclusive lock from that read on, and the log's index
 * lives in memory, not in a `-shm` file that a network drive would break.
 */
export function configure(db: Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.pragma('synchronous = FULL');
  db.pragma('foreign_keys = ON');
  db.pragma('trusted_schema = OFF');
  db.pragma('cell_size_check = ON');
  db.pragma('temp_store = MEMORY');
  // After a large import the log shrinks back to this many bytes instead of staying large until the close.
  db.pragma('journal_size_limit = 8388608');
}

/**
 * From its resting state (one file, rollback journal) to work: write-ahead log. The resting state can be read without writing,
 * copied and mailed as one file; `rest` goes back to it.
 * @throws when SQLite does not do as asked, rather than to go on less safely
 */
export function startWork(db: Database): void {
  const mode = db.pragma('journal_mode = WAL', { simple: true });
  const synchronous = db.pragma('synchronous', { simple: true });
  const locking = db.pragma('locking_mode', { simple: true });
  if (mode !== 'wal' || synchronous !== 2 || locking !== 'exclusive') {
    throw new Error(`SQLite works with ${mode}, synchronous ${synchronous}, ${locking} instead of as asked.`);
  }
}

/** Folds the log into the file, so that it lies there as one file. */
export function rest(db: Database): void {
  db.pragma('journal_mode = DELETE');
}
