import { expect, type Locator, type Page } from 'playwright/test';

/** The names of the six stages that ship, by position. */
const STAGES = [
  'Pre-streaming',
  'Awareness & pilot',
  'Early production',
  'Mission-critical',
  'Global',
  'Central nervous system',
];

/** The library, in the words a person would use of it. */
export const libraryOf = (page: Page) => ({
  async begin(client: string): Promise<void> {
    await page.getByRole('button', { name: 'New workshop' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Client').fill(client);
    await dialog.getByRole('button', { name: /^Make/ }).click();
    await expect(page.getByRole('banner').getByText(client, { exact: true })).toBeVisible();
  },
  async openSample(): Promise<void> {
    await page.getByRole('button', { name: /sample/i }).click();
    await expect(curveOf(page).lane(0)).toBeVisible();
  },
  row: (client: string): Locator => page.getByRole('row', { name: client }),
  async open(client: string): Promise<void> {
    await page.getByRole('rowheader', { name: client }).click();
    await expect(page.getByRole('banner').getByText(client, { exact: true })).toBeVisible();
  },
});

/** The curve: its stages, its tray, its cards. */
export const curveOf = (page: Page) => {
  const lane = (stage: number | null): Locator =>
    page.getByRole('region', {
      name: stage === null ? 'Unplaced' : `Stage ${stage}: ${STAGES[stage]}`,
      exact: true,
    });
  const card = (title: string): Locator =>
    page.getByRole('button', { name: new RegExp(`^${title.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')},`) });
  return {
    lane,
    card,
    cardsIn: (stage: number | null): Locator => lane(stage).locator('[data-card]'),
    /** The titles of a lane's cards, as the lane shows them now. */
    async titlesIn(stage: number | null): Promise<string[]> {
      const names = await lane(stage)
        .locator('[data-card] [role=img]')
        .evaluateAll(cards => cards.map(one => one.getAttribute('aria-label') ?? ''));
      return names.map(name => name.replace(/, number \d+.*$/, ''));
    },
    async add(title: string): Promise<void> {
      const box = page.getByRole('textbox', { name: 'Add a use case' });
      await box.fill(title);
      await box.press('Enter');
      await expect(card(title)).toBeVisible();
      await expect(box).toBeFocused();
    },
    /** Pastes text into the quick-add box, as from a spreadsheet. */
    async paste(text: string): Promise<void> {
      await page.getByRole('textbox', { name: 'Add a use case' }).focus();
      await page.evaluate(pasted => {
        const data = new DataTransfer();
        data.setData('text/plain', pasted);
        document.activeElement?.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        );
      }, text);
    },
    async dragByMouse(moved: Locator, stage: number | null): Promise<void> {
      await moved.scrollIntoViewIfNeeded();
      const from = await moved.boundingBox();
      const to = await lane(stage).boundingBox();
      if (!from || !to) throw new Error('Nothing to drag, or nowhere to drag it to.');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(from.x + from.width / 2 + 8, from.y + from.height / 2 + 8, { steps: 2 });
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 5 });
      await page.mouse.up();
    },
    /** The last sentence for whoever only hears the app. */
    speech: (): Locator => page.getByTestId('board-speech'),
    saved: (): Locator => page.getByText('Saved', { exact: true }),
  };
};

/** The import screen, with a table read. */
export const importOf = (page: Page) => ({
  /** Presses what asks for the client's file. */
  async ask(): Promise<void> {
    await page.getByRole('button', { name: /, this workshop/ }).click();
    await page.getByRole('menuitem', { name: 'Import use cases…' }).click();
    await page.getByRole('button', { name: /Choose a file/ }).click();
  },
  async map(field: string, column: string): Promise<void> {
    await page.getByRole('complementary', { name: 'Columns' }).getByRole('button', { name: field }).click();
    await page.getByRole('option', { name: column, exact: true }).click();
  },
  rows: (): Locator => page.getByRole('region', { name: 'Preview of the rows' }).locator('tbody tr'),
  button: (): Locator => page.getByRole('button', { name: /^Import [\d,]+ use cases?$/ }),
});

/** Asks for an export of one kind from the header. */
export async function exportAs(
  page: Page,
  kind: 'PDF…' | 'CSV' | 'JSON' | 'A copy of the file',
): Promise<void> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await page.getByRole('menuitem', { name: new RegExp(`^${kind}`) }).click();
  if (kind === 'PDF…') {
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Export/ })
      .click();
  }
}

/** A file as a hand holds it. */
interface Given {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Drops files onto an element, or pastes them into it, as the system hands them over. */
export async function hand(onto: Locator, how: 'drop' | 'paste', ...files: Given[]): Promise<void> {
  const plain = files.map(({ bytes, ...file }) => ({
    ...file,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  await onto.evaluate(
    (element, { how, plain }) => {
      const data = new DataTransfer();
      for (const { name, type, base64 } of plain) {
        const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0));
        data.items.add(new File([bytes], name, { type }));
      }
      const about = { bubbles: true, cancelable: true };
      if (how === 'paste')
        element.dispatchEvent(new ClipboardEvent('paste', { ...about, clipboardData: data }));
      else
        for (const name of ['dragenter', 'dragover', 'drop'])
          element.dispatchEvent(new DragEvent(name, { ...about, dataTransfer: data }));
    },
    { how, plain },
  );
}
