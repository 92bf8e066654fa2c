import Database from 'better-sqlite3';

/** Changes a closed workshop's file behind Headwater's back, as no honest program would: the log's own guard is taken away first. */
export function tamper(path: string, sql: string): void {
  const db = new Database(path, { fileMustExist: true });
  db.exec(`
    DROP TRIGGER IF EXISTS commits_are_not_changed;
    DROP TRIGGER IF EXISTS commits_are_not_removed;
    ${sql};
  `);
  db.close();
}
