import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright';
import { startLoopback } from '../../e2e/loopback-app.ts';
import type { BenchBoard } from '../peers/bench-page.ts';
import { writeWorkshop } from './cards.ts';
import { askOwnPage, dragBare, markPainted } from './own-page.ts';
import { watchRenders } from './renders.ts';

const VIEWPORT = { width: 1600, height: 900 };

export interface OpenPage {
  /** Its cards are drawn; it carries the marks and answers of `BenchPage`. */
  readonly page: Page;
  close(): Promise<void>;
}

/** One board that is measured, on a fresh page each time. */
export interface Contestant {
  readonly name: string;
  /** Whether it uses the browser's own drag and drop. */
  readonly native: boolean;
  open(browser: Browser, board: BenchBoard): Promise<OpenPage>;
}

async function newPage(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ viewport: VIEWPORT, locale: 'en-GB' });
  // Some peers fetch fonts and icons from their makers; nothing here leaves the machine.
  await context.route(
    url => url.hostname !== '127.0.0.1',
    route => route.abort(),
  );
  const page = await context.newPage();
  await watchRenders(page);
  await page.addInitScript(markPainted);
  return page;
}

const painted = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByName('bench-painted').length > 0, null, {
    timeout: 60_000,
  });

/** A peer's page by its name, from where they are served. */
export const peer = (name: string, url: string): Contestant => ({
  name,
  native: name === 'pragmatic',
  async open(browser, board) {
    const page = await newPage(browser);
    await page.addInitScript(given => Object.assign(window, { benchBoard: given }), board);
    await page.goto(`${url}?page=${name}`);
    await painted(page);
    return { page, close: () => page.context().close() };
  },
});

/**
 * Headwater as it is built, over its loopback host, with a workshop of the cards in a library of its own: on the curve,
 * where those that find no room are counted in stacks, or all in the tray, which draws every card.
 */
async function openHeadwater(browser: Browser, board: BenchBoard, placed: boolean): Promise<OpenPage> {
  const home = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  const library = join(home, 'library');
  mkdirSync(library);
  writeWorkshop(join(library, 'Bench.headwater'), board, placed);
  const host = await startLoopback(library, home);
  const page = await newPage(browser);
  await page.addInitScript(askOwnPage, placed ? '0' : 'tray');
  await page.goto(host.url);
  await page.getByRole('rowheader').first().click();
  await painted(page);
  return {
    page,
    async close() {
      await page.context().close();
      await host.stop();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** Headwater's own pages, and on the same pages the floor: bare pointer events for just what is drawn there. */
const own = (name: string, placed: boolean, bare: boolean): Contestant => ({
  name,
  native: false,
  async open(browser, board) {
    const opened = await openHeadwater(browser, board, placed);
    if (bare) await opened.page.evaluate(dragBare);
    return opened;
  },
});

export const OWN = [
  own('headwater', true, false),
  own('headwater bare', true, true),
  own('tray', false, false),
  own('tray bare', false, true),
] as const;

export const PEERS = ['floor', 'dnd-kit', 'pragmatic', 'react-flow', 'tldraw', 'excalidraw'] as const;
