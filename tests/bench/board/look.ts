import type { Browser, Page } from 'playwright';
import { columns, percentile, spread } from '../measure.ts';
import { type Renders, rendersSince } from './renders.ts';
import { CATEGORIES, readSteps, readWork } from './trace.ts';

/*
 * Looking around on Headwater's own curve: zoom in by the wheel, rest, pan, zoom out, rest, and type into the filter.
 */

const STEPS = 40;
const PANS = 120;
const WORD = 'kafka';
const FRAME_MS = 1000 / 60;

/** The gestures in their order; each lasts to the next. */
const GESTURES = [
  { mark: 'look-in', what: `zoom in, ${STEPS} turns of the wheel`, event: 'wheel' },
  { mark: 'look-rest', what: 'its rest: planned and drawn anew', event: null },
  { mark: 'look-pan', what: `pan at that zoom, ${PANS} moves`, event: 'pointermove' },
  { mark: 'look-out', what: `zoom out, ${STEPS} turns`, event: 'wheel' },
  { mark: 'look-back', what: 'its rest: the whole board again', event: null },
  { mark: 'look-filter', what: `“${WORD}” typed into the filter`, event: 'keydown' },
] as const;
const END = 'look-end';

type Mark = (typeof GESTURES)[number]['mark'] | typeof END;

/** What one gesture cost, in milliseconds; of a rest, all of it is one step. */
interface GestureCost {
  readonly steps: readonly number[];
  readonly script: readonly number[];
}

/** One round: a gesture's cost each, in their order, and the milliseconds by the clock to each key's picture. */
export interface Looked {
  readonly costs: readonly GestureCost[];
  readonly painted: readonly number[];
}

/** Looks around in a page whose cards are drawn, traced. */
export async function measureLook(browser: Browser, page: Page): Promise<Looked> {
  await browser.startTracing(page, { categories: CATEGORIES });
  let painted: number[] = [];
  let trace: Buffer;
  try {
    painted = await look(page, mark => page.evaluate(name => void performance.mark(name), mark));
  } finally {
    trace = await browser.stopTracing();
  }
  const costs = GESTURES.map(({ mark, event }, index): GestureCost => {
    const next = GESTURES[index + 1]?.mark ?? END;
    if (event) return readSteps(trace, mark, next, event);
    return { steps: [readWork(trace, mark, next)], script: [] };
  });
  return { costs, painted };
}

/** The same on a fresh page, counting React's renders instead of time. */
export async function countLook(page: Page): Promise<readonly Renders[]> {
  const counts: Renders[] = [];
  await look(page, async mark => {
    counts.push(await rendersSince(page, mark !== END));
  });
  return counts.slice(1);
}

async function look(page: Page, at: (mark: Mark) => Promise<unknown>): Promise<number[]> {
  const session = await page.context().newCDPSession(page);
  const box = await page.locator('[data-board]').boundingBox();
  if (!box) throw new Error('There is no board.');
  const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  const mouse = (type: string, x: number, y: number, more: object = {}) =>
    session.send('Input.dispatchMouseEvent', { type: type as 'mouseMoved', x, y, ...more });
  const wheel = async (deltaY: number) => {
    for (let step = 0; step < STEPS; step++) {
      await mouse('mouseWheel', middle.x, middle.y, { deltaX: 0, deltaY, modifiers: 2 });
      // No wait after the last one: a gesture that rests is planned anew soon.
      if (step < STEPS - 1) await frames(page, 1);
    }
  };
  const rest = async (isThere: (transform: string) => boolean) => {
    // The gesture counts as over a moment after its last step; then its transform gives way to a new plan.
    for (let wait = 0; wait < 200; wait++) {
      await frames(page, 3);
      const transform = await page.evaluate(
        () => document.querySelector<HTMLElement>('[data-board] > div')?.style.transform ?? '',
      );
      if (isThere(transform)) break;
    }
    await frames(page, 3);
  };
  const atRest = (transform: string) => transform === '';
  await mouse('mouseMoved', middle.x, middle.y);
  await frames(page, 3);
  await at('look-in');
  await wheel(-4);
  await at('look-rest');
  await rest(atRest);
  await mouse('mousePressed', middle.x, middle.y, { button: 'middle', buttons: 4, clickCount: 1 });
  await frames(page, 2);
  await at('look-pan');
  for (let move = 1; move <= PANS; move++) {
    const turn = (move / PANS) * Math.PI * 4;
    const held = { button: 'middle', buttons: 4 };
    await mouse('mouseMoved', middle.x + Math.sin(turn) * 300, middle.y + Math.sin(turn * 2) * 200, held);
    await frames(page, 1);
  }
  await mouse('mouseReleased', middle.x, middle.y, { button: 'middle', clickCount: 1 });
  await frames(page, 3);
  await at('look-out');
  await wheel(6);
  await at('look-back');
  await rest(atRest);
  const filter = page.getByLabel('Filter by words', { exact: true });
  await filter.focus();
  await frames(page, 3);
  await at('look-filter');
  const painted: number[] = [];
  for (const key of WORD) {
    const seen = picture(page);
    await frames(page, 1);
    await page.keyboard.press(key);
    painted.push(await seen);
  }
  await at(END);
  await session.detach();
  return painted;
}

/** Answers the milliseconds from the next key to the picture of the last change that it led to. */
function picture(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>(resolve => {
        let last = 0;
        let waiting = 0;
        const begin = (key: KeyboardEvent) => {
          const changed = () =>
            requestAnimationFrame(() =>
              setTimeout(() => {
                last = performance.now() - key.timeStamp;
                clearTimeout(waiting);
                waiting = window.setTimeout(() => {
                  watch.disconnect();
                  resolve(last);
                }, 300);
              }),
            );
          const watch = new MutationObserver(changed);
          watch.observe(document.body, { subtree: true, childList: true, attributes: true });
          changed();
        };
        window.addEventListener('keydown', begin, { capture: true, once: true });
      }),
  );
}

const frames = (page: Page, count: number) =>
  page.evaluate(
    many =>
      new Promise<void>(resolve => {
        let left = many;
        const next = () => (left-- > 0 ? requestAnimationFrame(next) : resolve());
        next();
      }),
    count,
  );

/** All rounds as a table. */
export function lookTable(cards: number, rounds: readonly Looked[], renders: readonly Renders[]): string {
  const lines = GESTURES.map(({ what, mark }, index) => {
    const costs = rounds.flatMap(({ costs }) => costs[index] ?? []);
    const median = (figure: (cost: GestureCost) => number) => spread(costs.map(figure)).median;
    const mean = (numbers: readonly number[]) =>
      numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
    const script = costs.every(cost => cost.script.length > 0);
    const counted = renders[index];
    const painted = rounds.map(round => Math.max(...round.painted));
    return [
      what,
      median(({ steps }) => mean(steps)).toFixed(2),
      median(({ steps }) => percentile(steps, 0.95)).toFixed(2),
      script ? median(cost => Math.max(...cost.script)).toFixed(1) : '–',
      // The first frame may make ready what the others then have.
      script ? median(({ steps }) => steps.slice(1).filter(cost => cost > FRAME_MS).length).toFixed(0) : '–',
      mark === 'look-filter' && painted.length > 0 ? spread(painted).median.toFixed(0) : '–',
      counted ? `${counted.components} (${counted.cards})` : '–',
    ];
  });
  const head = ['looking around', 'ms/step', 'p95', 'most script', '> 16.7', 'ms to picture', 'renders'];
  return `${cards} cards on Headwater’s curve. Targets: pan and zoom without renders, no frame over 16.7 ms after the first; a key ≤ 16.7 ms of script and ≤ 50 ms to its picture.\n${columns([head, ...lines])}`;
}
