import type { Migration } from './migration.ts';

/** Bytes that records refer to by their hash, such as photos. What the log may bring back is never taken away. */
export const blobs: Migration = {
  version: 2,
  up(db) {
    db.exec(`
      CREATE TABLE blobs (
        hash  TEXT PRIMARY KEY NOT NULL CHECK (length(hash) = 64),
        kind  TEXT NOT NULL,
        bytes BLOB NOT NULL
      ) STRICT;

      CREATE TRIGGER blobs_are_not_changed BEFORE UPDATE ON blobs
        BEGIN SELECT RAISE(ABORT, 'What the log may bring back is kept.'); END;
      CREATE TRIGGER blobs_are_not_removed BEFORE DELETE ON blobs
        BEGIN SELECT RAISE(ABORT, 'What the log may bring back is kept.'); END;
    `);
  },
};
