import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { BoardPage } from '../board/board-page.ts';
import { serveBoard } from '../board/harness/serve.ts';
import { auditOf } from '../renderer/support/audit.ts';
import { launchBrowser } from '../support/chromium.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;
let page: Page;
let board: BoardPage;

const FRAUD = 'Fraud scoring on card swipe';

beforeAll(async () => {
  served = await serveBoard(join(import.meta.dirname, 'harness'));
  browser = await launchBrowser();
}, 90_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function open(options: { width?: number; cards?: number; theme?: string } = {}): Promise<void> {
  await page?.context().close();
  const { width = 1440, cards = 12, theme = 'light' } = options;
  const context = await browser.newContext({ viewport: { width, height: 1000 }, reducedMotion: 'reduce' });
  page = await context.newPage();
  board = new BoardPage(page);
  await page.goto(`${served.url}?cards=${cards}&theme=${theme}`);
  await board.lane('Stage 0: Pre-streaming').waitFor();
}

const box = () => page.getByRole('textbox', { name: 'Add a use case' });
const field = (name: string) => page.getByRole('combobox', { name, exact: true });
const inspector = () => page.getByRole('complementary', { name: 'Inspector' });
const focused = (locator: Locator) => locator.evaluate(element => element === document.activeElement);
const type = (text: string) => page.keyboard.type(text);
const press = (key: string) => page.keyboard.press(key);

describe('capturing at the speed of talk', () => {
  beforeEach(() => open(), 30_000);

  it('takes title, driver, unit and stage by a few letters each, and is ready for the next', async () => {
    await box().focus();
    await type('Loan decision in seconds');
    await press('Tab');
    expect(await focused(field('Driver'))).toBe(true);
    await type('sa');
    await press('Tab');
    await type('mar');
    await press('Tab');
    await type('3');
    await press('Enter');
    await board.expectSpoken('Loan decision in seconds added to Stage 3: Mission-critical.');
    await page
      .getByRole('button', { name: 'Loan decision in seconds, number 13, Save money, Markets' })
      .waitFor();
    expect(await focused(box())).toBe(true);
    expect(await box().inputValue()).toBe('');
    // The next one begins empty: nothing of the one before is carried into it unseen.
    await type('Next best action');
    await press('Enter');
    await board.expectCards('Unplaced', ['Mainframe off-load', 'Next best action']);
  });

  it('adds with Enter from any field, what is chosen in it included', async () => {
    await box().focus();
    await type('Loan decision');
    await press('Tab');
    await type('protect');
    await press('Enter');
    await page.getByRole('button', { name: 'Loan decision, number 13, Protect money' }).waitFor();
    expect(await focused(box())).toBe(true);
  });

  it('takes a unit that is new, and chooses with the arrows', async () => {
    await box().focus();
    await type('Loan decision');
    await press('Tab');
    await press('ArrowDown');
    await press('ArrowDown');
    await press('Tab');
    await type('Treasury');
    await press('Tab');
    expect(await field('Driver').inputValue()).toBe('Save money');
    expect(await field('Unit').inputValue()).toBe('Treasury');
    await press('Enter');
    await page.getByRole('button', { name: 'Loan decision, number 13, Save money, Treasury' }).waitFor();
  });

  it('takes what the arrows lead to with Enter, and nothing from a list that was only looked at', async () => {
    await box().focus();
    await type('Loan decision');
    await field('Driver').click();
    await page.getByRole('option', { name: 'Make money' }).waitFor();
    await press('Tab');
    await press('Tab');
    await press('ArrowDown');
    await press('Enter');
    await board.expectSpoken('Loan decision added to Stage 0: Pre-streaming.');
    await page
      .getByRole('button', { name: 'Loan decision, number 13, no evidence yet', exact: true })
      .waitFor();
  });

  it('goes back with Shift+Tab, and Escape takes back a word, then leads to the title, then empties it', async () => {
    await box().focus();
    await type('Loan decision');
    await press('Tab');
    await type('sa');
    await press('Escape');
    expect(await field('Driver').inputValue()).toBe('');
    await press('Escape');
    expect(await focused(box())).toBe(true);
    await press('Tab');
    await press('Shift+Tab');
    expect(await focused(box())).toBe(true);
    await press('Escape');
    expect(await box().inputValue()).toBe('');
    expect(await field('Driver').count()).toBe(0);
  });

  it('shows what sounds alike while typing, and adds to it instead as one step of undo', async () => {
    await box().focus();
    await type('Card swipe fraud scoring');
    await page.getByText(`Like 1 · ${FRAUD}`).waitFor();
    await page.getByRole('button', { name: 'Add to it, number 1', exact: true }).click();
    await board.expectSpoken(`Added to number 1, “${FRAUD}”.`);
    expect(await focused(box())).toBe(true);
    await board.card(FRAUD).click();
    const notes = inspector().getByLabel('Notes');
    expect(await notes.inputValue()).toBe('Also asked for as “Card swipe fraud scoring”.');
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => notes.inputValue()).toBe('');
  });
});

describe('merging and splitting', () => {
  beforeEach(() => open(), 30_000);

  it('merges two that sound alike from the inspector by keys alone, and takes it back', async () => {
    await box().focus();
    await type('Card swipe fraud scoring');
    await press('Enter');
    await board.card('Card swipe fraud scoring').click();
    await inspector().getByRole('button', { name: 'Merge… with number 1' }).focus();
    await press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Merge two use cases' });
    await dialog.getByRole('radio', { name: /^Keep 13/ }).focus();
    await press('ArrowDown');
    await dialog.getByText('Notes: Merged with number 13, “Card swipe fraud scoring”.').waitFor();
    await dialog.getByRole('button', { name: 'Merge', exact: true }).focus();
    await press('Enter');
    await board.expectSpoken(`Merged number 13 into 1, “${FRAUD}”.`);
    await board.expectFocus(FRAUD);
    await board.expectCards('Unplaced', ['Mainframe off-load']);
    await page.getByRole('region', { name: 'Messages' }).getByRole('button', { name: 'Undo' }).click();
    await board.expectCards('Unplaced', ['Mainframe off-load', 'Card swipe fraud scoring']);
  });

  it('merges any two that are chosen', async () => {
    await board.card(FRAUD).click();
    await board.card('EU/US data residency').click({ modifiers: ['Control'] });
    await page.getByRole('button', { name: 'Merge…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Merge', exact: true }).click();
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD]);
  });

  it('splits one in two: right after it, linked, in one step of undo', async () => {
    await board.card('EU/US data residency').click();
    await inspector().getByRole('button', { name: 'Split…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Split use case 10' });
    expect(await dialog.getByLabel('Number 10 is then called').inputValue()).toBe('EU');
    await dialog.getByLabel('Number 10 is then called').fill('EU data residency');
    await dialog.getByLabel('The new one is called').fill('US data residency');
    await press('Enter');
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD, 'EU data residency', 'US data residency']);
    await board.expectSpoken('Split number 10: the new one is 13, “US data residency”.');
    await inspector().getByText('10 · EU data residency').waitFor();
    await board.undo();
    await board.expectCards('Stage 0: Pre-streaming', [FRAUD, 'EU/US data residency']);
  });
});

describe('a note that could say more', () => {
  it('is nudged in the inspector and listed in the guide, and nothing is in the way', async () => {
    await open({ width: 1900 });
    await box().focus();
    await type('Fraud');
    await press('Enter');
    await page.getByText('Worth another word · 1').click();
    await page.getByRole('button', { name: /^13 · Fraud/ }).click();
    const nudges = inspector().getByRole('list', { name: 'Worth another word' });
    expect(await nudges.getByRole('listitem').allTextContents()).toEqual([
      'Fewer than three words: will it make sense tomorrow?',
      'No sponsor yet: who speaks for it?',
    ]);
    await inspector().getByLabel('Sponsor').fill('Ines');
    await press('Enter');
    await expect.poll(() => nudges.getByRole('listitem').count()).toBe(1);
  });
});

describe('evidence', () => {
  const note = () => page.getByRole('region', { name: 'Evidence for stage 4' });

  it('is shown beside a card that comes to a stage, takes no focus, and goes with the next action', async () => {
    await open();
    await board.drag(FRAUD, 'Stage 4: Global');
    await note().getByText('Evidence for stage 4: 0 of 4').waitFor();
    expect(await page.evaluate(() => document.activeElement?.closest('[aria-label^="Evidence"]'))).toBe(null);
    const [shown, card] = [await note().boundingBox(), await board.card(FRAUD).boundingBox()];
    if (!shown || !card) throw new Error('The card or its note is not on the screen.');
    const gap = Math.max(card.x - shown.x - shown.width, shown.x - card.x - card.width);
    expect(gap).toBeGreaterThan(0);
    expect(gap).toBeLessThan(20);
    await press('ArrowLeft');
    await note().waitFor({ state: 'detached' });
  });

  it('lets presses through to the cards under it', async () => {
    await open();
    await board.drag(FRAUD, 'Stage 4: Global');
    const shown = await note().boundingBox();
    if (!shown) throw new Error('The note is not on the screen.');
    const under = await page.evaluate(
      ({ x, y }) => document.elementFromPoint(x, y)?.closest('[aria-label^="Evidence"]') ?? null,
      { x: shown.x + 100, y: shown.y + 20 },
    );
    expect(under).toBe(null);
  });

  it('is shown after a move by keys, and not for a card that stays on its stage', async () => {
    await open();
    await board.card(FRAUD).focus();
    await press('Space');
    await press('End');
    await press('Space');
    await board.expectSpoken(/position 2 of 2\.$/);
    expect(await page.getByRole('region', { name: /^Evidence for/ }).count()).toBe(0);
    await press('m');
    await page.getByRole('menuitem', { name: 'Stage 4: Global' }).press('Enter');
    await note().waitFor();
    await board.expectFocus(FRAUD);
  });

  it('is noted in the inspector by keys, and the card’s edge is whole again', async () => {
    await open();
    await board.drag(FRAUD, 'Stage 4: Global');
    await page
      .getByRole('button', {
        name: `${FRAUD}, number 1, Make money, Payments, target stage 1, no evidence yet`,
      })
      .click();
    const first = inspector().getByRole('radiogroup', { name: /^It serves two or more regions/ });
    await first.getByRole('radio', { name: 'Not known' }).focus();
    await press('ArrowLeft');
    await press('ArrowLeft');
    await press('Space');
    await inspector().getByText('Evidence for stage 4 · 1 of 4').waitFor();
    await inspector().getByLabel('What shows it').fill('Madrid and Oslo, since May');
    await press('Enter');
    const card = page.getByRole('button', { name: /^Fraud scoring.*target stage 1$/ });
    await card.waitFor();
    expect(await card.getAttribute('data-doubt')).toBeNull();
    await board.undo();
    await board.undo();
    await page.getByRole('button', { name: /^Fraud scoring.*no evidence yet$/ }).waitFor();
  });

  it('is one key away from a card', async () => {
    await open();
    await board.card(FRAUD).focus();
    await press('e');
    const first = inspector().getByRole('radiogroup', { name: /^Everyone in the room/ });
    await expect.poll(() => focused(first.getByRole('radio', { name: 'Not known' }))).toBe(true);
  });

  it('is missed in a list beside the guide, which leads to each card', async () => {
    await open({ width: 1900 });
    const guide = page.getByRole('complementary', { name: 'Stage guide' });
    await guide.getByText('Without evidence · 11').click();
    await guide.getByRole('button', { name: /^8 · Card-reader telemetry/ }).click();
    await board.expectFocus('Card-reader telemetry');
    await inspector().getByText('Evidence for stage 4 · 0 of 4').waitFor();
  });
});

describe('links', () => {
  it('close their list when one is picked, and open it for the next', async () => {
    await open();
    await board.card(FRAUD).click();
    const field = inspector().getByRole('combobox', { name: 'Link to' });
    const list = page.getByRole('listbox', { name: 'Link to' });
    await field.fill('ledger');
    await page.getByRole('option', { name: /Nightly ledger extract/ }).click();
    await inspector().getByText('2 · Nightly ledger extract').waitFor();
    await expect.poll(() => list.count()).toBe(0);
    expect(await field.inputValue()).toBe('');
    await field.press('ArrowDown');
    await list.waitFor();
  });
});

describe('all of it, to axe', () => {
  it.each(['light', 'dark'])(
    'has nothing serious, %s',
    async theme => {
      await open({ theme });
      await box().focus();
      await type('Card swipe fraud scoring');
      await press('Tab');
      await type('s');
      expect(await auditOf(page)).toEqual([]);
      await press('Enter');
      await board.drag(FRAUD, 'Stage 4: Global');
      await page.getByRole('region', { name: 'Evidence for stage 4' }).waitFor();
      expect(await auditOf(page)).toEqual([]);
      await board.card(FRAUD).click();
      await inspector().getByRole('radio', { name: 'Yes' }).first().click();
      expect(await auditOf(page)).toEqual([]);
      await inspector()
        .getByRole('button', { name: /^Merge… with/ })
        .click();
      await page.getByRole('dialog').waitFor();
      expect(await auditOf(page)).toEqual([]);
      await press('Escape');
      await inspector().getByRole('button', { name: 'Split…' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await auditOf(page)).toEqual([]);
    },
    120_000,
  );
});
