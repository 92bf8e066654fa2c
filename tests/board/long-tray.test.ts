import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from '../support/chromium.ts';
import { BoardPage } from './board-page.ts';
import { serveBoard } from './harness/serve.ts';

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;

beforeAll(async () => {
  served = await serveBoard();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

/** A workshop of 4,200 use cases, 300 of them in the tray. */
async function longTray(): Promise<{ page: Page; board: BoardPage; drawn: () => Promise<number> }> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${served.url}?cards=4200`);
  const board = new BoardPage(page);
  const tray = board.lane('Unplaced');
  await tray.getByText('300', { exact: true }).waitFor();
  return { page, board, drawn: () => tray.locator('[data-card]').count() };
}

it('draws the head of a long tray, and the rest when somebody goes there', async () => {
  const { page, board, drawn } = await longTray();
  await expect.poll(drawn).toBe(200);
  const rest = board.lane('Unplaced').getByRole('button', { name: 'Show 100 use cases more below' });
  await rest.scrollIntoViewIfNeeded();
  await expect.poll(drawn).toBe(300);
  expect(await rest.count()).toBe(0);
  await page.close();
});

it('shows what was just added, at the end of a tray however long', async () => {
  const { page, board, drawn } = await longTray();
  await expect.poll(drawn).toBe(200);
  const box = page.getByRole('textbox', { name: 'Add a use case' });
  await box.fill('Said in the room just now');
  await box.press('Enter');
  await expect.poll(() => board.card('Said in the room just now').isVisible()).toBe(true);
  const { y } = await board.centre(board.card('Said in the room just now'));
  expect(y).toBeLessThan(900);
  await expect.poll(() => box.evaluate(element => element === document.activeElement)).toBe(true);
  await page.close();
});
