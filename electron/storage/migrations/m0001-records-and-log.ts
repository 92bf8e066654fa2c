import type { Migration } from './migration.ts';

/** The document's records as they are now, and the log of commits that led there. */
export const recordsAndLog: Migration = {
  version: 1,
  up(db) {
    db.exec(`
      CREATE TABLE records (
        id   TEXT PRIMARY KEY NOT NULL,
        type TEXT NOT NULL,
        body TEXT NOT NULL
      ) STRICT;

      CREATE TABLE commits (
        number   INTEGER PRIMARY KEY,
        time     TEXT NOT NULL,
        actor    TEXT NOT NULL,
        kind     TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
        mark     TEXT NOT NULL,
        "of"     TEXT,
        label    TEXT NOT NULL,
        command  TEXT NOT NULL,
        diff     TEXT NOT NULL,
        previous TEXT NOT NULL CHECK (length(previous) = 64),
        hash     TEXT NOT NULL CHECK (length(hash) = 64)
      ) STRICT;

      CREATE TRIGGER commits_are_not_changed BEFORE UPDATE ON commits
        BEGIN SELECT RAISE(ABORT, 'The log only grows.'); END;
      CREATE TRIGGER commits_are_not_removed BEFORE DELETE ON commits
        BEGIN SELECT RAISE(ABORT, 'The log only grows.'); END;
    `);
  },
};
