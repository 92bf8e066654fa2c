import { execFileSync } from 'node:child_process';
import type { Locator, Page } from 'playwright/test';
import { expect, test } from './app.ts';
import { curveOf, importOf } from './pages.ts';

const ROWS = [
  ['Title', 'Driver', 'Business unit'],
  ['Fraud scoring on card swipe', 'protect', 'Risk'],
  ['Order tracking for customers', 'make', 'Retail'],
  ['Mainframe off-load', 'save', 'Core banking'],
]
  .map(cells => cells.join('\t'))
  .join('\n');

/** Presses Tab until something has the focus, as a person without a mouse does. */
async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 80; presses++) {
    if (await wanted.evaluate(element => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${wanted}.`);
}

test('from a spreadsheet to a PDF by keyboard alone, every step spoken', async ({ desk }) => {
  const app = await desk.open();
  const { page } = app;
  const { keyboard } = page;
  const curve = curveOf(page);
  const spoken = curve.speech();

  await test.step('a workshop begins', async () => {
    await tabTo(page, page.getByRole('button', { name: 'New workshop' }).first());
    await keyboard.press('Enter');
    await expect(page.getByLabel('Client')).toBeFocused();
    await keyboard.type('Meridian Bank');
    await keyboard.press('Enter');
    await expect(page.getByRole('banner').getByText('Meridian Bank', { exact: true })).toBeVisible();
  });

  await test.step('the rows come in', async () => {
    await keyboard.press('Control+i');
    await tabTo(page, page.getByLabel('Rows', { exact: true }));
    await keyboard.insertText(ROWS);
    await tabTo(page, page.getByRole('button', { name: 'Read the rows' }));
    await keyboard.press('Enter');
    await expect(importOf(page).rows()).toHaveCount(3);
    await tabTo(page, importOf(page).button());
    await keyboard.press('Enter');
    await expect(curve.cardsIn(null)).toHaveCount(3);
  });

  await test.step('a card is carried to its stage, and another by the menu', async () => {
    await tabTo(page, curve.card('Fraud scoring on card swipe'));
    await keyboard.press('Space');
    await expect(spoken).toContainText(
      'Fraud scoring on card swipe picked up from Unplaced, position 1 of 3.',
    );
    await keyboard.press('ArrowRight');
    await expect(spoken).toHaveText('Fraud scoring on card swipe: Stage 0: Pre-streaming, position 1 of 1.');
    await keyboard.press('ArrowRight');
    await keyboard.press('ArrowRight');
    await expect(spoken).toHaveText(
      'Fraud scoring on card swipe: Stage 2: Early production, position 1 of 1.',
    );
    await keyboard.press('Space');
    await expect(spoken).toHaveText(
      'Fraud scoring on card swipe moved to Stage 2: Early production, position 1 of 1.',
    );
    await expect(curve.card('Fraud scoring on card swipe')).toBeFocused();

    await tabTo(page, curve.card('Order tracking for customers'));
    await keyboard.press('m');
    await page.getByRole('menuitem', { name: 'Stage 1: Awareness & pilot' }).focus();
    await keyboard.press('Enter');
    await expect(spoken).toHaveText(
      'Order tracking for customers moved to Stage 1: Awareness & pilot, position 1 of 1.',
    );
  });

  await test.step('a carried card goes back with Escape, and a move is taken back', async () => {
    await expect(curve.card('Order tracking for customers')).toBeFocused();
    await keyboard.press('Space');
    await expect(spoken).toContainText('picked up from Stage 1: Awareness & pilot');
    await keyboard.press('ArrowRight');
    await keyboard.press('Escape');
    await expect(spoken).toHaveText(
      'Move cancelled. Order tracking for customers is back in Stage 1: Awareness & pilot.',
    );
    await keyboard.press('Control+z');
    await expect(curve.cardsIn(1)).toHaveCount(0);
    await keyboard.press('Control+y');
    await expect(curve.cardsIn(1)).toHaveCount(1);
  });

  await test.step('the PDF is asked for in the palette', async () => {
    const path = await app.save(async () => {
      await keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByLabel('Find actions and use cases')).toBeFocused();
      await keyboard.type('PDF');
      await keyboard.press('Enter');
      await tabTo(page, page.getByRole('dialog').getByRole('button', { name: /^Export/ }));
      await expect(page.getByRole('dialog').getByRole('button', { name: /^Export/ })).toBeEnabled();
      await keyboard.press('Enter');
    });
    const text = execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' });
    for (const title of [
      'Fraud scoring on card swipe',
      'Order tracking for customers',
      'Mainframe off-load',
    ]) {
      expect(text.replace(/\s+/g, ' ')).toContain(title);
    }
  });
});
