import type { Locator } from 'playwright';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { auditOf } from '../renderer/support/audit.ts';
import { type AppWindow, raiseStage, type Stage } from '../renderer/support/stage.ts';
import { facilitate, fullWorkshop, project, SECRET } from './room.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 120_000);
afterEach(() => stage.clear());
afterAll(() => stage?.close());

/** Facilitator and room on one workshop, presented by the button. */
async function inRoom(count = 34) {
  const desk = await stage.open();
  const { client } = desk.main;
  const { key, ids } = await fullWorkshop(client, count);
  await facilitate(stage, desk, key);
  await client.call('present.open', { key });
  const wall = await project(stage, desk.main, key);
  await wall.page.getByRole('region', { name: /^Stage 0/ }).waitFor();
  const view = (name: string) => desk.page.getByRole('radio', { name, exact: true }).click();
  const find = (text: string) => desk.page.getByRole('textbox', { name: 'Filter by words' }).fill(text);
  return { desk, wall, client, key, ids, view, find };
}

const cards = ({ page }: AppWindow): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('img') });
const soon = async (what: () => Promise<number>, count: number) => expect.poll(what).toBe(count);
const says = (window: AppWindow, text: RegExp) =>
  expect.poll(() => window.page.getByRole('main').textContent()).toMatch(text);

describe('the room sees what the facilitator sees', () => {
  it('the filter: hidden cards are not there, and a line says what is asked', async () => {
    const { desk, wall, find } = await inRoom();
    await soon(() => cards(wall).count(), 32);
    await find('fraud');
    await says(wall, /\d+ of 34 shown: “fraud”/);
    const left = await cards(wall).count();
    expect(left).toBeGreaterThan(0);
    expect(left).toBeLessThan(10);
    await expect.poll(() => wall.page.locator('mark').first().textContent()).toMatch(/fraud/i);
    await desk.page.getByRole('button', { name: 'Save money', exact: true }).click();
    await says(wall, /shown: Save money · “fraud”/);
    expect(await auditOf(wall.page)).toEqual([]);
    await desk.page.getByRole('button', { name: 'Clear', exact: true }).click();
    await soon(() => cards(wall).count(), 32);
    expect(await wall.page.getByText('shown:').count()).toBe(0);
  });

  it('the lanes, and the curve again', async () => {
    const { desk, wall, view } = await inRoom();
    await view('Lanes');
    const lane = wall.page.getByRole('region', { name: /^Stage 2/ });
    await expect.poll(() => lane.getByRole('heading').textContent()).toBe('Early production ');
    expect(await lane.getByRole('listitem').count()).toBe(10);
    expect(await wall.page.locator('main').textContent()).not.toMatch(/€/);
    await desk.page.getByRole('button', { name: /^Presenting/ }).click();
    await desk.page.getByRole('menuitem', { name: /^Reveal amounts/ }).click();
    await expect.poll(() => lane.textContent()).toMatch(/€/);
    expect(await auditOf(wall.page)).toEqual([]);
    await view('Curve');
    await wall.page.getByText('use cases', { exact: false }).first().waitFor();
    expect(await wall.page.locator('[data-view="curve"]').count()).toBe(1);
  });

  it('the list: its order, its place, and no more of a use case than the room may read', async () => {
    const { desk, wall, view, client } = await inRoom(106);
    await view('List');
    const table = wall.page.getByRole('table', { name: 'Use cases' });
    await table.waitFor();
    const titles = () => table.getByRole('rowheader').allTextContents();
    await says(wall, /Rows 1 to \d+ of 106/);
    const first = (await titles())[0];
    await desk.page.getByRole('columnheader', { name: /^Title/ }).click();
    await expect.poll(async () => (await titles())[0]).not.toBe(first);
    await expect.poll(async () => titles().then(now => now.join() === now.toSorted().join())).toBe(true);
    expect(await table.getByRole('columnheader', { name: /^Title/ }).getAttribute('aria-sort')).toBe(
      'ascending',
    );
    await desk.page.getByRole('grid').evaluate(grid => {
      const scroller = grid.closest('[data-board]')?.querySelector('[class*="scroll"]');
      if (scroller) scroller.scrollTop = 40 * 30;
    });
    await says(wall, /Rows 31 to \d+ of 106/);
    const everything = await wall.page.content();
    expect(everything).not.toContain(SECRET);
    expect(everything).not.toMatch(/€|Head of Payments|What it would do/);
    await client.call('present.state', { change: { money: true } });
    await table.getByRole('columnheader', { name: 'A year' }).waitFor();
    expect(await auditOf(wall.page)).toEqual([]);
  });

  it('one stage in the spotlight, in the lanes and in the list', async () => {
    const { wall, view, client } = await inRoom();
    await view('List');
    await client.call('present.state', { change: { spotlight: { on: 'stage', stage: 2 } } });
    await soon(() => wall.page.getByRole('rowheader').count(), 10);
    await view('Lanes');
    await says(wall, /Stage 2: 10 use cases/);
    expect(await auditOf(wall.page)).toEqual([]);
  });

  it('colours by unit, with the letters’ meaning; groups by unit; arrows', async () => {
    const { desk, wall } = await inRoom();
    await wall.page.getByRole('list', { name: 'Drivers' }).waitFor();
    await desk.page.keyboard.press('Alt+c');
    await wall.page.getByRole('list', { name: 'Units' }).waitFor();
    expect(await wall.page.getByRole('list', { name: 'Drivers' }).count()).toBe(0);
    expect(await wall.page.locator('[data-role="sign"]').count()).toBe(32);
    await desk.page.keyboard.press('Alt+g');
    await expect.poll(() => wall.page.getByText(/^Payments · \d+$/).count()).toBeGreaterThan(0);
    expect(await wall.page.locator('[data-arrows]').count()).toBe(0);
    await desk.page.keyboard.press('Alt+a');
    await wall.page.locator('[data-arrows="all"]').waitFor();
    expect(await auditOf(wall.page)).toEqual([]);
    expect(wall.complaints).toEqual([]);
  });

  it('also when its window is opened after the facilitator has looked around', async () => {
    const desk = await stage.open();
    const { key } = await fullWorkshop(desk.main.client, 12);
    await facilitate(stage, desk, key);
    await desk.page.getByRole('radio', { name: 'Lanes', exact: true }).click();
    await desk.page.getByRole('textbox', { name: 'Filter by words' }).fill('fraud');
    await desk.main.client.call('present.open', { key });
    const wall = await project(stage, desk.main, key);
    await says(wall, /of 12 shown: “fraud”/);
    expect(await wall.page.locator('[data-view="lanes"]').count()).toBe(1);
  });

  it('the canvas, the value and the roadmap too; a list of pages changes nothing, nor does anything while the picture is held', async () => {
    const desk = await stage.open();
    const { client } = desk.main;
    const { key } = await client.call('library.sample', {});
    await facilitate(stage, desk, key);
    await client.call('present.open', { key });
    const wall = await project(stage, desk.main, key);
    const shows = (view: string) => wall.page.locator(`[data-view="${view}"]`).waitFor();
    const press = (keys: string) => desk.page.keyboard.press(keys);
    await shows('curve');
    const { records } = await client.call('workshop.open', { key });
    const canvas = records.find(one => one.type === 'canvas' && one.template.key === 'pilot-charter');
    await desk.page.goto(`${stage.renderer.url}#/canvases/${key}/${canvas?.id}`);
    await shows('canvas');
    await says(wall, /Savings, loans and cards/);
    expect(await wall.page.getByRole('button').count()).toBe(0);
    expect(await auditOf(wall.page)).toEqual([]);
    const note = records.find(one => one.type === 'note' && one.text === 'Savings, loans and cards');
    const command = { type: 'note.edit', id: note?.id ?? '', changes: { text: 'Written just now' } } as const;
    await client.call('workshop.execute', { key, mark: 'note', command });
    await says(wall, /Written just now/);
    await press('Alt+Shift+h');
    await desk.page.getByRole('button', { name: 'Presenting · held' }).waitFor();
    await desk.page.goto(`${stage.renderer.url}#/value/${key}`);
    await desk.page.getByRole('heading', { name: 'Value', level: 1 }).waitFor();
    await shows('canvas');
    await press('Alt+Shift+h');
    await shows('value');
    expect(await wall.page.locator('main').textContent()).not.toMatch(/[€\d]/);
    await client.call('present.state', { change: { money: true } });
    await says(wall, /€/);
    expect(await auditOf(wall.page)).toEqual([]);
    await desk.page.goto(`${stage.renderer.url}#/roadmap/${key}`);
    await wall.page.getByRole('region', { name: 'Decisions' }).waitFor();
    expect(await auditOf(wall.page)).toEqual([]);
    await desk.page.goto(`${stage.renderer.url}#/canvases/${key}`);
    await desk.page.getByRole('heading', { name: 'Canvases', level: 1 }).waitFor();
    await shows('roadmap');
    const assessment = records.find(one => one.type === 'assessment');
    await desk.page.goto(`${stage.renderer.url}#/assessment/${key}/${assessment?.id}`);
    await wall.page.getByRole('region', { name: 'Result' }).waitFor();
    expect(await auditOf(wall.page)).toEqual([]);
    expect(wall.complaints).toEqual([]);
  });

  it('within a frame or two of the key', async () => {
    const { desk, wall } = await inRoom(500);
    await wall.page.evaluate(() => {
      const { deliver } = window;
      const waits: number[] = [];
      window.deliver = signal => {
        deliver(signal);
        let frames = 0;
        const look = () => {
          frames += 1;
          if (document.querySelector('[data-view="lanes"]') || frames > 20) waits.push(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      return Object.assign(window, { waits }).waits.length;
    });
    await desk.page.getByRole('radio', { name: 'Lanes', exact: true }).click();
    await wall.page.locator('[data-view="lanes"]').waitFor();
    const waits = await wall.page.evaluate(() => (window as unknown as { waits: number[] }).waits);
    expect(waits.length).toBeGreaterThan(0);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
  });
});
