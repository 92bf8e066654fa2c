import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { type Client, createClient } from '../../shared/contract/bridge.ts';
import { calls } from '../../shared/contract/calls.ts';
import { adding, addOne, freshMark, newWorkshop, useCase } from '../contract/inputs.ts';
import { bridgeOf, type Desk, newDesk, type StandInRun } from './desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = newDesk();
});
afterEach(() => desk.end());
afterAll(() => desk.clear());

async function start(): Promise<{ run: StandInRun; client: Client; bridge: Bridge }> {
  const run = await desk.launch();
  const bridge = await bridgeOf(run.page);
  return { run, bridge, client: createClient(bridge) };
}
const memory = () => join(desk.home, 'headwater/window.json');
const titlesOf = async (client: Client, key: string): Promise<string[]> => {
  const { records } = await client.call('workshop.open', { key });
  return records.flatMap(record => (record.type === 'use-case' ? [record.title] : []));
};

describe('quitting', () => {
  it('puts what was sent just before on disk, though its answer has nobody to go to', async () => {
    const first = await start();
    const key = await newWorkshop(first.client);
    await first.client.call('workshop.open', { key });
    const sent = ['One', 'Two', 'Three'].map(title =>
      first.bridge
        .call('workshop.execute', { key, command: adding(useCase(title)), mark: freshMark() })
        .catch(() => null),
    );
    expect(await first.run.app.quit()).toBe(0);
    await Promise.all(sent);
    // The session was closed in order: nothing is left for the next start to mend.
    expect(readdirSync(desk.library).filter(name => /-(wal|shm)$/.test(name))).toEqual([]);

    const second = await start();
    expect(await titlesOf(second.client, key)).toEqual(['One', 'Two', 'Three']);
    expect((await second.client.call('library.backups', { key })).backups.length).toBeGreaterThan(0);
    expect(await second.run.app.quit()).toBe(0);
  });

  it('by closing the window is the same, and the window comes back where it was', async () => {
    const { run, client } = await start();
    const key = await newWorkshop(client);
    await addOne(client, key, 'Kept');
    await run.standIn.closeWindow();
    expect(await run.app.ended).toBe(0);
    expect(JSON.parse(readFileSync(memory(), 'utf8'))).toMatchObject({
      width: 1440,
      height: 900,
      maximised: false,
    });

    writeFileSync(memory(), JSON.stringify({ x: 40, y: 60, width: 1200, height: 760, maximised: false }));
    const again = await start();
    expect(again.run.standIn.windows[0]?.bounds).toEqual({ x: 40, y: 60, width: 1200, height: 760 });
    expect(await titlesOf(again.client, key)).toEqual(['Kept']);
    await again.run.close();
    rmSync(memory());
  });

  it('leaves nothing of its own lying about', async () => {
    const { run, client } = await start();
    await client.upload('rows.csv', new TextEncoder().encode('Title\nOne\n'));
    const { library: shown } = await client.call('app.info', {});
    expect(shown).toBe(desk.library);
    await run.app.quit();
    const again = await start();
    expect(existsSync(join(desk.home, 'headwater/temporary'))).toBe(true);
    expect(again.run.standIn.errors()).toBe('');
    await again.run.app.quit();
  });
});

describe('a killed app', () => {
  it('loses nothing that was answered, and starts again at once', async () => {
    const { run, client } = await start();
    const key = await newWorkshop(client);
    await addOne(client, key, 'Said to be saved');
    await run.app.kill();
    const again = await start();
    expect(await titlesOf(again.client, key)).toEqual(['Said to be saved']);
    await again.run.app.quit();
  });
});

describe('a page that dies', () => {
  it('is offered again, over the same workshop, and nothing is lost', async () => {
    const { run, client } = await start();
    const key = await newWorkshop(client);
    await addOne(client, key, 'Still there');
    await run.page.evaluate(to => {
      window.location.hash = `#/curve/${to}`;
    }, key);
    await run.page.getByRole('button', { name: /^Still there/ }).waitFor();
    await run.dialogs.press(0);
    const died = run.page;
    await run.standIn.crash();
    await vi.waitUntil(async () => (await run.dialogs.asked()).length > 0);
    expect((await run.dialogs.asked()).at(-1)).toMatchObject({
      kind: 'message',
      options: {
        detail: 'Everything that was shown as saved is on disk.',
        buttons: ['Show it again', 'Quit'],
      },
    });
    await vi.waitUntil(() => run.page !== died, { timeout: 10_000 });
    await run.page.getByRole('button', { name: /^Still there/ }).waitFor();
    await run.app.quit();
  });

  it('ends the app when the person would rather', async () => {
    const { run } = await start();
    await run.dialogs.press(1);
    await run.standIn.crash();
    expect(await run.app.ended).toBe(0);
  });
});

describe('the menu bar', () => {
  it('undoes in the page what the page did, by choice and by key', async () => {
    const { run, client } = await start();
    const key = await newWorkshop(client);
    await run.page.evaluate(to => {
      window.location.hash = `#/curve/${to}`;
    }, key);
    const box = run.page.getByRole('textbox', { name: 'Add a use case' });
    const card = run.page.getByRole('button', { name: /^Fraud alerts/ });
    await box.fill('Fraud alerts');
    await box.press('Enter');
    await card.waitFor();
    await box.blur();
    await run.app.choose('Edit', 'Undo');
    await card.waitFor({ state: 'detached' });
    await run.app.choose('Edit', 'Redo');
    await card.waitFor();
    // One press is one step, although both the page and the menu know the key.
    await run.page.keyboard.press('ControlOrMeta+z');
    await card.waitFor({ state: 'detached' });
    expect((await client.call('workshop.open', { key })).history).toMatchObject({ undo: null });
    await run.app.quit();
  });

  it('lists the workshops last worked on, and shows the one that is chosen', async () => {
    const { run, client } = await start();
    const { key } = await client.call(
      'library.create',
      calls['library.create'].input.parse({
        client: 'Dale & Sons',
        title: 'Streams',
        date: '2026-03-02',
        currency: 'EUR',
        locale: 'en-GB',
      }),
    );
    const recent = async () =>
      (await run.app.menu())[0]?.items
        .find(({ label }) => label === 'Open recent')
        ?.items.map(({ label }) => label);
    await vi.waitUntil(async () => (await recent())?.[0] === 'Dale & Sons: Streams', { timeout: 10_000 });
    await run.app.choose('File', 'Open recent', 'Dale & Sons: Streams');
    await run.page.getByRole('region', { name: /^Stage 0/ }).waitFor();
    expect(run.page.url()).toContain(key);
    await run.app.quit();
  });
});
