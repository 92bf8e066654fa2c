import AxeBuilder from '@axe-core/playwright';
import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BoardPage } from '../board/board-page.ts';
import { serveBoard } from '../board/harness/serve.ts';
import { launchBrowser } from '../support/chromium.ts';
import { SeeingPage } from './seeing-page.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;
let page: Page;
let board: BoardPage;
let seeing: SeeingPage;

const FRAUD = 'Fraud scoring on card swipe';
const MIDDLE = { x: 850, y: 500 };

beforeAll(async () => {
  served = await serveBoard();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function open(cards: number, options: { hasTouch?: boolean } = {}): Promise<void> {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  page = await context.newPage();
  board = new BoardPage(page);
  seeing = new SeeingPage(page);
  await page.goto(`${served.url}?cards=${cards}`);
  await board.lane('Stage 0: Pre-streaming').waitFor();
}

describe('filtering', () => {
  beforeEach(() => open(34), 30_000);

  it('by words: as they are typed, highlighted where they stand, counted aloud', async () => {
    await page.keyboard.press('Control+f');
    await page.keyboard.type('card');
    await seeing.expectShown(5);
    const marks = await seeing.highlights();
    expect(marks.length).toBe(5);
    for (const mark of marks) expect(mark.toLowerCase()).toBe('card');
    await page.getByText('5 of 34 shown').waitFor();
    await seeing.expectSaid('5 of 34 use cases shown.');
    await page.keyboard.press('Escape');
    await seeing.expectShown(34);
    await seeing.expectSaid('All 34 use cases are shown.');
    expect(await seeing.highlights()).toEqual([]);
  });

  it('leaves the hidden cards out of the plan, so that those shown say more', async () => {
    await open(106);
    const densities = () =>
      page
        .locator('[data-board] [data-card]')
        .evaluateAll(cards => [...new Set(cards.map(card => (card as HTMLElement).dataset.density))]);
    expect(await densities()).toContain('token');
    await seeing.find.fill('ledger');
    await page.getByText(/^\d of 106 shown/).waitFor();
    await expect.poll(densities).toEqual(['card']);
  });

  it('goes from the words to the first card by Enter, and on by arrow keys among those shown', async () => {
    await seeing.find.fill('fraud');
    await page.keyboard.press('Enter');
    await board.expectFocus(FRAUD);
    await page.keyboard.press('ArrowRight');
    await board.expectFocus('Fraud scoring on card swipe 17');
  });

  it('offers what is near when nothing is spelt so', async () => {
    await seeing.find.fill('leger');
    await page.getByText('Nothing says “leger”; these come near.').waitFor();
    expect(await seeing.highlights()).toContain('ledger');
  });

  it('by driver, unit, pattern and stage together; each can be taken back by itself', async () => {
    await seeing.answer('Driver', 'Make money');
    const makers = await seeing.shownCount();
    expect(makers).toBeLessThan(34);
    await seeing.answer('Stage', 'Unplaced');
    await seeing.expectShown(1);
    await page.getByRole('button', { name: 'Take back Unplaced' }).click();
    await seeing.expectShown(makers);
    await page.getByRole('button', { name: 'Clear', exact: true }).click();
    await seeing.expectShown(34);
  });

  it('by a press on the legend', async () => {
    const make = page.getByRole('button', { name: 'Make money', exact: true });
    await make.click();
    expect(await make.getAttribute('aria-pressed')).toBe('true');
    const drivers = await page
      .locator('[data-card]')
      .evaluateAll(cards => [...new Set(cards.map(card => (card as HTMLElement).dataset.driver))]);
    expect(drivers).toEqual(['make']);
  });

  it('never keeps a hidden card chosen, and chooses all means all that are shown', async () => {
    await board.card('Nightly ledger extract,').click();
    await seeing.find.fill('fraud');
    await seeing.expectShown(3);
    await seeing.find.press('Enter');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await seeing.find.fill('');
    await seeing.expectShown(31);
    await board.card('Nightly ledger extract,').waitFor();
  });

  it('carries a card by keys past those that are hidden', async () => {
    await seeing.answer('Business unit', /^Retail/);
    const [first = ''] = await board.titles('Stage 2: Early production');
    await board.card(first).first().focus();
    await page.keyboard.press('Space');
    await board.expectSpoken(/ picked up from /);
    for (let press = 0; press < 3; press++) {
      await page.keyboard.press('ArrowDown');
      // Two cards of that unit stand there: it goes past all others to the end at once, and stays there.
      await board.expectSpoken(/position (\d+) of \1\.$/);
    }
    await page.keyboard.press('Escape');
  });

  it('lets the story follow: counts, streams and money of what is shown', async () => {
    await page.getByText(/^34 use cases · €.+ a year · 32 on the curve · 9 streams shared/).waitFor();
    await seeing.find.fill('fraud');
    await page.getByText(/3 on the curve · \d streams?/).waitFor();
    const value = page.getByRole('button', { name: /a year/ });
    await value.focus();
    await page
      .getByRole('tooltip')
      .getByText(/likely amounts times probability, added up/)
      .waitFor();
  });
});

describe('colours, groups and arrows', () => {
  beforeEach(() => open(34), 30_000);

  it('tells units apart by letters as well as by colour', async () => {
    await seeing.look(/Colour by unit/);
    const card = board.card(FRAUD).first();
    expect(await card.locator('[data-role="sign"]').textContent()).toBe('P');
    expect(await card.getAttribute('data-unit')).not.toBeNull();
    await page.getByRole('button', { name: 'Payments', exact: true }).click();
    const signs = await page.locator('[data-card] [data-role="sign"]').allTextContents();
    expect([...new Set(signs)]).toEqual(['P']);
  });

  it('stands units together by one key', async () => {
    await page.keyboard.press('Alt+g');
    const names = board.lane('Stage 0: Pre-streaming').getByText(/ · \d/);
    await expect
      .poll(() => names.allTextContents())
      .toEqual(['Core banking · 1', 'Markets · 1', 'Payments · 1', 'Retail · 1', 'Risk · 1']);
    // In the lanes nobody would see what it changes; so it changes nothing.
    await page.getByRole('radio', { name: 'Lanes', exact: true }).click();
    await page.keyboard.press('Alt+g');
    await page.getByRole('radio', { name: 'Curve', exact: true }).click();
    await expect.poll(() => names.count()).toBe(5);
  });

  it('shows the arrows of a chosen card, of all cards on demand, and lights up the one that has the focus', async () => {
    const lit = page.locator('[data-arrows="lit"]');
    expect(await lit.count()).toBe(0);
    await board.card(FRAUD).first().click();
    await lit.waitFor({ state: 'attached' });
    await page.keyboard.press('Escape');
    await lit.waitFor({ state: 'detached' });
    await page.keyboard.press('Alt+a');
    await page.locator('[data-arrows="all"]').waitFor({ state: 'attached' });
    await board.card('EU/US data residency,').focus();
    await lit.waitFor({ state: 'attached' });
  });
});

describe('zooming', () => {
  beforeEach(() => open(106), 30_000);

  it('by keys and by buttons, with more room for what cards say, and back', async () => {
    const tokens = page.locator('[data-board] [data-density="token"]');
    expect(await tokens.count()).toBeGreaterThan(50);
    for (let press = 0; press < 4; press++) await page.keyboard.press('+');
    await seeing.expectZoom(zoom => zoom > 250);
    expect(await tokens.count()).toBe(0);
    await page.keyboard.press('-');
    await seeing.expectZoom(zoom => zoom < 250);
    await page.keyboard.press('Control+0');
    await seeing.expectZoom(zoom => zoom === 100);
    expect(await seeing.scrolled()).toEqual({ x: 0, y: 0 });
  });

  it('by the wheel with Ctrl, about the pointer, by one transform; nothing renders until it rests', async () => {
    const under = () =>
      page.evaluate(({ x, y }) => {
        const lane = document
          .elementsFromPoint(x, y)
          .map(one => one.closest('[data-lane]'))
          .find(one => one !== null);
        const box = lane?.getBoundingClientRect();
        return { lane: lane?.getAttribute('data-lane'), share: box ? (x - box.left) / box.width : 0 };
      }, MIDDLE);
    const before = await under();
    const changes = await seeing.zoomAtOnce(MIDDLE, 8);
    expect(changes).toEqual([]);
    await seeing.expectZoom(zoom => zoom > 150);
    const after = await under();
    expect(after.lane).toBe(before.lane);
    expect(after.share).toBeCloseTo(before.share, 1);
    // At rest there is no transform left: the text is drawn, not stretched.
    const transform = await page
      .locator('[data-board] > div')
      .evaluate(layer => getComputedStyle(layer).transform);
    expect(transform).toBe('none');
  });

  it('pans by the wheel, by a drag of the ground, and by the minimap', async () => {
    for (let press = 0; press < 4; press++) await page.keyboard.press('+');
    await seeing.expectZoom(zoom => zoom > 250);
    const start = await seeing.scrolled();
    const changes = await seeing.changesDuring(async () => {
      await seeing.wheel(MIDDLE, 0, -120);
      await expect.poll(async () => (await seeing.scrolled()).y).toBeLessThan(start.y);
    });
    expect(changes.filter(change => !change.includes('data-shown'))).toEqual([]);
    const there = await seeing.scrolled();
    await page.mouse.move(MIDDLE.x, MIDDLE.y);
    await page.mouse.down({ button: 'middle' });
    await page.mouse.move(MIDDLE.x - 200, MIDDLE.y - 50, { steps: 5 });
    await page.mouse.up({ button: 'middle' });
    expect(await seeing.scrolled()).toEqual({ x: there.x + 200, y: there.y + 50 });
    const map = await page.locator('[data-minimap]').boundingBox();
    if (!map) throw new Error('There is no minimap.');
    await page.mouse.click(map.x + map.width - 3, map.y + 3);
    const corner = await seeing.scrolled();
    expect(corner.y).toBe(0);
    expect(corner.x).toBeGreaterThan(1500);
  });

  it('fits what is chosen', async () => {
    await board.card('Claims hand-over events,').click();
    await page.keyboard.press('z');
    await seeing.expectZoom(zoom => zoom > 200);
    const box = await board.card('Claims hand-over events,').boundingBox();
    const frame = await page.locator('[data-board]').boundingBox();
    if (!box || !frame) throw new Error('They are on the screen.');
    expect(box.x).toBeGreaterThan(frame.x);
    expect(box.x + box.width).toBeLessThanOrEqual(frame.x + frame.width);
    expect(box.y).toBeGreaterThan(frame.y);
  });

  it('keeps drag and drop: onto what is in sight, and over the edge onto what is not', async () => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('+');
    await seeing.expectZoom(zoom => zoom > 200);
    const tray = await board.titles('Unplaced');
    const [title = ''] = tray;
    const from = await board.centre(board.card(title).first());
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await page.mouse.move(from.x + 30, from.y + 5, { steps: 3 });
    await page.mouse.move(1425, 500, { steps: 10 });
    // It rests at the right edge until the board has come to its end.
    await expect
      .poll(
        () =>
          page
            .locator('[data-board]')
            .evaluate(one => one.scrollLeft + one.clientWidth >= one.scrollWidth - 2),
        { timeout: 8000 },
      )
      .toBe(true);
    await page.mouse.up();
    await board.expectSpoken(new RegExp(`^${RegExp.escape(title)} moved to Stage 5: Central nervous system`));
  });

  it('stays where it was while another view is shown', async () => {
    for (let press = 0; press < 3; press++) await page.keyboard.press('+');
    await seeing.expectZoom(zoom => zoom > 200);
    await seeing.wheel(MIDDLE, 0, 90);
    await page.waitForTimeout(200);
    const before = await seeing.scrolled();
    await page.getByRole('radio', { name: 'Lanes' }).click();
    await page.getByRole('radio', { name: 'Curve' }).click();
    await page.locator('[data-minimap]').waitFor({ state: 'attached' });
    expect(await seeing.scrolled()).toEqual(before);
  });
});

describe('zooming by fingers', () => {
  it('two of them zoom and pan, and carry no card', async () => {
    await open(34, { hasTouch: true });
    const before = await board.titles('Stage 2: Early production');
    await seeing.pinch(MIDDLE, [80, 260]);
    await seeing.expectZoom(zoom => zoom > 200);
    const there = await seeing.scrolled();
    await seeing.pinch(MIDDLE, [120, 120], { x: -150, y: 0 });
    await expect.poll(async () => (await seeing.scrolled()).x).toBeGreaterThan(there.x + 100);
    expect(await board.titles('Stage 2: Early production')).toEqual(before);
  }, 20_000);
});

describe('for those who use other means', () => {
  it('has nothing that axe finds serious: filtered, coloured, with arrows, zoomed', async () => {
    await open(34);
    await seeing.look(/Colour by unit/);
    await page.keyboard.press('Alt+a');
    await seeing.find.fill('card');
    await page.getByText('5 of 34 shown').waitFor();
    await page.getByRole('button', { name: 'Zoom in' }).click();
    const { violations } = await new AxeBuilder({ page }).analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.html).join(' | ')}`)).toEqual([]);
  });
});
