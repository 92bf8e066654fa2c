import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Reader, Select, Writer } from '../../electron/storage/handles.ts';
import { openStore } from '../../electron/storage/open.ts';
import { playedAndClosed, scratchFolder, testOptions } from '../support/workshop-files.ts';

test('a query cannot write: its type has no verb for it, and SQL that writes is refused', () => {
  const path = join(scratchFolder(), 'Acme.headwater');
  playedAndClosed(path, 5);
  const { db, source } = openStore(path, testOptions());
  for (const sql of [
    'DELETE FROM records',
    'DELETE FROM records RETURNING id',
    "INSERT INTO records VALUES ('x', 'y', 'z')",
    'DROP TABLE records',
    'PRAGMA user_version = 9',
  ]) {
    expect(() => source.reader.select(sql), sql).toThrow(TypeError);
  }
  expect(source.reader.select('SELECT count(*) AS commits FROM commits').get()).toEqual({ commits: 5 });
  db.close();

  // Compiled, not run: a reader is no writer, and what it prepares has no `run`.
  // @ts-expect-error a reader cannot be handed to what writes
  const asWriter = (reader: Reader): Writer => reader;
  // @ts-expect-error a query has no way to run a statement
  const asRun = (query: Select<[], unknown>) => query.run();
  expect([asWriter, asRun]).toHaveLength(2);
});

test('the log only grows: SQLite itself refuses to change or remove a commit', () => {
  const path = join(scratchFolder(), 'Acme.headwater');
  playedAndClosed(path, 5);
  const { db, writer } = openStore(path, testOptions());
  expect(() => writer.change("UPDATE commits SET label = 'x' WHERE number = 2")()).toThrow(
    'The log only grows.',
  );
  expect(() => writer.change('DELETE FROM commits WHERE number = 5')()).toThrow('The log only grows.');
  db.close();
});
