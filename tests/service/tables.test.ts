import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { Client } from '../../shared/contract/bridge.ts';
import type { FailureError } from '../../shared/contract/failure.ts';
import { adding, newWorkshop, text, useCase } from '../contract/inputs.ts';
import { ROOT, testApp } from '../support/app.ts';

function client(): Client {
  const app = testApp();
  onTestFinished(app.close);
  return app.client;
}
const USERS = readFileSync(join(ROOT, 'tests/fixtures/kafka-users.csv'));

/** Reads rows, maps the columns by name and imports them. */
async function importRows(client: Client, key: string, rows: string, mapping?: Record<string, number>) {
  const table = await client.call('table.read', { from: 'text', text: rows });
  const request = { table: table.table, key, mapping: mapping ?? table.guess, hasHeader: table.hasHeader };
  return client.call('table.import', { ...request, mark: 'import' });
}

test('The 106 real companies come in as one step, and one undo takes them all out', async () => {
  const own = client();
  const key = await newWorkshop(own);
  const file = await own.upload('kafka-users.csv', USERS);
  const table = await own.call('table.read', { from: 'file', file });
  expect(table.rows).toBe(106);
  const request = { table: table.table, key, mapping: table.guess, hasHeader: table.hasHeader };
  const preview = await own.call('table.preview', request);
  const imported = await own.call('table.import', { ...request, mark: 'import' });
  expect({ taken: imported.taken, left: imported.left }).toEqual({
    taken: preview.taken,
    left: preview.left,
  });
  expect(imported.taken).toBe(106);
  expect(Object.keys(imported.commit.diff.added)).toHaveLength(2 * 106);
  await own.call('workshop.undo', { key });
  const { records } = await own.call('workshop.open', { key });
  expect(records.map(record => record.type)).toEqual(['workshop', 'stages']);
});

test('A preview changes nothing and opens nothing', async () => {
  const own = client();
  const key = await newWorkshop(own);
  const table = await own.call('table.read', { from: 'text', text: 'Title\nOne\n' });
  await own.call('table.preview', { table: table.table, key, mapping: { title: 0 }, hasHeader: true });
  expect((await own.call('library.list', {})).workshops).toMatchObject([{ state: 'ready', useCases: 0 }]);
});

test('An import that would overfill the workshop is refused whole', async () => {
  const own = client();
  const key = await newWorkshop(own);
  const many = Array.from({ length: 4999 }, (_, index) => useCase(`Use case ${index}`));
  await own.call('workshop.execute', { key, command: adding(...many), mark: 'm' });
  const before = await own.call('workshop.open', { key });
  const failure = await importRows(own, key, 'Title\nOne more\nAnd another\n').catch(
    (error: FailureError) => error,
  );
  expect(failure).toMatchObject({ failure: { code: expect.stringMatching(/^(limit|invalid)$/) } });
  expect((await own.call('workshop.open', { key })).head).toEqual(before.head);
});

test('A mapping without titles is refused with what to do, and the rows stay at hand', async () => {
  const own = client();
  const key = await newWorkshop(own);
  const table = await own.call('table.read', { from: 'text', text: 'Name,Notes\nOne,a\n' });
  const request = { table: table.table, key, hasHeader: true, mark: 'm' };
  await expect(own.call('table.import', { ...request, mapping: { notes: 1 } })).rejects.toMatchObject({
    failure: { code: 'invalid', message: expect.stringMatching(/title/i) },
  });
  await expect(own.call('table.import', { ...request, mapping: { title: 0 } })).resolves.toMatchObject({
    taken: 1,
  });
});

test('A table is let go when it was imported, discarded, or six others came after it', async () => {
  const own = client();
  const key = await newWorkshop(own);
  const read = async () => (await own.call('table.read', { from: 'text', text: 'Title\nOne\n' })).table;
  const preview = (table: string) =>
    own.call('table.preview', { table, key, mapping: { title: 0 }, hasHeader: true }).then(
      () => 'held',
      (error: FailureError) => error.failure.code,
    );
  const [imported, discarded, first] = [await read(), await read(), await read()];
  await own.call('table.import', { table: imported, key, mapping: { title: 0 }, hasHeader: true, mark: 'm' });
  await own.call('table.discard', { table: discarded });
  for (let count = 0; count < 5; count++) await read();
  expect([await preview(imported), await preview(discarded), await preview(first)]).toEqual([
    'not-found',
    'not-found',
    'held',
  ]);
  for (let count = 0; count < 6; count++) await read();
  expect(await preview(first)).toBe('not-found');
});

test('Rows that cannot be read say where', async () => {
  const own = client();
  const file = await own.upload('rows.csv', text('Title,Notes\n"One,a\nTwo,b\n'));
  await expect(own.call('table.read', { from: 'file', file })).rejects.toMatchObject({
    failure: { code: 'unreadable', where: { row: 2 }, message: expect.stringContaining('rows.csv') },
  });
});

test('Rows taken for data still say what their first row would call the columns', async () => {
  const own = client();
  const table = await own.call('table.read', { from: 'text', text: 'Apples\tPears\nOne\tTwo' });
  expect(table).toMatchObject({ hasHeader: false, rows: 2, columns: ['Apples', 'Pears'] });
});
