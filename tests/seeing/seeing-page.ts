import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How a person looks at the board: filters, colours, zoom. */
export class SeeingPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get find(): Locator {
    return this.page.getByRole('textbox', { name: 'Filter by words' });
  }

  /** Ids of the cards on the screen, tray and board. */
  shownCount(): Promise<number> {
    return this.page.locator('[data-lane] [data-card]').count();
  }

  async expectShown(count: number): Promise<void> {
    await expect.poll(() => this.shownCount(), { timeout: 4000 }).toBe(count);
  }

  async expectSaid(sentence: string): Promise<void> {
    await expect
      .poll(() => this.page.getByTestId('filter-speech').textContent(), { timeout: 4000 })
      .toBe(sentence);
  }

  /** The pieces of text that are highlighted on the cards. */
  highlights(): Promise<string[]> {
    return this.page.locator('[data-card] mark').allTextContents();
  }

  async answer(question: string, label: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name: /^Filter( \(\d+\))?$/ }).click();
    const answers = this.page.getByRole('group', { name: question });
    await answers.getByRole('checkbox', { name: label }).check({ force: true });
    await this.page.keyboard.press('Escape');
  }

  async look(label: RegExp): Promise<void> {
    await this.page.getByRole('button', { name: 'Look' }).click();
    await this.page.getByRole('menuitem', { name: label }).click();
  }

  async zoom(): Promise<number> {
    const text = (await this.page.getByRole('button', { name: /show the whole board/ }).textContent()) ?? '';
    return Number.parseInt(text, 10);
  }

  async expectZoom(test: (zoom: number) => boolean): Promise<void> {
    await expect.poll(async () => test(await this.zoom()), { timeout: 4000 }).toBe(true);
  }

  scrolled(): Promise<Point> {
    return this.page.locator('[data-board]').evaluate(board => ({ x: board.scrollLeft, y: board.scrollTop }));
  }

  /** Turns the wheel over a point of the board. */
  async wheel(at: Point, dx: number, dy: number, keys: { readonly control?: boolean } = {}): Promise<void> {
    await this.page.mouse.move(at.x, at.y);
    if (keys.control) await this.page.keyboard.down('Control');
    await this.page.mouse.wheel(dx, dy);
    if (keys.control) await this.page.keyboard.up('Control');
  }

  /** Two fingers, from one distance apart to another, and along by so much. */
  async pinch(middle: Point, apart: readonly [number, number], along: Point = { x: 0, y: 0 }): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const fingers = (share: number) => {
      const half = (apart[0] + (apart[1] - apart[0]) * share) / 2;
      const [x, y] = [middle.x + along.x * share, middle.y + along.y * share];
      return [
        { x: x - half, y, id: 0 },
        { x: x + half, y, id: 1 },
      ];
    };
    await session.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(0) });
    for (let step = 1; step <= 10; step++) {
      await session.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(step / 10) });
    }
    await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await session.detach();
  }

  /** Turns the wheel with Ctrl so often, all before the next frame. Answers what was written into the board meanwhile. */
  zoomAtOnce(at: Point, turns: number): Promise<string[]> {
    return this.page.evaluate(
      ([{ x, y }, count]) => {
        const board = document.querySelector('[data-board]');
        if (!board) throw new Error('There is no board.');
        const observer = new MutationObserver(() => undefined);
        observer.observe(board, { subtree: true, childList: true, attributes: true, characterData: true });
        for (let turn = 0; turn < count; turn++) {
          const init = {
            ctrlKey: true,
            deltaY: -20,
            clientX: x,
            clientY: y,
            bubbles: true,
            cancelable: true,
          };
          board.dispatchEvent(new WheelEvent('wheel', init));
        }
        return observer.takeRecords().map(({ type, attributeName }) => `${type} ${attributeName ?? ''}`);
      },
      [at, turns] as const,
    );
  }

  /** How often React wrote into the board while something was done: elements added, removed, or given other attributes. */
  async changesDuring(action: () => Promise<void>): Promise<string[]> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      const observer = new MutationObserver(records => {
        for (const { type, attributeName, target } of records) {
          const element = target as Element;
          // The one transform of a gesture is what may change.
          if (type === 'attributes' && attributeName === 'style' && element.querySelector('[data-lane]'))
            continue;
          seen.push(`${type} ${attributeName ?? ''} ${element.className}`);
        }
      });
      const board = document.querySelector('[data-board]');
      if (board)
        observer.observe(board, { subtree: true, childList: true, attributes: true, characterData: true });
      Object.assign(window, { seen });
    });
    await action();
    return this.page.evaluate(() => [...(window as unknown as { seen: string[] }).seen]);
  }
}
