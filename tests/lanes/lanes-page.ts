import type { Page } from 'playwright';
import { BoardPage } from '../board/board-page.ts';

/** The lanes as a person uses them: the board's own words, and what only columns that scroll have. */
export class LanesPage extends BoardPage {
  private readonly window: Page;

  constructor(page: Page) {
    super(page);
    this.window = page;
  }

  /** Goes to another view by the switch over the board. */
  async show(view: 'Curve' | 'Lanes' | 'List'): Promise<void> {
    await this.window.getByRole('radio', { name: view, exact: true }).click();
  }

  /** The line at the top of a lane: how many, and what they are worth. */
  async facts(lane: string): Promise<string> {
    return ((await this.lane(lane).locator('header p').textContent()) ?? '').replace(/\s+/g, ' ').trim();
  }

  /** How far a lane, or the tray, is scrolled. */
  scrolled(lane: string): Promise<number> {
    return this.lane(lane)
      .locator('[data-list]')
      .evaluate(list => list.scrollTop);
  }

  async scrollTo(lane: string, top: number): Promise<void> {
    await this.lane(lane)
      .locator('[data-list]')
      .evaluate((list, to) => list.scrollTo({ top: to }), top);
  }

  /** How many cards of the lanes are drawn. */
  drawn(): Promise<number> {
    return this.window.locator('[data-board] [data-card]').count();
  }

  /** How many cards of a lane stand whole in what is seen of it. */
  inSight(lane: string): Promise<number> {
    return this.lane(lane)
      .locator('[data-list]')
      .evaluate(list => {
        const frame = list.getBoundingClientRect();
        const boxes = [...list.querySelectorAll('[data-card]')].map(card => card.getBoundingClientRect());
        return boxes.filter(box => box.top >= frame.top && box.bottom <= frame.bottom).length;
      });
  }

  /** Titles of cards that overlap another one or leave their lane sideways. */
  faults(): Promise<string[]> {
    return this.window.evaluate(() => {
      const found: string[] = [];
      for (const list of document.querySelectorAll('[data-board] [data-list]')) {
        const frame = list.getBoundingClientRect();
        const cards = [...list.querySelectorAll('[data-card]')].map(card => card.getBoundingClientRect());
        for (const [index, box] of cards.entries()) {
          if (box.left < frame.left || box.right > frame.right) found.push(`${index} leaves its lane`);
          const before = cards[index - 1];
          if (before && box.top < before.bottom) found.push(`${index} overlaps`);
        }
      }
      return found;
    });
  }
}
