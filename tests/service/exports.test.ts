import { readdirSync, readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import type { Signal } from '../../shared/contract/signals.ts';
import { adding, addOne, exported, fileOf, NEW_WORKSHOP, newWorkshop, useCase } from '../contract/inputs.ts';
import { type TestApp, testApp } from '../support/app.ts';

function app(): TestApp & { told: Signal[] } {
  const app = testApp();
  onTestFinished(app.close);
  const told: Signal[] = [];
  app.app.listen(signal => told.push(signal));
  return { ...app, told };
}
const outcomes = (told: readonly Signal[]) =>
  told.flatMap(signal => (signal.name === 'job.finished' ? [signal.payload.outcome.kind] : []));

test('An export shows the workshop as it was when it was asked for', async () => {
  const { client, app: host, told } = app();
  const key = await newWorkshop(client);
  await addOne(client, key, 'Before');
  await client.call('export.start', { key, format: 'json' });
  await addOne(client, key, 'After');
  await expect.poll(() => outcomes(told)).toEqual(['file']);
  const finished = told.find(signal => signal.name === 'job.finished');
  if (finished?.payload.outcome.kind !== 'file') expect.fail('There is no file.');
  const json = readFileSync(host.file(finished.payload.outcome.file).path, 'utf8');
  expect(json).toContain('Before');
  expect(json).not.toContain('After');
});

test('A workshop is exported from the library without being opened', async () => {
  const { client } = app();
  const key = await newWorkshop(client);
  const out = await exported(client, key, 'pdf');
  expect(out.name).toBe('Northwind Bank – Streams in payments – 2026-03-02.pdf');
  expect((await client.call('library.list', {})).workshops).toMatchObject([{ key, state: 'ready' }]);
});

test.each([
  ['pdf', '%PDF-'],
  ['svg', '<?xml'],
  ['png', '\u0089PNG'],
  ['xlsx', 'PK\u0003\u0004'],
  ['pptx', 'PK\u0003\u0004'],
] as const)('A %s tells its steps, never going back, and is as long as it says', async (format, start) => {
  const { client, app: host, told } = app();
  const { key } = await client.call('library.sample', {});
  const out = await exported(client, key, format);
  expect(out.name.endsWith(`.${format}`)).toBe(true);
  const bytes = readFileSync(host.file(out.file).path);
  expect(bytes.toString('latin1').startsWith(start)).toBe(true);
  expect(bytes.byteLength).toBe(out.bytes);
  const steps = told.flatMap(signal => (signal.name === 'job.progress' ? [signal.payload.done] : []));
  expect(steps.length).toBeGreaterThan(1);
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
});

test('A picture of a page says in its name which page it is', async () => {
  const { client, app: host } = app();
  const key = await newWorkshop(client);
  const out = await fileOf(client, () => client.call('export.start', { key, format: 'page-svg', page: 2 }));
  expect(out.name).toBe('Northwind Bank – Streams in payments – Page 2 – 2026-03-02.svg');
  expect(readFileSync(host.file(out.file).path, 'utf8')).toContain('Page 2 of');
});

test.each(['pdf', 'png', 'svg', 'xlsx', 'pptx', 'page-png'] as const)(
  'A cancelled %s leaves nothing in the temporary folder',
  async format => {
    const { client, told, ports } = app();
    const { key } = await client.call('library.sample', {});
    const { job } = await client.call('export.start', { key, format });
    const stop = client.on('job.progress', () => void client.call('job.cancel', { job }));
    await expect.poll(() => outcomes(told), { timeout: 20_000 }).toEqual(['cancelled']);
    stop();
    expect(readdirSync(ports.paths.temporary)).toEqual([]);
  },
);

test('After a drain no job, no open workshop and no temporary file remains, and calls are refused in words', async () => {
  const { client, app: host, told, ports } = app();
  const { key } = await client.call('library.sample', {});
  await client.call('workshop.open', { key });
  await client.upload('rows.csv', new Uint8Array([1]));
  for (const format of ['pdf', 'png', 'xlsx', 'csv', 'headwater'] as const)
    await client.call('export.start', { key, format });
  await host.drain();
  expect(outcomes(told)).toHaveLength(5);
  expect(told.at(-1)).toEqual({ name: 'workshop.closed', payload: { key } });
  expect(readdirSync(ports.paths.temporary)).toEqual([]);
  expect(readdirSync(ports.paths.library).filter(name => /-wal|-shm|\.open/.test(name))).toEqual([]);
  await expect(client.call('library.create', NEW_WORKSHOP)).rejects.toMatchObject({
    failure: { code: 'cancelled', message: expect.stringContaining('closing') },
  });
  await expect(client.upload('rows.csv', new Uint8Array([1]))).rejects.toMatchObject({
    failure: { code: 'cancelled' },
  });
  await host.drain();
});

test('Saving hands the host the finished file and the name it is offered by', async () => {
  const asked: { token: string; source: string; name: string }[] = [];
  const own = testApp({
    dialogs: {
      open: async () => null,
      save: async file => {
        asked.push(file);
        return { kind: 'saved', name: 'Chosen.csv' };
      },
    },
  });
  onTestFinished(own.close);
  const key = await newWorkshop(own.client);
  await own.client.call('workshop.execute', { key, command: adding(useCase('Fraud alerts')), mark: 'm' });
  const out = await exported(own.client, key, 'csv');
  expect(await own.client.call('file.save', { file: out.file })).toEqual({
    kind: 'saved',
    name: 'Chosen.csv',
  });
  expect(asked).toMatchObject([{ token: out.file, name: out.name }]);
  expect(readFileSync(asked[0]?.source as string, 'utf8')).toContain('Fraud alerts');
});

test('A file the person picks is read under its own name, and stays where it is', async () => {
  const rows = `${import.meta.dirname}/../contract/inputs.ts`;
  const own = testApp({ dialogs: { open: async () => rows, save: async () => ({ kind: 'cancelled' }) } });
  onTestFinished(own.close);
  const { file } = await own.client.call('file.pick', { kind: 'table' });
  expect(file?.name).toBe('inputs.ts');
  await own.app.drain();
  expect(readFileSync(rows).byteLength).toBeGreaterThan(0);
});
