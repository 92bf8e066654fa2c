import AxeBuilder from '@axe-core/playwright';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { serveBoard } from '../board/harness/serve.ts';
import { launchBrowser } from '../support/chromium.ts';
import { LanesPage } from './lanes-page.ts';

// Real pages on a machine that others may share.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;
let page: Page;
let lanes: LanesPage;

const FRAUD = 'Fraud scoring on card swipe';
const [ZERO, ONE, TWO, FOUR] = [
  'Stage 0: Pre-streaming',
  'Stage 1: Awareness & pilot',
  'Stage 2: Early production',
  'Stage 4: Global',
];

beforeAll(async () => {
  served = await serveBoard();
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function open(cards: number, options: BrowserContextOptions = {}): Promise<void> {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  page = await context.newPage();
  lanes = new LanesPage(page);
  await page.goto(`${served.url}?cards=${cards}`);
  await lanes.lane(ZERO).waitFor();
  await lanes.show('Lanes');
  await lanes.lane(ZERO).locator('header p').waitFor();
}

describe('lanes by mouse', () => {
  beforeEach(() => open(12));

  it('says at the top of each lane how many cards it has and what they are worth', async () => {
    expect(await lanes.facts(ZERO)).toBe('2 use cases');
    expect(await lanes.facts(TWO)).toMatch(/^3 use cases ?€.+/);
  });

  it('puts a card on the lane it is dropped on, at the place it is dropped at', async () => {
    await lanes.drag(FRAUD, FOUR);
    await lanes.expectCards(FOUR, ['Card-reader telemetry', FRAUD]);
    expect(await lanes.spoken()).toBe(`${FRAUD} moved to ${FOUR}, position 2 of 2.`);
    await lanes.dragBefore('Branch stock reports', 'Customer 360 joined stream');
    await lanes.expectCards(TWO, [
      'Branch stock reports',
      'Customer 360 joined stream',
      'Regulatory trade reporting',
    ]);
    await lanes.drag(FRAUD, 'Unplaced');
    await lanes.expectCards('Unplaced', ['Mainframe off-load', FRAUD]);
  });

  it('puts the card back when Escape is pressed in the middle of a drag', async () => {
    await lanes.lift(FRAUD, FOUR);
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await lanes.expectCards(ZERO, [FRAUD, 'EU/US data residency']);
    expect(await lanes.spoken()).toBe(`Move cancelled. ${FRAUD} is back in ${ZERO}.`);
  });

  it('moves several at once, as one step of undo', async () => {
    await lanes.card(FRAUD).click();
    await lanes.card('EU/US data residency').click({ modifiers: ['Control'] });
    await lanes.drag(FRAUD, FOUR);
    await lanes.expectCards(FOUR, ['Card-reader telemetry', FRAUD, 'EU/US data residency']);
    await lanes.undo();
    await lanes.expectCards(ZERO, [FRAUD, 'EU/US data residency']);
  });

  it('draws no card anew while one is dragged over the lanes', async () => {
    await lanes.card(FRAUD).focus();
    const changes = await lanes.changesDuring(() => lanes.lift(FRAUD, FOUR));
    expect(changes).toEqual([]);
    await page.mouse.up();
  });
});

describe('lanes by keyboard', () => {
  it('picks up, goes lane by lane and place by place, drops, and says each step', async () => {
    await open(12);
    await lanes.card(FRAUD).focus();
    await page.keyboard.press('Space');
    await lanes.expectSpoken(
      /^Fraud scoring on card swipe picked up from Stage 0: Pre-streaming, position 1 of 2\./,
    );
    await page.keyboard.press('ArrowRight');
    await lanes.expectSpoken(`${FRAUD}: ${ONE}, position 1 of 3.`);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Space');
    await lanes.expectSpoken(`${FRAUD} moved to ${ONE}, position 2 of 3.`);
    await lanes.expectCards(ONE, ['Nightly ledger extract', FRAUD, 'Order tracking for customers']);
    await lanes.expectFocus(FRAUD);
  });

  it('goes to the end of a long lane and drops there, though that was not drawn', async () => {
    await open(500);
    await lanes.card('Order tracking for customers, number 6,').focus();
    await page.keyboard.press('Space');
    await lanes.expectSpoken(/picked up/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('End');
    await lanes.expectSpoken(`Order tracking for customers: ${TWO}, position 144 of 144.`);
    expect(await lanes.scrolled(TWO)).toBeGreaterThan(5000);
    await page.keyboard.press('Space');
    await lanes.expectSpoken(`Order tracking for customers moved to ${TWO}, position 144 of 144.`);
    await lanes.expectFocus('Order tracking for customers, number 6,');
    await page.keyboard.press('Home');
    await lanes.expectFocus('Customer 360 joined stream, number 3,');
    await page.keyboard.press('End');
    await lanes.expectFocus('Order tracking for customers, number 6,');
    expect(await page.locator('[data-board] [data-card][tabindex="0"]').count()).toBe(1);
  });
});

describe('lanes by touch', () => {
  beforeEach(() => open(106, { hasTouch: true }));
  const first = 'Customer 360 joined stream, number 3,';

  it('scroll under a swipe that begins on a card, and leave the card where it is', async () => {
    const from = await lanes.centre(lanes.lane(TWO));
    await lanes.touch(from, [{ x: from.x + 3, y: from.y - 250 }], 0);
    await expect.poll(() => lanes.scrolled(TWO), { timeout: 4000 }).toBeGreaterThan(100);
    expect((await lanes.titles(TWO))[0]).toBe('Customer 360 joined stream');
  });

  it('pick a card up after a long press', async () => {
    const from = await lanes.centre(lanes.card(first));
    const to = await lanes.centre(lanes.lane(FOUR));
    await lanes.touch(
      from,
      [
        { x: from.x, y: from.y + 60 },
        { x: to.x, y: 860 },
      ],
      450,
    );
    await lanes.expectSpoken(`Customer 360 joined stream moved to ${FOUR}, position 9 of 9.`);
  });
});

describe('long lanes', () => {
  it('draw only what is near the window, whole and apart, wherever they are scrolled', async () => {
    await open(1000);
    expect(await lanes.facts(TWO)).toMatch(/^286 use cases/);
    expect(await lanes.drawn()).toBeLessThan(200);
    expect(await lanes.faults()).toEqual([]);
    await lanes.scrollTo(TWO, 9_000);
    await expect.poll(() => lanes.inSight(TWO), { timeout: 4000 }).toBeGreaterThan(5);
    expect(await lanes.faults()).toEqual([]);
  });

  it('scroll by themselves while a card is held at their edge, and take it where they then are', async () => {
    await open(106);
    const [from, box] = [
      await lanes.centre(lanes.card(`${FRAUD}, number 1,`)),
      await lanes.lane(TWO).boundingBox(),
    ];
    if (!box) throw new Error('No lane.');
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 20, from.y, { steps: 3 });
    await page.mouse.move(box.x + 60, box.y + box.height - 12, { steps: 6 });
    // Held still, it goes on to the very end.
    await expect
      .poll(
        () =>
          lanes
            .lane(TWO)
            .locator('[data-list]')
            .evaluate(list => list.scrollHeight - list.clientHeight - list.scrollTop),
        { timeout: 15_000 },
      )
      .toBeLessThan(2);
    await page.mouse.up();
    await lanes.expectSpoken(new RegExp(`^${FRAUD} moved to ${TWO}, position (29|30|31) of 31\\.$`));
  });
});

describe('the view switch', () => {
  it('keeps what is chosen, filtered and scrolled', async () => {
    await open(106);
    await lanes.scrollTo(TWO, 700);
    await lanes.card(`${FRAUD}, number 1,`).click({ modifiers: ['Control'] });
    await lanes.show('Curve');
    await page.locator('[data-stack], [data-board] svg').first().waitFor();
    expect(await page.locator('[data-card][aria-pressed=true]').count()).toBe(1);
    await lanes.show('Lanes');
    await expect.poll(() => lanes.scrolled(TWO), { timeout: 4000 }).toBe(700);
    expect(await page.locator('[data-card][aria-pressed=true]').count()).toBe(1);
  });
});

it('has nothing that axe finds wrong', async () => {
  await open(34);
  const { violations } = await new AxeBuilder({ page }).include('main').analyze();
  expect(violations.map(one => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
});
