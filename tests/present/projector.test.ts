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

/** Facilitator and room on one workshop, which is presented. */
async function inRoom(count = 34) {
  const desk = await stage.open();
  const { client } = desk.main;
  const { key, ids } = await fullWorkshop(client, count);
  await facilitate(stage, desk, key);
  await client.call('present.open', { key });
  const wall = await project(stage, desk.main, key);
  await wall.page.getByRole('region', { name: /^Stage 0/ }).waitFor();
  const first = ids[0] ?? '';
  return { desk, wall, client, key, ids, first };
}

/** Everything that the document says, seen or not: text, names, titles; not how it looks. */
const everything = (window: AppWindow) =>
  window.page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement;
    for (const element of copy.querySelectorAll('head *, defs'))
      if (element.localName !== 'title') element.remove();
    for (const element of copy.querySelectorAll('*'))
      for (const name of ['class', 'style', 'd']) element.removeAttribute(name);
    return copy.outerHTML;
  });
/** Whether any of that fits; an assertion that shows the whole document says nothing. */
const says = async (window: AppWindow, text: RegExp) => text.test(await everything(window));
const shows = (window: AppWindow, text: RegExp) =>
  expect.poll(() => window.page.getByRole('main').textContent()).toMatch(text);
const hides = (window: AppWindow, text: RegExp) => expect.poll(() => says(window, text)).toBe(false);

describe('what the room sees', () => {
  it('is the client, the stages and the cards, and nothing that the facilitator works with', async () => {
    const { wall } = await inRoom();
    await shows(wall, /Northwind Bank/);
    expect(await wall.page.getByRole('region', { name: /^Stage \d/ }).count()).toBe(6);
    expect(
      await wall.page
        .getByRole('listitem')
        .filter({ has: wall.page.getByRole('img') })
        .count(),
    ).toBe(32);
    for (const role of ['button', 'textbox', 'link', 'complementary', 'navigation', 'menu'] as const)
      expect(await wall.page.getByRole(role).count(), role).toBe(0);
    expect(await says(wall, /number 7,/)).toBe(false);
    expect(await auditOf(wall.page)).toEqual([]);
    expect(wall.complaints).toEqual([]);
  });

  it('holds no money before it is revealed, no notes ever, and no other client’s name', async () => {
    const { wall, client, key, ids } = await inRoom();
    await client.call('library.create', {
      client: 'Contoso Insurance',
      title: 'Rival',
      date: '2026-01-02',
      currency: 'EUR',
      locale: 'en-GB',
    });
    const change = (shown: object) => client.call('present.state', { change: shown });
    const second = ids[1] ?? '';
    await change({ tray: true, spotlight: { on: 'card', useCase: second } });
    await wall.page.getByRole('article').waitFor();
    const money = /€|EUR|80,000|120,000|190,000|\d+k/;
    expect(await says(wall, money)).toBe(false);
    expect(await says(wall, new RegExp(SECRET))).toBe(false);
    expect(await says(wall, /Contoso|Rival|Head of Payments|What it would do/)).toBe(false);

    await change({ money: true });
    await shows(wall, /€80–190k a year/);
    expect(await says(wall, new RegExp(SECRET))).toBe(false);
    await change({ money: false });
    await hides(wall, money);
    expect(await client.call('present.state', { change: {} })).toMatchObject({ key });
  });

  it('is nothing at all without a presentation', async () => {
    const desk = await stage.open();
    const { key } = await fullWorkshop(desk.main.client, 12);
    const wall = await project(stage, desk.main, key);
    await shows(wall, /Nothing is presented yet/);
    expect(await says(wall, /Northwind|Fraud/)).toBe(false);
  });
});

describe('the projector follows', () => {
  it('what the facilitator does by hand, without being asked', async () => {
    const { desk, wall } = await inRoom(12);
    const box = desk.page.getByRole('textbox', { name: 'Add a use case' });
    await wall.page.getByRole('img', { name: /^Fraud scoring/ }).waitFor();
    await box.fill('A fresh idea');
    await box.press('Enter');
    const card = desk.page.getByRole('button', { name: /^A fresh idea/ });
    await card.focus();
    await desk.page.keyboard.press('4');
    await wall.page
      .getByRole('region', { name: /^Stage 4/ })
      .getByRole('img', { name: /^A fresh idea/ })
      .waitFor();
    await desk.page.keyboard.press('ControlOrMeta+z');
    await expect.poll(() => wall.page.getByRole('img', { name: /^A fresh idea/ }).count()).toBe(0);
  });

  it('within one frame of the signal', async () => {
    const { wall, client, key, ids } = await inRoom(500);
    const late = await wall.page.evaluate(() => {
      const { deliver } = window;
      const waits: number[] = [];
      window.deliver = signal => {
        deliver(signal);
        let frames = 0;
        const before = document.querySelector('header')?.textContent;
        const look = () => {
          frames += 1;
          if (document.querySelector('header')?.textContent !== before || frames > 20) waits.push(frames);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      };
      return Object.assign(window, { waits }).waits.length;
    });
    expect(late).toBe(0);
    await client.call('workshop.execute', {
      key,
      mark: 'gone',
      command: { type: 'use-case.remove', ids: ids.slice(0, 3) },
    });
    await shows(wall, /497 use cases/);
    // The frame that is being made when the signal comes, and the one after it.
    const waits = await wall.page.evaluate(() => (window as unknown as { waits: number[] }).waits);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
  });

  it('spotlight, zoom, blank and the end', async () => {
    const { wall, client, first } = await inRoom();
    const change = (shown: object) => client.call('present.state', { change: shown });
    await change({ spotlight: { on: 'card', useCase: first } });
    await wall.page.getByRole('article', { name: 'Spotlight: Fraud scoring on card swipe' }).waitFor();
    await shows(wall, /Stage 0: Pre-streaming → Stage 1: Awareness & pilot/);
    expect(await auditOf(wall.page)).toEqual([]);

    await change({ spotlight: { on: 'stage', stage: 2 } });
    await shows(wall, /Stage 2: 10 use cases/);
    expect(await wall.page.getByRole('article').count()).toBe(0);
    // Ten cards have no room for words on the stage: beside it they have.
    const titles = wall.page.getByRole('region', { name: 'Titles on stage 2' }).getByRole('listitem');
    await expect.poll(() => titles.count()).toBe(10);
    expect(await titles.first().textContent()).toMatch(/^3Customer 360 joined stream/);
    expect(await auditOf(wall.page)).toEqual([]);

    await change({ blank: true });
    const blank = wall.page.getByRole('status', { name: 'The screen is blank' });
    await blank.waitFor();
    expect(await blank.boundingBox()).toEqual({ x: 0, y: 0, width: 1280, height: 800 });
    await change({ blank: false, zoom: 2 });
    await blank.waitFor({ state: 'detached' });
    const column = wall.page.getByText('Early production', { exact: true }).last();
    await expect.poll(async () => (await column.boundingBox())?.height).toBeGreaterThan(40);

    await client.call('present.close', {});
    await expect.poll(() => wall.page.isClosed() || wall.page.getByText('has ended').count()).toBeTruthy();
  });

  it('the deletion of what is in the spotlight', async () => {
    const { wall, client, key, first } = await inRoom();
    await client.call('present.state', { change: { spotlight: { on: 'card', useCase: first } } });
    await wall.page.getByRole('article').waitFor();
    await client.call('workshop.execute', {
      key,
      mark: 'x',
      command: { type: 'use-case.remove', ids: [first] },
    });
    await wall.page.getByRole('article').waitFor({ state: 'detached' });
    await shows(wall, /33 use cases/);
  });
});

describe('the keys of the room’s window', () => {
  it('B blanks and brings back; Escape ends it for every window', async () => {
    const { desk, wall, client } = await inRoom();
    await wall.page.keyboard.press('b');
    await wall.page.getByRole('status', { name: 'The screen is blank' }).waitFor();
    await desk.page.getByRole('button', { name: 'Presenting · blank' }).waitFor();
    await wall.page.keyboard.press('b');
    await desk.page.getByRole('button', { name: 'Presenting', exact: true }).waitFor();
    await wall.page.keyboard.press('Escape').catch(() => undefined);
    await desk.page.getByRole('button', { name: 'Present', exact: true }).waitFor();
    expect(await client.call('present.state', { change: {} })).toMatchObject({ key: null });
  });

  it('F fills the screen and gives it back', async () => {
    const { wall } = await inRoom(12);
    const isFull = () => wall.page.evaluate(() => document.fullscreenElement !== null);
    await wall.page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await wall.page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
  });

  it('puts the pointer out of sight when it rests', async () => {
    const { wall } = await inRoom(12);
    const cursor = () =>
      wall.page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).cursor);
    await expect.poll(cursor, { timeout: 6_000 }).toBe('none');
    await wall.page.mouse.move(200, 200);
    await wall.page.mouse.move(220, 220);
    await expect.poll(cursor).not.toBe('none');
  });
});

describe('the facilitator leads', () => {
  it('by the menu behind Presenting: money, spotlight, end', async () => {
    const { desk, wall } = await inRoom();
    const choose = async (name: RegExp) => {
      await desk.page.getByRole('button', { name: /^Presenting/ }).click();
      await desk.page.getByRole('menuitem', { name }).click();
    };
    await choose(/^Reveal amounts/);
    await shows(wall, /a year/);
    await desk.page.getByRole('button', { name: 'Presenting · money shown' }).waitFor();
    await choose(/^Hide amounts/);
    await hides(wall, /a year/);
    await choose(/^Show the unplaced/);
    await wall.page.getByRole('region', { name: 'Unplaced' }).waitFor();
    await choose(/^Stop presenting/);
    await desk.page.getByRole('button', { name: 'Present', exact: true }).waitFor();
  });

  it('by keys that follow each other faster than a card comes to its new place', async () => {
    const { desk, wall } = await inRoom(12);
    const release = desk.hold('workshop.execute');
    await desk.page.getByRole('button', { name: /^Claims hand-over events,/ }).focus();
    await desk.page.keyboard.press('4');
    await wall.page
      .getByRole('region', { name: /^Stage 4/ })
      .getByRole('img', { name: /^Claims hand-over/ })
      .waitFor();
    // It is there, and the focus is not yet.
    await desk.page.keyboard.press('Alt+s');
    await wall.page.getByRole('article', { name: /^Spotlight: Claims hand-over/ }).waitFor();
    release();
  });

  it('by keys: a card and a stage in the spotlight, on and off', async () => {
    const { desk, wall } = await inRoom();
    await desk.page.getByRole('button', { name: /^Claims hand-over events,/ }).focus();
    await desk.page.keyboard.press('Alt+s');
    await wall.page.getByRole('article', { name: /^Spotlight: Claims hand-over/ }).waitFor();
    await desk.page.getByRole('button', { name: 'Presenting · spotlight' }).waitFor();
    await desk.page.keyboard.press('Alt+Shift+Digit3');
    await shows(wall, /Stage 3: 5 use cases/);
    await desk.page.keyboard.press('Alt+Shift+s');
    await shows(wall, /34 use cases/);
  });

  it('by the menu of a card', async () => {
    const { desk, wall } = await inRoom(12);
    const choose = async (name: string) => {
      await desk.page.getByRole('button', { name: /^Claims hand-over events,/ }).click({ button: 'right' });
      await desk.page.getByRole('menuitem', { name }).click();
    };
    await choose('Spotlight on the projector');
    await wall.page.getByRole('article', { name: /^Spotlight: Claims hand-over/ }).waitFor();
    await choose('End the spotlight');
    await wall.page.getByRole('article').waitFor({ state: 'detached' });
  });

  it('is told in words when the browser blocks the second window', async () => {
    const desk = await stage.open();
    const { key } = await fullWorkshop(desk.main.client, 12);
    await facilitate(stage, desk, key);
    await desk.page.evaluate(() => {
      window.open = () => null;
    });
    await desk.page.getByRole('button', { name: 'Present', exact: true }).click();
    await desk.page.getByText(/did not let Headwater open a second window/).waitFor();
    expect(await desk.main.client.call('present.state', { change: {} })).toMatchObject({ key: null });
  });
});
