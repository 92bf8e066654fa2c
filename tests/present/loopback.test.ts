import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDownloads } from '../../electron/loopback/downloads.ts';
import { type LoopbackServer, serveLoopback } from '../../electron/loopback/server.ts';
import { type ServedRenderer, serveRenderer } from '../renderer/support/renderer-build.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { launchBrowser } from '../support/chromium.ts';
import { fullWorkshop } from './room.ts';

let built: ServedRenderer;
let main: TestApp;
let server: LoopbackServer;
let browser: Browser;
beforeAll(async () => {
  built = await serveRenderer();
  main = testApp({ host: 'loopback', now: () => new Date().toISOString() });
  const { app, ports } = main;
  server = await serveLoopback({
    app,
    downloads: createDownloads(),
    log: ports.log,
    pages: built.folder,
    port: 0,
  });
  browser = await launchBrowser();
}, 120_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
  await main?.close();
  await built?.close();
});

/** The facilitator's page with a workshop open, in a session of its own. */
async function enter(): Promise<{ page: Page; key: string }> {
  const { key } = await fullWorkshop(main.client, 12);
  const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
  await page.goto(server.startAddress());
  await page.goto(`${server.origin}/#/curve/${key}`);
  await page.getByRole('textbox', { name: 'Add a use case' }).waitFor();
  return { page, key };
}
async function present(page: Page): Promise<Page> {
  const popup = page.waitForEvent('popup');
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const wall = await popup;
  await wall.getByRole('region', { name: /^Stage 0/ }).waitFor();
  return wall;
}

it('opens a second window that shares the session, follows, and goes with Stop presenting', async () => {
  const { page } = await enter();
  const wall = await present(page);
  const complaints: string[] = [];
  wall.on('console', message => message.type() === 'error' && complaints.push(message.text()));
  const box = page.getByRole('textbox', { name: 'Add a use case' });
  await box.fill('Thought of just now');
  await box.press('Enter');
  await page.getByRole('button', { name: /^Thought of just now/ }).focus();
  await page.keyboard.press('2');
  await wall.getByRole('img', { name: /^Thought of just now/ }).waitFor();
  await page.keyboard.press('Alt+s');
  await wall.getByRole('article', { name: 'Spotlight: Thought of just now' }).waitFor();

  await page.getByRole('button', { name: /^Presenting/ }).click();
  const gone = wall.waitForEvent('close');
  await page.getByRole('menuitem', { name: /^Stop presenting/ }).click();
  await gone;
  await page.getByRole('button', { name: 'Present', exact: true }).waitFor();
  expect(complaints).toEqual([]);
});

it('ends when the second window is closed by its cross, and when Escape is pressed in it', async () => {
  const { page } = await enter();
  await (await present(page)).close();
  await page.getByRole('button', { name: 'Present', exact: true }).waitFor();
  const wall = await present(page);
  const gone = wall.waitForEvent('close');
  await wall.keyboard.press('Escape').catch(() => undefined);
  await gone;
  await page.getByRole('button', { name: 'Present', exact: true }).waitFor();
});

it('is not left on the wall when the facilitator’s window goes', async () => {
  const { page } = await enter();
  const wall = await present(page);
  const gone = wall.waitForEvent('close', { timeout: 15_000 });
  await page.close();
  await gone;
});

it('goes on over a reload of the facilitator’s window', async () => {
  const { page, key } = await enter();
  const wall = await present(page);
  await page.reload();
  await page.getByRole('button', { name: /^Presenting/ }).waitFor();
  await main.client.call('present.state', { change: { blank: true } });
  await wall.getByRole('status', { name: 'The screen is blank' }).waitFor();
  expect(await main.client.call('present.state', { change: {} })).toMatchObject({ key });
});
