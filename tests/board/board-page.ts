import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The board as a person uses it. */
export class BoardPage {
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  lane(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** The card whose name starts with a title. */
  card(title: string): Locator {
    return this.page.getByRole('button', { name: new RegExp(`^${RegExp.escape(title)}`) });
  }

  async titles(lane: string): Promise<string[]> {
    const names = await this.lane(lane)
      .locator('[data-card] [role="img"]')
      .evaluateAll(names => names.map(name => name.getAttribute('aria-label') ?? ''));
    return names.map(name => name.replace(/, number .*$/, ''));
  }

  async expectCards(lane: string, titles: readonly string[]): Promise<void> {
    await expect.poll(() => this.titles(lane), { timeout: 4000 }).toEqual(titles);
  }

  async spoken(): Promise<string> {
    return (await this.page.getByTestId('board-speech').textContent()) ?? '';
  }

  async expectSpoken(sentence: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.spoken(), { timeout: 4000 })
      .toMatch(typeof sentence === 'string' ? new RegExp(`^${RegExp.escape(sentence)}$`) : sentence);
  }

  async expectFocus(title: string): Promise<void> {
    const focused = () =>
      this.page.evaluate(
        () => document.activeElement?.querySelector('[role=img]')?.getAttribute('aria-label') ?? '',
      );
    await expect.poll(focused, { timeout: 4000 }).toMatch(new RegExp(`^${RegExp.escape(title)}`));
  }

  async centre(locator: Locator): Promise<Point> {
    const box = await locator.boundingBox();
    if (!box) throw new Error('That is not on the screen.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }

  /** Presses a card and moves it over a lane, without letting go. */
  async lift(title: string, lane: string): Promise<void> {
    const [from, to] = [await this.centre(this.card(title)), await this.centre(this.lane(lane))];
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x + 10, from.y - 5);
    await this.page.mouse.move(to.x, to.y + 250, { steps: 12 });
  }

  /** Drags a card to the lower half of a lane, past the cards that are there. */
  async drag(title: string, lane: string): Promise<void> {
    await this.lift(title, lane);
    await this.page.mouse.up();
  }

  async dragBefore(title: string, other: string): Promise<void> {
    const from = await this.centre(this.card(title));
    const box = await this.card(other).boundingBox();
    if (!box) throw new Error('That is not on the screen.');
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(from.x, from.y - 12);
    await this.page.mouse.move(box.x + box.width / 2, box.y + 4, { steps: 10 });
    await this.page.mouse.up();
  }

  /** Ids of cards whose elements came, went or changed, but for their own "lifted" mark, while something was done. */
  async changesDuring(action: () => Promise<void>): Promise<string[]> {
    await this.page.evaluate(() => {
      const seen: string[] = [];
      const observer = new MutationObserver(records => {
        for (const { attributeName, target } of records) {
          const card = target instanceof Element ? target.closest('[data-card]') : null;
          if (card && attributeName !== 'data-lifted')
            seen.push(`${attributeName} of ${card.getAttribute('data-card')}`);
        }
      });
      const lanes = document.querySelectorAll('[data-lane]');
      for (const lane of lanes) observer.observe(lane, { subtree: true, childList: true, attributes: true });
      Object.assign(window, { seen, observer });
    });
    await action();
    return this.page.evaluate(() => (window as unknown as { seen: string[] }).seen);
  }

  /** Undo as the app's keys and buttons do it. */
  async undo(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { undo: () => Promise<unknown> }).undo());
  }

  async paste(box: Locator, text: string): Promise<void> {
    await box.focus();
    await box.evaluate((element, data) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', data);
      element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  /** The page's title as it was set, white space and all. */
  async title(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('title')?.textContent ?? '');
  }

  /** One finger: down, a rest of `rest` milliseconds, then a way by other points. */
  async touch(from: Point, way: readonly Point[], rest: number): Promise<void> {
    const session = await this.page.context().newCDPSession(this.page);
    const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', point?: Point) =>
      session.send('Input.dispatchTouchEvent', { type, touchPoints: point ? [point] : [] });
    await send('touchStart', from);
    await this.page.waitForTimeout(rest);
    let at = from;
    for (const to of way) {
      for (let step = 1; step <= 6; step++) {
        await send('touchMove', {
          x: at.x + ((to.x - at.x) * step) / 6,
          y: at.y + ((to.y - at.y) * step) / 6,
        });
      }
      at = to;
    }
    await send('touchEnd');
    await session.detach();
  }
}
