import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { type Client, createClient } from '../../shared/contract/bridge.ts';
import { addOne, newWorkshop } from '../contract/inputs.ts';
import { bridgeOf, type Desk, newDesk, type StandInRun } from './desk.ts';

let desk: Desk;
beforeAll(() => {
  desk = newDesk();
});
afterEach(() => desk.end());
afterAll(() => desk.clear());

/** The app on a workshop, with a projector plugged in or without. */
async function inWorkshop(
  projector: boolean,
): Promise<{ run: StandInRun; client: Client; key: string; useCase: string }> {
  const run = await desk.launch(projector ? { env: { STAND_IN_PROJECTOR: '1' } } : {});
  const client = createClient(await bridgeOf(run.page));
  const key = await newWorkshop(client);
  const useCase = await addOne(client, key, 'Fraud alerts');
  await run.page.evaluate(to => {
    window.location.hash = `#/curve/${to}`;
  }, key);
  await run.page.getByRole('textbox', { name: 'Add a use case' }).waitFor();
  return { run, client, key, useCase };
}
async function present(run: StandInRun) {
  await run.page.getByRole('button', { name: 'Present', exact: true }).click();
  await vi.waitUntil(() => run.standIn.pages().length === 2, { timeout: 10_000 });
  const wall = run.standIn.pages()[1];
  if (!wall) throw new Error('The second window has no page.');
  await wall.getByRole('region', { name: /^Stage 0/ }).waitFor();
  return wall;
}

it('fills the other screen, held as safely as the first window, and follows it', async () => {
  const { run, client, key, useCase } = await inWorkshop(true);
  const wall = await present(run);
  const [first, second] = run.standIn.windows;
  expect(second?.bounds).toEqual({ x: 1920, y: 0, width: 1920, height: 1080 });
  expect(second?.options).toMatchObject({ fullscreen: true, show: false });
  expect(second?.options.webPreferences).toEqual(first?.options.webPreferences);
  expect(second?.preload).toBe(first?.preload);
  expect(await wall.title()).toBe('Headwater');

  await client.call('workshop.execute', {
    key,
    mark: 'move',
    command: { type: 'placement.move', useCases: [useCase], stage: 3, before: null },
  });
  await wall
    .getByRole('region', { name: /^Stage 3/ })
    .getByRole('img', { name: /^Fraud alerts/ })
    .waitFor();
  await client.call('present.state', { change: { spotlight: { on: 'card', useCase } } });
  await wall.getByRole('article', { name: 'Spotlight: Fraud alerts' }).waitFor();
  expect(await client.call('present.fill', {})).toEqual({ done: true });
  expect(run.standIn.strays).toEqual([]);
  await run.app.quit();
});

it('is an ordinary window where there is one screen only', async () => {
  const { run } = await inWorkshop(false);
  await present(run);
  expect(run.standIn.windows[1]?.bounds).toMatchObject({ width: 1280, height: 720 });
  expect(run.standIn.windows[1]?.options).not.toHaveProperty('fullscreen');
  await run.page.getByText(/in a second window/).waitFor();
  await run.app.quit();
});

it('ends with Escape in it, with its workshop, and with the first window', async () => {
  const { run } = await inWorkshop(true);
  const alone = () => vi.waitUntil(() => run.standIn.pages().length === 1, { timeout: 10_000 });
  await (await present(run)).keyboard.press('Escape').catch(() => undefined);
  await alone();
  await run.page.getByRole('button', { name: 'Present', exact: true }).waitFor();

  await present(run);
  await run.page.getByRole('button', { name: 'Show all workshops' }).click();
  await run.page.getByRole('heading', { name: 'Workshops' }).waitFor();
  await alone();

  await run.page.goBack();
  await present(run);
  await run.standIn.closeWindow();
  expect(await run.app.ended).toBe(0);
});

it('leaves the menu and its keys to the first window', async () => {
  const { run } = await inWorkshop(true);
  const wall = await present(run);
  await run.app.choose('View', 'Find actions and use cases…');
  await run.page.getByRole('dialog', { name: 'Find actions and use cases' }).waitFor();
  expect(await wall.getByRole('dialog').count()).toBe(0);
  await run.app.quit();
});
