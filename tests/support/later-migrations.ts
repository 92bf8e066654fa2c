import { MIGRATIONS } from '../../electron/storage/migrations/all.ts';
import type { Migration } from '../../electron/storage/migrations/migration.ts';

const newest = MIGRATIONS.length;

/** The migrations there are, and three made up ones as later versions might bring: a column, a rewritten table, an index. */
export const LATER_MIGRATIONS: readonly Migration[] = [
  ...MIGRATIONS,
  {
    version: newest + 1,
    up: db => void db.exec("ALTER TABLE records ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'"),
  },
  {
    version: newest + 2,
    up: db =>
      void db.exec(`
        CREATE TABLE records_anew (
          id TEXT PRIMARY KEY NOT NULL, type TEXT NOT NULL, body TEXT NOT NULL, colour TEXT NOT NULL DEFAULT 'red',
          size INTEGER NOT NULL DEFAULT 0
        ) STRICT;
        INSERT INTO records_anew SELECT id, type, body, 'red', length(body) FROM records;
        DROP TABLE records;
        ALTER TABLE records_anew RENAME TO records;
      `),
  },
  { version: newest + 3, up: db => void db.exec('CREATE INDEX records_by_type ON records (type)') },
];
