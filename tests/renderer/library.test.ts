import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { auditOf } from './support/audit.ts';
import { type AppWindow, raiseStage, type Stage } from './support/stage.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await raiseStage();
}, 120_000);
afterAll(() => stage?.close());

const row = ({ page }: AppWindow, name: string) => page.getByRole('row', { name: new RegExp(name) });
const isInWorkshop = ({ page }: AppWindow) => page.getByRole('textbox', { name: 'Add a use case' }).waitFor();

const make = ({ main }: AppWindow, client: string) =>
  main.client.call('library.create', {
    client,
    title: 'Streaming adoption workshop',
    date: '2026-11-12',
    currency: 'EUR',
    locale: 'en-GB',
  });

describe('the library', () => {
  it('teaches when it is empty, and makes a workshop', async () => {
    const window = await stage.open();
    const { page } = window;
    await page.getByRole('heading', { name: 'Your first workshop' }).waitFor();
    expect(await auditOf(page)).toEqual([]);

    await page.getByRole('button', { name: 'New workshop' }).first().click();
    const dialog = page.getByRole('dialog', { name: 'New workshop' });
    expect(await dialog.getByRole('button', { name: 'Make workshop' }).isDisabled()).toBe(true);
    await dialog.getByRole('textbox', { name: /^Client/ }).fill('Northwind Bank');
    await dialog.getByRole('combobox', { name: /^Currency/ }).fill('euros');
    await dialog.getByText(/is not a currency code/).waitFor();
    await dialog.getByRole('combobox', { name: /^Currency/ }).fill('CHF');
    await page.keyboard.press('Escape');
    expect(await auditOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Make workshop' }).click();
    await isInWorkshop(window);

    await page.getByRole('button', { name: 'Show all workshops' }).click();
    await row(window, 'Northwind Bank').waitFor();
    const { workshops } = await window.main.client.call('library.list', {});
    expect(workshops).toMatchObject([{ client: 'Northwind Bank', title: 'Streaming adoption workshop' }]);
  });

  it('opens the sample', async () => {
    const window = await stage.open();
    await window.page.getByRole('button', { name: 'Look at the sample' }).click();
    await isInWorkshop(window);
    await window.page.getByRole('button', { name: 'Show all workshops' }).click();
    await window.page.getByText(/^34, \d+ placed$/).waitFor();
  });

  it('is walked with the arrows and opened with Enter', async () => {
    const window = await stage.open();
    await make(window, 'Contoso');
    await make(window, 'Northwind Bank');
    const { page } = window;
    await row(window, 'Contoso').waitFor();
    await page
      .getByRole('textbox', { name: 'Search' })
      .or(page.getByRole('searchbox', { name: 'Search' }))
      .focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await isInWorkshop(window);
  });

  it('searches, archives and takes out of the archive', async () => {
    const window = await stage.open();
    const { page } = window;
    for (const client of ['Zürcher Bank', 'Contoso']) await make(window, client);
    await page.getByRole('searchbox', { name: 'Search' }).fill('zurcher');
    await row(window, 'Contoso').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'More for Zürcher Bank' }).click();
    await page.getByRole('menuitem', { name: 'Archive' }).click();
    await page.getByText('“Zürcher Bank” is in the archive.').waitFor();
    await page.getByRole('heading', { name: 'Nothing matches “zurcher”' }).waitFor();
    await page.getByRole('switch', { name: /Show archived/ }).press('Space');
    await row(window, 'Zürcher Bank').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await page.getByRole('switch', { name: /Show archived/ }).waitFor({ state: 'detached' });
    await row(window, 'Zürcher Bank').waitFor();
  });

  it('duplicates a workshop, and takes in a file chosen from the disk', async () => {
    const window = await stage.open();
    const { page, main } = window;
    await make(window, 'Contoso');
    await page.getByRole('button', { name: 'More for Contoso' }).click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    await page.getByText('“Contoso” was duplicated.').waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^More for/ }).count()).toBe(2);

    const [first] = (await main.client.call('library.list', {})).workshops;
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a file…' }).click();
    await (await chooser).setFiles(join(main.ports.paths.library, first?.file ?? ''));
    await page.getByText(/is in the library, as a copy\./).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^More for/ }).count()).toBe(3);
  });

  it('says why a file cannot be imported', async () => {
    const { page } = await stage.open();
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Import a file…' }).click();
    await (await chooser).setFiles({
      name: 'holiday.headwater',
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('not a workshop'),
    });
    await page.getByText(/is not a Headwater workshop/).waitFor();
  });

  it('lists a damaged workshop with its reason, and brings a backup of it back', async () => {
    const window = await stage.open();
    const { page, main } = window;
    const { key } = await make(window, 'Contoso');
    await main.client.call('workshop.open', { key });
    await main.client.call('workshop.execute', {
      key,
      mark: 'm',
      command: { type: 'workshop.edit', changes: { title: 'Second day' } },
    });
    await main.client.call('workshop.close', { key });
    const [summary] = (await main.client.call('library.list', {})).workshops;
    const path = join(main.ports.paths.library, summary?.file ?? '');
    expect(existsSync(path)).toBe(true);
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.subarray(0, 5_000));
    await page.reload();

    await page.getByText('Damaged', { exact: true }).waitFor();
    await row(window, summary?.file ?? '').click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click();
    await page.getByText('The backup is in the library as a workshop of its own.').waitFor();
    expect(readFileSync(path)).toEqual(bytes.subarray(0, 5_000));
    await page.getByRole('button', { name: 'Open', exact: true }).click();
    await isInWorkshop(window);
  });

  it('is clean with a full list: axe, the page’s policy, no request that leaves', async () => {
    const window = await stage.open({ colorScheme: 'dark' });
    for (const client of ['Zürcher Bank', 'Contoso']) await make(window, client);
    writeFileSync(join(window.main.ports.paths.library, 'other.headwater'), 'text');
    await window.page.reload();
    await row(window, 'Contoso').waitFor();
    expect(await auditOf(window.page)).toEqual([]);
    expect(window.complaints).toEqual([]);
  });
});
