import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditOf } from './support/audit.ts';
import { type AppWindow, raiseStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 120_000);
afterAll(() => stage?.close());

/** A window on the import screen of a fresh workshop. */
async function importing(): Promise<AppWindow & { key: string }> {
  const window = await stage.open();
  const { key } = await window.main.client.call('library.create', {
    client: 'Northwind Bank',
    title: '',
    date: '2026-11-12',
    currency: 'EUR',
    locale: 'en-GB',
  });
  await window.page.goto(`${stage.renderer.url}#/import/${key}`);
  await window.page.getByRole('textbox', { name: 'Rows' }).waitFor();
  return { ...window, key };
}

/** Pastes rows as they come from a spreadsheet, with nothing in particular focused. */
async function paste({ page }: AppWindow, rows: readonly string[][]): Promise<void> {
  await page.evaluate(
    text => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.body.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    rows.map(cells => cells.join('\t')).join('\n'),
  );
}

const useCasesOf = async ({ main, key }: AppWindow & { key: string }) =>
  (await main.client.call('workshop.open', { key })).records.filter(record => record.type === 'use-case');

const ROWS = [
  ['Title', 'What it does', 'Department'],
  ['Fraud scoring', 'Scores every swipe', 'Risk'],
  ['', 'Nobody named this one', 'Risk'],
  ['Card telemetry', 'Readers report in', 'Payments'],
];

describe('importing use cases', () => {
  it('shows which pasted rows are taken and why others are not, imports them as one change, and undoes them', async () => {
    const window = await importing();
    const { page } = window;
    await paste(window, ROWS);
    await page.getByRole('button', { name: 'Import 2 use cases' }).waitFor();
    expect(await auditOf(page)).toEqual([]);
    await page.getByText('Left out 1').click();
    const preview = page.getByRole('region', { name: 'Preview of the rows' });
    await expect.poll(() => preview.getByRole('row').count()).toBe(2);
    expect(await preview.getByRole('cell').first().textContent()).toBe('3');

    await page.getByRole('button', { name: 'Import 2 use cases' }).click();
    await page.getByText('2 use cases imported. 1 row was left out.').waitFor();
    await page.getByRole('button', { name: /^Fraud scoring/ }).waitFor();
    expect(await useCasesOf(window)).toHaveLength(2);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: /^Fraud scoring/ }).waitFor({ state: 'detached' });
    expect(await useCasesOf(window)).toHaveLength(0);
    expect(window.complaints).toEqual([]);
  });

  it('reads rows that are typed', async () => {
    const { page } = await importing();
    await page.getByRole('textbox', { name: 'Rows' }).fill('Title\nFraud scoring\nCard telemetry');
    await page.getByRole('button', { name: 'Read the rows' }).click();
    await page.getByRole('button', { name: 'Import 2 use cases' }).waitFor();
  });

  it('takes the fields from the columns it is told', async () => {
    const window = await importing();
    const { page } = window;
    await paste(window, ROWS);
    await page.getByRole('button', { name: /Business unit$/ }).click();
    await page.getByRole('option', { name: 'Department' }).click();
    await page.getByRole('button', { name: /Description$/ }).click();
    await page.getByRole('option', { name: 'What it does' }).click();
    await page.getByRole('button', { name: 'Import 2 use cases' }).click();
    await page.getByText(/2 use cases imported/).waitFor();
    expect(await useCasesOf(window)).toMatchObject([
      { title: 'Fraud scoring', description: 'Scores every swipe', unit: 'Risk' },
      { title: 'Card telemetry', description: 'Readers report in', unit: 'Payments' },
    ]);
  });

  it('asks for the title column when none is chosen', async () => {
    const window = await importing();
    const { page } = window;
    await paste(window, ROWS);
    await page.getByRole('button', { name: 'Import 2 use cases' }).waitFor();
    await page.getByRole('button', { name: /Title \(required\)$/ }).click();
    await page.getByRole('option', { name: 'Choose a column' }).click();
    await page
      .getByRole('status')
      .filter({ hasText: /column.*title/i })
      .waitFor();
    expect(await page.getByRole('button', { name: /^Import \d/ }).isDisabled()).toBe(true);
  });

  it('takes the first row as a use case when it holds no names', async () => {
    const window = await importing();
    await paste(window, ROWS);
    await window.page.getByRole('button', { name: 'Import 2 use cases' }).waitFor();
    await window.page.getByRole('switch', { name: /first row/ }).press('Space');
    await window.page.getByRole('button', { name: 'Import 3 use cases' }).waitFor();
  });

  it('remarks on a title that is there twice', async () => {
    const window = await importing();
    await paste(window, [...ROWS, ['Fraud scoring', 'Again', 'Risk']]);
    const preview = window.page.getByRole('region', { name: 'Preview of the rows' });
    await preview
      .getByRole('row')
      .filter({ hasText: /row [25]\b/i })
      .first()
      .waitFor();
  });

  it('reads a file that is chosen, and one that is dropped', async () => {
    const window = await importing();
    const { page } = window;
    const csv = ROWS.map(cells => cells.join(';')).join('\r\n');
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Choose a file/ }).click();
    await (await chooser).setFiles({ name: 'cases.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    await page.getByRole('heading', { name: 'cases.csv' }).waitFor();
    await page.getByRole('button', { name: 'Import 2 use cases' }).waitFor();

    await page.evaluate(text => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([text], 'dropped.csv', { type: 'text/csv' }));
      for (const type of ['dragover', 'drop']) {
        globalThis.dispatchEvent(new DragEvent(type, { dataTransfer, cancelable: true }));
      }
    }, csv);
    await page.getByRole('heading', { name: 'dropped.csv' }).waitFor();
    await page.getByRole('button', { name: 'Import 2 use cases' }).waitFor();
  });

  it('says in words why a file cannot be read, and stays ready for another', async () => {
    const window = await importing();
    const { page } = window;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: /Choose a file/ }).click();
    const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 1, 2, 3, 0, 0]);
    await (await chooser).setFiles({ name: 'cases.xlsx', mimeType: 'application/zip', buffer: bytes });
    await page
      .getByRole('alert')
      .filter({ hasText: /cases\.xlsx|CSV/ })
      .waitFor();
    await page.getByRole('textbox', { name: 'Rows' }).waitFor();
  });

  it('pages through thousands of rows', async () => {
    const window = await importing();
    const { page } = window;
    await paste(window, [['Title'], ...Array.from({ length: 2_000 }, (_, at) => [`Use case ${at + 1}`])]);
    await page.getByRole('button', { name: 'Import 2,000 use cases' }).waitFor();
    await page.getByText('Page 1 of 8').waitFor();
    await page.getByRole('button', { name: 'Rows after these' }).click();
    await page.getByRole('cell', { name: 'Use case 251', exact: true }).waitFor();
  });
});
