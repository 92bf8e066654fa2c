import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { BoardPage } from './board-page.ts';
import { serveBoard } from './harness/serve.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;
let page: Page;
let board: BoardPage;

const FRAUD = 'Fraud scoring on card swipe';

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
  await page.goto(`${served.url}?cards=${cards}`);
  await board.lane('Stage 0: Pre-streaming').waitFor();
}

describe('the board by mouse', () => {
  beforeEach(() => open(12), 30_000);

  it('puts a card on the stage it is dropped on, and says so', async () => {
    await board.drag(FRAUD, 'Stage 4: Global');
    await board.expectCards('Stage 4: Global', ['Card-reader telemetry', FRAUD]);
    expect(await board.spoken()).toBe(`${FRAUD} moved to Stage 4: Global, position 2 of 2.`);
  });

  it('takes even the quickest of throws: press, one move, let go', async () => {
    await board.card(FRAUD).dragTo(board.lane('Stage 4: Global'), { targetPosition: { x: 80, y: 700 } });
    await board.expectCards('Stage 4: Global', ['Card-reader telemetry', FRAUD]);
  });

  it('brings a card back to the tray', async () => {
    await board.drag(FRAUD, 'Unplaced');
    await board.expectCards('Unplaced', ['Mainframe off-load', FRAUD]);
  });

  it('reorders within a stage', async () => {
    await board.dragBefore('Branch stock reports', 'Customer 360 joined stream');
    await board.expectCards('Stage 2: Early production', [
      'Branch stock reports',
      'Customer 360 joined stream',
      'Regulatory trade reporting',
    ]);
  });

  it('puts the card back when Escape is pressed in the middle of a drag', async () => {
    await board.lift(FRAUD, 'Stage 4: Global');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD, 'EU/US data residency']);
    expect(await board.spoken()).toBe(`Move cancelled. ${FRAUD} is back in Stage 0: Pre-streaming.`);
  });

  it('puts the card back when it is let go outside the board', async () => {
    await board.card(FRAUD).hover();
    await page.mouse.down();
    await page.mouse.move(700, 300, { steps: 4 });
    await page.mouse.move(700, 10, { steps: 4 });
    await page.mouse.up();
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD, 'EU/US data residency']);
  });

  it('moves all selected cards at once, as one step of undo', async () => {
    await board.card(FRAUD).click();
    await board.card('EU/US data residency').click({ modifiers: ['Control'] });
    await board.drag(FRAUD, 'Stage 5: Central nervous system');
    await board.expectCards('Stage 5: Central nervous system', [
      'Claims hand-over events',
      FRAUD,
      'EU/US data residency',
    ]);
    await board.undo();
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD, 'EU/US data residency']);
    await board.expectCards('Stage 5: Central nervous system', ['Claims hand-over events']);
  });

  it('draws no card anew while one is dragged over the stages', async () => {
    const changes = await board.changesDuring(async () => {
      await board.lift(FRAUD, 'Stage 5: Central nervous system');
    });
    expect(changes).toEqual([]);
    await page.mouse.up();
  });

  it('opens the inspector with a click, and edits what is in it', async () => {
    await board.card(FRAUD).click();
    const inspector = page.getByRole('complementary', { name: 'Inspector' });
    await inspector.getByLabel('Title').fill('Fraud scoring at the till');
    await inspector.getByLabel('Title').press('Enter');
    await board.card('Fraud scoring at the till').waitFor();
    await inspector.getByLabel('Low').fill('1.5 M');
    await inspector.getByLabel('Likely').fill('2,000,000');
    await inspector.getByLabel('High').fill('1000');
    await inspector.getByLabel('High').press('Tab');
    await inspector.getByText('likely must not be above high').waitFor();
    await inspector.getByLabel('High').fill('3m');
    await inspector.getByLabel('High').press('Tab');
    await inspector.getByText('€1.5–3m').waitFor();
  });

  it('refuses an empty title in words, and brings the old one back with Escape', async () => {
    await board.card(FRAUD).click();
    const title = page.getByRole('complementary', { name: 'Inspector' }).getByLabel('Title');
    await title.fill('');
    await title.press('Enter');
    await page.getByText('A use case needs a title.').waitFor();
    await title.press('Escape');
    expect(await title.inputValue()).toBe(FRAUD);
  });
});

describe('the board by keyboard', () => {
  beforeEach(() => open(12), 30_000);

  it('picks up, goes stage by stage, drops, and says each step', async () => {
    await board.card(FRAUD).focus();
    await page.keyboard.press('Space');
    await board.expectSpoken(
      /^Fraud scoring on card swipe picked up from Stage 0: Pre-streaming, position 1 of 2\./,
    );
    await page.keyboard.press('ArrowRight');
    await board.expectSpoken(`${FRAUD}: Stage 1: Awareness & pilot, position 1 of 3.`);
    await page.keyboard.press('ArrowDown');
    await board.expectSpoken(`${FRAUD}: Stage 1: Awareness & pilot, position 2 of 3.`);
    await page.keyboard.press('Space');
    await board.expectSpoken(`${FRAUD} moved to Stage 1: Awareness & pilot, position 2 of 3.`);
    await board.expectCards('Stage 1: Awareness & pilot', [
      'Nightly ledger extract',
      FRAUD,
      'Order tracking for customers',
    ]);
    await board.expectFocus(FRAUD);
  });

  it('puts back with Escape, and the focus stays on the card', async () => {
    await board.card(FRAUD).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Escape');
    await board.expectSpoken(`Move cancelled. ${FRAUD} is back in Stage 0: Pre-streaming.`);
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD, 'EU/US data residency']);
    await board.expectFocus(FRAUD);
  });

  it('moves without any drag, by the Move to… menu', async () => {
    await board.card(FRAUD).focus();
    await page.keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Stage 3: Mission-critical' }).press('Enter');
    await board.expectCards('Stage 3: Mission-critical', [
      'Instant personal offers',
      'ATM cash forecast',
      FRAUD,
    ]);
    await board.expectFocus(FRAUD);
  });

  it('has one stop for Tab on the curve, and arrow keys go from card to card', async () => {
    expect(await page.locator('[data-board] [data-card][tabindex="0"]').count()).toBe(1);
    await board.card(FRAUD).focus();
    await page.keyboard.press('ArrowDown');
    await board.expectFocus('EU/US data residency');
    await page.keyboard.press('ArrowRight');
    await board.expectFocus('Order tracking for customers');
  });

  it('deletes with the Delete key and takes it back', async () => {
    await board.card(FRAUD).focus();
    await page.keyboard.press('Delete');
    await board.card(FRAUD).waitFor({ state: 'detached' });
    await board.expectFocus('EU/US data residency');
    await board.undo();
    await board.card(FRAUD).waitFor();
  });

  it('adds what is typed and keeps the box ready', async () => {
    const box = page.getByRole('textbox', { name: 'Add a use case' });
    await box.fill('Loan decision in seconds');
    await box.press('Enter');
    await box.pressSequentially('Next best action');
    await box.press('Enter');
    await board.expectCards('Unplaced', [
      'Mainframe off-load',
      'Loan decision in seconds',
      'Next best action',
    ]);
    expect(await box.evaluate(element => element === document.activeElement)).toBe(true);
  });

  it('hands pasted rows to the import, and pastes a single line as text', async () => {
    const box = page.getByRole('textbox', { name: 'Add a use case' });
    await board.paste(box, 'Only one line\n');
    expect(await board.title()).toBe('Curve board');
    await board.paste(box, 'Title\tUnit\nLoan decision\tRetail');
    expect(await board.title()).toBe('handed over: Title\tUnit\nLoan decision\tRetail');
  });
});

describe('the board by touch', () => {
  const stayed = [FRAUD, 'EU/US data residency'];

  it('leaves a swipe up to scrolling, and picks up after a long press', async () => {
    await open(12, { hasTouch: true });
    const from = await board.centre(board.card(FRAUD));
    await board.touch(from, [{ x: from.x + 10, y: from.y - 150 }], 20);
    await board.expectCards('Stage 0: Pre-streaming', stayed);
    const stage = await board.centre(board.lane('Stage 4: Global'));
    await board.touch(
      from,
      [
        { x: from.x, y: from.y - 60 },
        { x: stage.x, y: 760 },
      ],
      450,
    );
    await board.expectCards('Stage 4: Global', ['Card-reader telemetry', FRAUD]);
  });

  it('drags at once when the finger goes sideways', async () => {
    await open(12, { hasTouch: true });
    const from = await board.centre(board.card(FRAUD));
    const stage = await board.centre(board.lane('Stage 4: Global'));
    await board.touch(
      from,
      [
        { x: from.x + 60, y: from.y },
        { x: stage.x, y: 760 },
      ],
      0,
    );
    await board.expectCards('Stage 4: Global', ['Card-reader telemetry', FRAUD]);
  });
});

describe('a crowded board', () => {
  it('counts what has no room, and opens it to be moved like any other card', async () => {
    await open(500);
    const stack = page.getByRole('button', { name: /^\d+ more$/ }).first();
    const count = Number(((await stack.textContent()) ?? '').split(' ')[0]);
    await stack.click();
    const panel = page.getByRole('region', { name: /^More on Stage/ });
    expect(await panel.locator('[data-card]').count()).toBe(count);
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });
});
