import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { type Client, createClient } from '../../shared/contract/bridge.ts';
import { exported, newWorkshop } from '../contract/inputs.ts';
import { bridgeOf, type Desk, newDesk, type StandInRun } from './desk.ts';

let desk: Desk;
let run: StandInRun;
let client: Client;
beforeAll(async () => {
  desk = newDesk();
  run = await desk.launch();
  client = createClient(await bridgeOf(run.page));
});
afterAll(() => desk.clear());

const lastDialog = async () => (await run.dialogs.asked()).at(-1);
const onTheCurveOf = (name: string) =>
  run.page
    .getByRole('region', { name: /^Stage 0/ })
    .waitFor()
    .then(() => run.page.getByText(name).first().waitFor());

describe('choosing a file', () => {
  it('hands the page a handle and a name, never a path', async () => {
    const path = join(desk.home, 'rows.csv');
    writeFileSync(path, 'Title\nFraud alerts\n');
    await run.dialogs.choose(path);
    const { file } = await client.call('file.pick', { kind: 'table' });
    expect(file?.name).toBe('rows.csv');
    expect(JSON.stringify(file)).not.toContain(desk.home);
    expect(await lastDialog()).toMatchObject({ kind: 'open', options: { properties: ['openFile'] } });
    const table = await client.call('table.read', { from: 'file', file: file?.file ?? '' });
    expect(table.columns).toEqual(['Title']);
  });

  it('can be given up', async () => {
    await run.dialogs.choose(null);
    expect(await client.call('file.pick', { kind: 'workshop' })).toEqual({ file: null });
    expect(await lastDialog()).toMatchObject({ options: { filters: [{ extensions: ['headwater'] }] } });
  });
});

describe('saving an export', () => {
  it('writes it where the person says, under the name they gave', async () => {
    const { file, name } = await exported(client, await newWorkshop(client), 'csv');
    const path = join(desk.home, 'mine.csv');
    writeFileSync(path, 'what was there before');
    await run.dialogs.choose(path);
    expect(await client.call('file.save', { file })).toEqual({ kind: 'saved', name: 'mine.csv' });
    expect(readFileSync(path, 'utf8')).toContain('Title');
    expect(await lastDialog()).toMatchObject({
      kind: 'save',
      options: { filters: [{ extensions: ['csv'] }] },
    });
    const asked = await lastDialog();
    expect(asked?.kind === 'save' && asked.options.defaultPath?.endsWith(name)).toBe(true);
    expect(readdirSync(desk.home).filter(one => one.includes('.part'))).toEqual([]);
  });

  it('can be given up, and the file stays at hand', async () => {
    const { file } = await exported(client, await newWorkshop(client), 'json');
    await run.dialogs.choose(null);
    expect(await client.call('file.save', { file })).toEqual({ kind: 'cancelled' });
    await run.dialogs.choose(join(desk.home, 'second.json'));
    expect(await client.call('file.save', { file })).toEqual({ kind: 'saved', name: 'second.json' });
  });

  it('says in words when it cannot be written, and leaves what was there', async () => {
    const { file } = await exported(client, await newWorkshop(client), 'json');
    const taken = join(desk.home, 'taken.json');
    mkdirSync(join(taken, 'a folder'), { recursive: true });
    for (const path of [taken, join(desk.home, 'no such folder', 'a.json')]) {
      await run.dialogs.choose(path);
      const refusal = await client.call('file.save', { file }).then(
        () => null,
        (cause: Error) => cause.message,
      );
      expect(refusal).toMatch(/The workshop is safe\./);
      expect(refusal).not.toContain(desk.home);
    }
    expect(existsSync(join(taken, 'a folder'))).toBe(true);
  });
});

describe('a workshop file handed to the app', () => {
  /** A workshop's file outside the library. */
  async function outside(name: string, copy: string): Promise<string> {
    const { key } = await client.call('library.create', {
      client: name,
      title: '',
      date: '2026-03-02',
      currency: 'EUR',
      locale: 'en-GB',
    });
    const { file } = await exported(client, key, 'headwater');
    const path = join(desk.home, copy);
    await run.dialogs.choose(path);
    await client.call('file.save', { file });
    await client.call('library.archive', { key, archived: true });
    return path;
  }
  const inLibrary = () => readdirSync(desk.library).filter(name => name.endsWith('.headwater'));

  it('by a second start goes to the window that is open, which takes it into the library', async () => {
    const path = await outside('Alder Insurance', 'alder.headwater');
    const before = inLibrary().length;
    await expect(desk.launch({ args: [path] })).rejects.toThrow('ended with 0 before it had a window');
    await onTheCurveOf('Alder Insurance');
    expect(inLibrary()).toHaveLength(before + 1);
    expect(run.standIn.windows).toHaveLength(1);
  });

  it('by the system’s event is taken too; one of the library itself is opened as it is', async () => {
    await run.standIn.openFile(await outside('Birch Retail', 'birch.headwater'));
    await onTheCurveOf('Birch Retail');
    const own = inLibrary().find(name => name.includes('Birch') && name !== 'birch.headwater') ?? '';
    const count = inLibrary().length;
    await run.standIn.openFile(join(desk.library, own));
    await run.page.getByRole('region', { name: /^Stage 0/ }).waitFor();
    expect(inLibrary()).toHaveLength(count);
  });

  it('that is none is refused in words', async () => {
    const path = join(desk.home, 'letter.headwater');
    writeFileSync(path, 'Dear Sir or Madam');
    await run.standIn.openFile(path);
    await vi.waitUntil(async () => (await lastDialog())?.kind === 'error');
    expect(await lastDialog()).toMatchObject({ title: '“letter.headwater” was not opened' });
    await run.standIn.openFile(join(desk.home, 'missing.headwater'));
    await vi.waitUntil(async () => JSON.stringify(await lastDialog()).includes('missing'));
    expect(readFileSync(path, 'utf8')).toBe('Dear Sir or Madam');
  });

  it('with the start itself is what the first window shows', async () => {
    const other = newDesk();
    onTestFinished(() => other.clear());
    const path = join(other.home, 'cedar.headwater');
    copyFileSync(await outside('Cedar Energy', 'cedar.headwater'), path);
    chmodSync(path, 0o600);
    const { page } = await other.launch({ args: [path] });
    await page.getByText('Cedar Energy').first().waitFor();
    await page.getByRole('region', { name: /^Stage 0/ }).waitFor();
  });
});
