import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, onTestFinished, test } from 'vitest';
import { reachWorkshop } from '../../electron/storage/reach.ts';
import { verifyStore } from '../../electron/storage/verify.ts';
import type { WorkshopSummary } from '../../shared/contract/library.ts';
import type { RecordOf } from '../../shared/model/record.ts';
import { addOne, NEW_WORKSHOP, text } from '../contract/inputs.ts';
import { type TestApp, testApp } from '../support/app.ts';

function library(): TestApp & { rows(): Promise<WorkshopSummary[]>; path(file: string): string } {
  const app = testApp();
  onTestFinished(app.close);
  return {
    ...app,
    rows: async () => (await app.client.call('library.list', {})).workshops,
    path: file => join(app.ports.paths.library, file),
  };
}

describe('The library', () => {
  test('lists a new workshop by what the person gave', async () => {
    const { client, rows } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    await addOne(client, key, 'Fraud alerts');
    await client.call('workshop.close', { key });
    expect(await rows()).toEqual([
      {
        key,
        file: 'Northwind Bank – Streams in payments – 2026-03-02.headwater',
        client: 'Northwind Bank',
        title: 'Streams in payments',
        date: '2026-03-02',
        status: 'draft',
        useCases: 1,
        placed: 0,
        changed: expect.stringMatching(/^2026-03-02T/),
        archived: false,
        state: 'ready',
        problem: null,
      },
    ]);
  });

  test('says which workshop is open, with the numbers of this moment', async () => {
    const { client, rows } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    await client.call('workshop.open', { key });
    await addOne(client, key, 'Fraud alerts');
    expect(await rows()).toMatchObject([{ state: 'open', useCases: 1 }]);
  });

  test('gives two workshops of one name two files', async () => {
    const { client, rows } = library();
    const first = await client.call('library.create', NEW_WORKSHOP);
    const second = await client.call('library.create', NEW_WORKSHOP);
    expect(first.key).not.toBe(second.key);
    expect((await rows()).map(row => row.file).sort()).toEqual([
      'Northwind Bank – Streams in payments – 2026-03-02 (2).headwater',
      'Northwind Bank – Streams in payments – 2026-03-02.headwater',
    ]);
  });

  test('puts the workshop changed last first', async () => {
    const { client, rows } = library();
    const first = await client.call('library.create', { ...NEW_WORKSHOP, client: 'First' });
    await client.call('library.create', { ...NEW_WORKSHOP, client: 'Second' });
    expect((await rows()).map(row => row.client)).toEqual(['Second', 'First']);
    await addOne(client, first.key, 'Fraud alerts');
    expect((await rows()).map(row => row.client)).toEqual(['First', 'Second']);
  });

  test('lists files that cannot be opened, with the reason, and harms none', async () => {
    const { client, rows, path } = library();
    await client.call('library.create', NEW_WORKSHOP);
    writeFileSync(path('notes.headwater'), 'These are notes.');
    writeFileSync(path('zeros.headwater'), new Uint8Array(4096));
    const states = Object.fromEntries((await rows()).map(row => [row.file, row.state]));
    expect(states).toMatchObject({ 'notes.headwater': 'foreign', 'zeros.headwater': 'damaged' });
    for (const row of await rows()) expect(row.problem === null).toBe(row.state === 'ready');
    expect(readFileSync(path('notes.headwater'), 'utf8')).toBe('These are notes.');
  });
});

describe('A file with nonsense in it', () => {
  test('is listed as damaged and does not keep the others from being listed', async () => {
    const { client, rows, path } = library();
    await client.call('library.create', NEW_WORKSHOP);
    await client.call('library.create', { ...NEW_WORKSHOP, client: 'Acme' });
    const acme = (await rows()).find(row => row.client === 'Acme') as WorkshopSummary;
    const db = new Database(path(acme.file));
    for (const trigger of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all()) {
      db.exec(`DROP TRIGGER "${trigger}"`);
    }
    db.exec("UPDATE commits SET time = 'yesterday'");
    db.close();
    expect((await rows()).map(row => [row.state, row.problem !== null])).toEqual([
      ['ready', false],
      ['damaged', true],
    ]);
  });
});

describe('The sample', () => {
  test('is a whole workshop of today that cannot be undone away, and is made as often as asked', async () => {
    const { client, ports, rows, path } = library();
    const { key } = await client.call('library.sample', {});
    const { records, history, head } = await client.call('workshop.open', { key });
    const of = (type: string) => records.filter(record => record.type === type);
    expect(of('use-case')).toHaveLength(34);
    expect(of('placement')).toHaveLength(34);
    expect(of('workshop')).toMatchObject([{ date: '2026-03-02', origin: { kind: 'sample', of: null } }]);
    expect({ history, commits: head.number }).toEqual({ history: { undo: null, redo: null }, commits: 1 });
    expect((await client.call('library.sample', {})).key).not.toBe(key);
    await client.call('library.duplicate', { key });
    for (const { file, useCases } of await rows()) {
      const report = reachWorkshop(path(file), ({ reader }) => verifyStore(reader));
      expect({ useCases, ...report }).toMatchObject({ useCases: 34, commits: 1, faults: [] });
    }
    expect(ports.faults).toEqual([]);
  });
});

describe('A duplicate', () => {
  test('holds what the workshop holds, is its own workshop, and says where it came from', async () => {
    const { client } = library();
    const { key } = await client.call('library.sample', {});
    const copy = await client.call('library.duplicate', { key });
    const [from, to] = [
      await client.call('workshop.open', { key }),
      await client.call('workshop.open', { key: copy.key }),
    ];
    const rest = (snapshot: typeof from) =>
      snapshot.records.filter(({ type }) => type !== 'workshop').sort((a, b) => (a.id < b.id ? -1 : 1));
    const workshop = (snapshot: typeof from) =>
      snapshot.records.find(({ type }) => type === 'workshop') as RecordOf<'workshop'>;
    expect(rest(to)).toEqual(rest(from));
    expect(workshop(to).origin).toEqual({ kind: 'copy', of: workshop(from).id });
    expect(workshop(to).id).not.toBe(workshop(from).id);
    expect(workshop(to).title).toBe(`${workshop(from).title} (copy)`);
    // And from here on each goes its own way.
    await addOne(client, copy.key, 'Only in the copy');
    expect((await client.call('workshop.open', { key })).head).toEqual(from.head);
  });

  test('does not carry what was typed and deleted for another client', async () => {
    const { client, path, app } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    const id = await addOne(client, key, 'Secret of the first client');
    await client.call('workshop.execute', {
      key,
      command: { type: 'use-case.remove', ids: [id] },
      mark: 'm',
    });
    await client.call('library.duplicate', { key });
    await app.drain();
    const [original, copy] = readdirSync(path(''))
      .filter(name => name.endsWith('.headwater'))
      .sort((a, b) => b.length - a.length)
      .map(name => readFileSync(path(name)).includes('Secret of the first client'))
      .reverse();
    expect({ original, copy }).toEqual({ original: true, copy: false });
  });
});

describe('The archive', () => {
  test('moves the file to a folder in plain sight and back, closing it first', async () => {
    const { client, rows, path } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    await client.call('workshop.open', { key });
    await addOne(client, key, 'Fraud alerts');
    const closed: string[] = [];
    client.on('workshop.closed', payload => closed.push(payload.key));
    await client.call('library.archive', { key, archived: true });
    const [row] = await rows();
    expect(row).toMatchObject({ key, archived: true, state: 'ready', useCases: 1 });
    expect(existsSync(path(`Archive/${row?.file}`))).toBe(true);
    expect(closed).toEqual([key]);
    const { backups } = await client.call('library.backups', { key });
    expect(backups.length).toBeGreaterThan(0);
    await client.call('library.archive', { key, archived: false });
    expect(await rows()).toMatchObject([{ key, archived: false }]);
    expect(existsSync(path(row?.file as string))).toBe(true);
    // The backups come along both ways.
    expect(await client.call('library.backups', { key })).toMatchObject({ backups });
  });

  test('takes a damaged file too', async () => {
    const { client, rows, path } = library();
    await client.call('library.list', {});
    await client.call('library.create', NEW_WORKSHOP);
    writeFileSync(path('zeros.headwater'), new Uint8Array(4096));
    const bad = (await rows()).find(row => row.state === 'damaged') as WorkshopSummary;
    await client.call('library.archive', { key: bad.key, archived: true });
    expect(readFileSync(path('Archive/zeros.headwater'))).toEqual(Buffer.alloc(4096));
  });
});

describe('Adopting and restoring', () => {
  test('an adopted file keeps its log, its undo and its ids', async () => {
    const { client, app, rows, path } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    await addOne(client, key, 'Fraud alerts');
    await client.call('workshop.close', { key });
    const [row] = await rows();
    const copy = await client.call('library.adopt', { file: app.issueFile(path(row?.file as string)) });
    const original = await client.call('workshop.open', { key });
    expect(await client.call('workshop.open', { key: copy.key })).toEqual({ ...original, key: copy.key });
    const adopted = (await rows()).find(one => one.key === copy.key);
    const report = reachWorkshop(path(adopted?.file as string), ({ reader }) => verifyStore(reader));
    expect(report.faults).toEqual([]);
  });

  test.each([
    ['an empty file', new Uint8Array(), 'damaged'],
    ['a text', text('hello'), 'foreign'],
    ['zeros', new Uint8Array(100_000), 'damaged'],
    ['half a header', text('SQLite format 3\u0000'), 'damaged'],
  ])('%s is refused in words and leaves nothing behind', async (_, bytes, code) => {
    const { client, app, rows } = library();
    const file = await client.upload('Acme.headwater', bytes);
    await expect(client.call('library.adopt', { file })).rejects.toMatchObject({
      failure: { code, message: expect.stringContaining('“Acme.headwater”') },
    });
    expect(await rows()).toEqual([]);
    expect(() => app.file(file)).toThrow(/no longer at hand/);
  });

  test('a backup comes back beside the workshop, as it was then', async () => {
    const { client, rows } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    await addOne(client, key, 'Before');
    await client.call('workshop.close', { key });
    const { backups } = await client.call('library.backups', { key });
    await addOne(client, key, 'After');
    const restored = await client.call('library.restore', { key, backup: backups[0]?.id as string });
    const titles = async (key: string) =>
      (await client.call('workshop.open', { key })).records.flatMap(record =>
        record.type === 'use-case' ? [record.title] : [],
      );
    expect(await titles(restored.key)).toEqual(['Before']);
    expect((await titles(key)).sort()).toEqual(['After', 'Before']);
    expect((await rows()).map(row => row.file)).toContainEqual(
      expect.stringMatching(/ backup 2026-03-02 09\.\d\d/),
    );
  });
});

describe('A workshop whose file broke while it was open', () => {
  test('refuses changes until it is shown anew, and is then what is on disk', async () => {
    const { client, path, rows } = library();
    const { key } = await client.call('library.create', NEW_WORKSHOP);
    await addOne(client, key, 'Fraud alerts');
    const file = path((await rows())[0]?.file ?? '');
    renameSync(file, `${file}.away`);
    await expect(addOne(client, key, 'Lost')).rejects.toThrow('no longer where it was opened');
    renameSync(`${file}.away`, file);
    await expect(addOne(client, key, 'Still lost')).rejects.toThrow('no longer where it was opened');
    const { records } = await client.call('workshop.open', { key });
    expect(records.filter(record => record.type === 'use-case').map(record => record.title)).toEqual([
      'Fraud alerts',
    ]);
    await addOne(client, key, 'Kept');
    expect(await rows()).toMatchObject([{ state: 'open', useCases: 2 }]);
  });
});
