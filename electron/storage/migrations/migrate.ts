import type { Database } from 'better-sqlite3';
import type { Migration } from './migration.ts';

const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/** The version that a list of migrations leads to. */
export const newestOf = (migrations: readonly Migration[]): number => migrations.at(-1)?.version ?? 0;

/**
 * Brings a file to the newest version, one transaction a step: a crash in between leaves a whole older version. The file must
 * be at rest (rollback journal, not write-ahead log), so that the version in its header is always the true one and an older Headwater
 * can refuse it unread.
 * @param before called once before the first step, to back the file up; not called when there is nothing to do
 */
export function migrate(db: Database, migrations: readonly Migration[], before: () => void): void {
  const due = migrations.filter(migration => migration.version > versionOf(db));
  if (due.length === 0) return;
  before();
  for (const migration of due) {
    db.transaction(() => {
      if (migration.version !== versionOf(db) + 1) {
        throw new Error(`Migration ${migration.version} cannot follow version ${versionOf(db)}.`);
      }
      migration.up(db);
      db.pragma(`user_version = ${migration.version}`);
    }).exclusive();
  }
}
