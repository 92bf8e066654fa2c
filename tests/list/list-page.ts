import type { Locator, Page } from 'playwright';
import { expect } from 'vitest';

/** The list as a person uses it. */
export class ListPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get table(): Locator {
    return this.page.getByRole('grid', { name: 'Use cases' });
  }

  async show(view: 'Curve' | 'Lanes' | 'List'): Promise<void> {
    await this.page.getByRole('radio', { name: view, exact: true }).click();
    if (view === 'List') await this.table.waitFor();
  }

  /** The cell of a use case, by its number, in a column. */
  cell(number: number, column: string): Locator {
    const id = `00000002-0000-4000-8000-${String(number - 1).padStart(12, '0')}`;
    return this.page.locator(`[data-cell="${id}/${column}"]`);
  }

  heading(name: string): Locator {
    return this.page.getByRole('columnheader', { name: new RegExp(`^${name} `) });
  }

  /** The box of the cell being written in. */
  get box(): Locator {
    return this.page.locator('[data-editor] input, [data-editor] textarea');
  }

  async expectText(number: number, column: string, text: string): Promise<void> {
    await expect.poll(() => this.cell(number, column).textContent(), { timeout: 4000 }).toBe(text);
  }

  async expectFocus(number: number, column: string): Promise<void> {
    const wanted = await this.cell(number, column).getAttribute('data-cell');
    await expect
      .poll(() => this.page.evaluate(() => document.activeElement?.getAttribute('data-cell') ?? ''), {
        timeout: 4000,
      })
      .toBe(wanted);
  }

  /** What the rows in sight say in a column, from the top. */
  column(column: string): Promise<string[]> {
    return this.page
      .locator(`[data-cell$="/${column}"]`)
      .evaluateAll(cells =>
        cells
          .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
          .map(cell => cell.textContent ?? ''),
      );
  }

  selected(): Promise<number> {
    return this.page.locator('[data-row][aria-selected="true"]').count();
  }

  /** Pastes text where the focus is, as the browser does it. */
  async paste(text: string): Promise<void> {
    await this.page.evaluate(pasted => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(event);
    }, text);
  }

  clipboard(): Promise<string> {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }

  async undo(): Promise<void> {
    await this.page.evaluate(() => (window as unknown as { undo: () => Promise<unknown> }).undo());
  }

  message(words: string | RegExp): Locator {
    return this.page.getByText(words);
  }

  async title(): Promise<string> {
    return this.page.evaluate(() => document.querySelector('title')?.textContent ?? '');
  }

  async spoken(words: string | RegExp): Promise<void> {
    await expect
      .poll(() => this.page.getByTestId('board-speech').textContent(), { timeout: 4000 })
      .toMatch(words);
  }
}
