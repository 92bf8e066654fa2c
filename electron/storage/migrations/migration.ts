import type { Database } from 'better-sqlite3';

/**
 * One step of the file format. Once it has landed it is frozen: files out there were made by it. Versions run from 1
 * without a gap, and `up` runs inside a transaction that sets `user_version` as well.
 */
export interface Migration {
  readonly version: number;
  up(db: Database): void;
}
