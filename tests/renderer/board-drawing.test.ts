import type { Browser, Page } from 'playwright';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rendersSince, watchRenders } from '../bench/board/renders.ts';
import { BoardPage } from '../board/board-page.ts';
import { serveBoard } from '../board/harness/serve.ts';
import { launchBrowser } from '../support/chromium.ts';

/* What keeps the board quick with a thousand cards: held by what is drawn and rendered, not by a clock. */

let browser: Browser;
let served: Awaited<ReturnType<typeof serveBoard>>;
let page: Page;
let board: BoardPage;

beforeAll(async () => {
  served = await serveBoard();
  browser = await launchBrowser();
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await served?.stop();
});

async function open(cards: number, options: { forcedColors?: 'active' } = {}): Promise<void> {
  await page?.context().close();
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, ...options });
  page = await context.newPage();
  await watchRenders(page);
  board = new BoardPage(page);
  await page.goto(`${served.url}?cards=${cards}`);
  await page.locator('[data-lane="0"] [data-card]').first().waitFor();
}

const firstOf = (stage: number) => page.locator(`[data-lane="${stage}"] > [data-card]`).first();

/** Lifts the first card of stage 0 and brings it over stage 4, by many moves. */
async function carry(): Promise<string> {
  const id = (await firstOf(0).getAttribute('data-card')) ?? '';
  const from = await board.centre(firstOf(0));
  const to = await board.centre(firstOf(4));
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move(from.x + 10, from.y + 5);
  // Until dnd-kit has rendered the start: what comes then belongs to the moves.
  await page.evaluate(
    () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 50)))),
  );
  await rendersSince(page, true);
  await page.mouse.move(to.x, to.y, { steps: 40 });
  return id;
}

describe('a card dragged among hundreds', () => {
  beforeEach(() => open(300), 30_000);

  it('renders nothing on its way over all the stages', async () => {
    await carry();
    expect(await rendersSince(page, false)).toMatchObject({ commits: 0, components: 0 });
    await page.mouse.up();
  });

  it('renders itself alone when it is dropped; those that make room are put elsewhere', async () => {
    const places = () =>
      page
        .locator('[data-lane="4"] > [data-card]')
        .evaluateAll(cards =>
          cards.map(card => [(card as HTMLElement).dataset.card, card.getBoundingClientRect().x] as const),
        );
    const id = await carry();
    const before = new Map(await places());
    await rendersSince(page, true);
    await page.mouse.up();
    await page.locator(`[data-lane="4"] [data-card="${id}"]`).waitFor();
    await expect.poll(() => page.locator('html[data-dragging]').count()).toBe(0);
    const { cards } = await rendersSince(page, false);
    // The card itself, and the one that comes out of the stack it left room in.
    expect(cards).toBeLessThanOrEqual(2);
    expect(cards).toBeGreaterThan(0);
    const after = await places();
    expect(after.filter(([one, x]) => before.has(one) && before.get(one) !== x).length).toBeGreaterThan(5);
  });

  it('lights the stage it is over, without painting the board', async () => {
    await carry();
    const lit = await page.locator('[data-lane][data-over]').evaluateAll(lanes =>
      lanes.map(lane => {
        const { left, width } = lane.getBoundingClientRect();
        const light = [...document.querySelectorAll('body > [inert] > div')].map(one =>
          one.getBoundingClientRect(),
        );
        return {
          stage: (lane as HTMLElement).dataset.lane,
          isLit: light.some(box => Math.abs(box.left - left) < 1 && Math.abs(box.width - width) < 1),
          shadow: getComputedStyle(lane).boxShadow,
        };
      }),
    );
    expect(lit).toEqual([{ stage: '4', isLit: true, shadow: 'none' }]);
    await page.mouse.up();
  });
});

describe('the cards on the curve', () => {
  it('have nothing that makes a paint chunk or a layer of its own', async () => {
    await open(300);
    const dear = await page.locator('[data-board] [data-card]').evaluateAll(cards =>
      cards
        .flatMap(card => [card, ...card.querySelectorAll('*')])
        .filter(element => {
          const { transform, translate, clipPath, filter, overflow, willChange } = getComputedStyle(element);
          return (
            element instanceof SVGElement ||
            [transform, translate, clipPath, filter].some(value => value !== 'none') ||
            overflow !== 'visible' ||
            willChange !== 'auto'
          );
        })
        .map(element => element.outerHTML.slice(0, 120)),
    );
    expect(dear).toEqual([]);
  });

  it('tell the drivers apart by shape, in high contrast too', async () => {
    await open(300, { forcedColors: 'active' });
    const shapes = await page.locator('[data-board] [data-card]').evaluateAll(cards => {
      const seen: Record<string, string> = {};
      for (const card of cards as HTMLElement[]) {
        const shape = card.querySelector('[role="img"] > span');
        if (!shape) continue;
        const style = getComputedStyle(shape);
        const corner =
          style.getPropertyValue('corner-top-left-shape') || style.getPropertyValue('corner-shape');
        const isSeen = style.backgroundColor !== getComputedStyle(card).backgroundColor;
        seen[card.dataset.driver ?? ''] = `${corner} ${style.borderRadius} ${isSeen}`;
      }
      return seen;
    });
    expect(Object.keys(shapes).sort()).toEqual(['make', 'protect', 'save']);
    expect(new Set(Object.values(shapes)).size).toBe(3);
    expect(Object.values(shapes).every(shape => shape.endsWith('true'))).toBe(true);
  });
});
