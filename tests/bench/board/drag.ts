import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright';
import type { BenchWindow } from '../peers/bench-page.ts';
import { handOn } from './hand.ts';
import { type Renders, rendersSince } from './renders.ts';
import { CATEGORIES, type DragCost, type PHASES, readDrag } from './trace.ts';

/** Moves of one drag. */
export const MOVES = 120;

export interface Measured extends DragCost {
  /** From the first render to the picture of all cards, in milliseconds of the clock. */
  readonly mount: number;
  /** From letting go to the picture of the dropped card, saved where the page saves, in milliseconds of the clock. */
  readonly dropped: number;
  /** The page's JavaScript heap with its cards, garbage collected, in MB. */
  readonly heap: number;
  /** Elements in the page. */
  readonly nodes: number;
}

/**
 * Measures a page whose cards are drawn: mount, heap, then one traced drag of 120 moves over all stages.
 * @param keep a file for the trace, which Chromium's performance panel reads
 */
export async function measure(
  browser: Browser,
  page: Page,
  native: boolean,
  keep: string | null,
): Promise<Measured> {
  const mount = await page.evaluate(() => {
    const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN;
    return at('bench-painted') - at('bench-mount');
  });
  const heap = await heapOf(page);
  const nodes = await page.evaluate(() => document.body.querySelectorAll('*').length);
  await browser.startTracing(page, { categories: CATEGORIES });
  let took = Number.NaN;
  let trace: Buffer;
  try {
    took = await drag(page, native, phase => mark(page, phase));
  } finally {
    trace = await browser.stopTracing();
  }
  if (keep) writeFileSync(keep, trace);
  const cost = readDrag(trace, MOVES);
  return { ...cost, mount, heap, nodes, dropped: took };
}

export interface RenderCounts {
  readonly start: Renders;
  readonly moves: Renders;
  readonly drop: Renders;
}

/** The same drag on a fresh page, counting React's renders instead of its time. */
export async function countRenders(page: Page, native: boolean): Promise<RenderCounts> {
  const counts: Renders[] = [];
  await drag(page, native, async phase => {
    counts.push(await rendersSince(page, phase !== 'bench-end'));
  });
  const [, start, moves, drop] = counts;
  if (!start || !moves || !drop) throw new Error('The drag was not counted.');
  return { start, moves, drop };
}

type Phase = (typeof PHASES)[number];

/** Drags the page's card to the last stage. Answers the milliseconds from letting go to the picture of the drop. */
async function drag(page: Page, native: boolean, at: (phase: Phase) => Promise<unknown>): Promise<number> {
  const from = await page.evaluate(() => (window as unknown as BenchWindow).bench?.grip() ?? { x: 0, y: 0 });
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const told = await page.evaluate(() => (window as unknown as BenchWindow).bench?.target?.());
  const to = told ?? { x: width * 0.92, y: height * 0.55 };
  const hand = await handOn(page, native);
  await hand.move(from.x, from.y);
  await settle(page);
  await at('bench-start');
  await hand.down();
  await hand.move(from.x + 8, from.y + 4);
  await settle(page);
  await at('bench-moves');
  for (let move = 1; move <= MOVES; move++) {
    const share = move / MOVES;
    // Up and down on its way across, so that it passes many cards of every stage.
    const swing = Math.sin(share * Math.PI * 6) * height * 0.3 * (1 - share);
    const y = from.y + (to.y - from.y) * share + swing;
    await hand.move(from.x + (to.x - from.x) * share, Math.min(height - 80, Math.max(80, y)));
  }
  await settle(page);
  await at('bench-drop');
  const landed = landing(page);
  await settle(page);
  await hand.up();
  const took = await landed;
  await at('bench-end');
  await hand.release();
  return took;
}

/** Begins to watch for the end of the drag; answers its milliseconds once the dropped card is painted. */
function landing(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        let up = Number.NaN;
        const late = setTimeout(() => reject(new Error('The card was not dropped.')), 20_000);
        const look = () => {
          const { bench } = window as unknown as BenchWindow;
          if (!bench?.dropped()) requestAnimationFrame(look);
          else
            setTimeout(() => {
              clearTimeout(late);
              resolve(performance.now() - up);
            });
        };
        const begin = () => {
          if (!Number.isNaN(up)) return;
          up = performance.now();
          requestAnimationFrame(look);
        };
        // Before any listener of the page; a browser's own drag ends with `drop` instead.
        for (const name of ['pointerup', 'drop']) window.addEventListener(name, begin, { capture: true });
      }),
  );
}

const mark = (page: Page, name: Phase) => page.evaluate(given => void performance.mark(given), name);

/** Two frames, so that nothing of what was done before is still to be painted. */
async function settle(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise<void>(resolve => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
