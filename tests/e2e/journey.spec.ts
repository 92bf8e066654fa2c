import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from './app.ts';
import { curveOf, exportAs, importOf, libraryOf } from './pages.ts';

const FIXTURE = resolve(import.meta.dirname, '../fixtures/kafka-users.csv');

interface Row {
  readonly Organisation: string;
  readonly 'Use case': string;
}
const rows = Papa.parse<Row>(readFileSync(FIXTURE, 'utf8'), { header: true, skipEmptyLines: true }).data;
const titles = rows.map(row => row.Organisation);

/** Text as somebody reads it: line ends, hyphenation and spacing of the page do not count. */
const letters = (text: string) => text.normalize('NFKC').replace(/[\s\u00ad-]+/g, '');

/** As a spreadsheet copies cells: tabs between, quotes around what needs them. */
const asCopied = Papa.unparse(
  [['Organisation', 'Use case'], ...rows.map(row => [row.Organisation, row['Use case']])],
  { delimiter: '\t', newline: '\r\n' },
);

test('from a client’s spreadsheet to a PDF, with a crash on the way', async ({ desk }) => {
  expect(rows).toHaveLength(106);
  let app = await desk.open();
  let { page } = app;

  await test.step('the workshop begins, and the client’s file comes in', async () => {
    await libraryOf(page).begin('Meridian Retail Bank');
    await app.pick(FIXTURE, importOf(page).ask);
    await expect(importOf(page).rows()).toHaveCount(106);
    await importOf(page).map('Title', 'Organisation');
    await importOf(page).map('Description', 'Use case');
    await importOf(page).button().click();
    await expect(curveOf(page).cardsIn(null)).toHaveCount(106);
  });

  await test.step('it is undone in one step, and the rows are pasted instead', async () => {
    await page.getByRole('button', { name: 'Undo add 106 use cases' }).click();
    await expect(curveOf(page).cardsIn(null)).toHaveCount(0);
    await curveOf(page).paste(asCopied);
    await expect(importOf(page).rows()).toHaveCount(106);
    await importOf(page).map('Title', 'Organisation');
    await importOf(page).map('Description', 'Use case');
    await importOf(page).button().click();
    await expect(curveOf(page).cardsIn(null)).toHaveCount(106);
    expect(await curveOf(page).titlesIn(null)).toEqual(titles);
  });

  const byMouse = titles.slice(0, 20);
  const byKeys = titles.slice(20, 25);
  const expected = new Map<number, string[]>();
  const expectOn = (stage: number, title: string) =>
    expected.set(stage, [...(expected.get(stage) ?? []), title]);

  await test.step('twenty cards are dragged to stages by mouse', async () => {
    for (const [index, title] of byMouse.entries()) {
      const stage = index % 6;
      await curveOf(page).dragByMouse(curveOf(page).card(title), stage);
      await expect(curveOf(page).speech()).toContainText(`${title} moved to Stage ${stage}`);
      expectOn(stage, title);
    }
  });

  await test.step('five are carried there by keyboard alone, each sentence said', async () => {
    for (const [index, title] of byKeys.entries()) {
      const card = curveOf(page).card(title);
      await card.focus();
      await page.keyboard.press('Space');
      await expect(curveOf(page).speech()).toContainText(`${title} picked up from Unplaced`);
      // From the tray, each arrow to the right is one stage further.
      for (let stage = 0; stage <= index; stage++) {
        await page.keyboard.press('ArrowRight');
        await expect(curveOf(page).speech()).toContainText(`${title}: Stage ${stage}`);
      }
      await page.keyboard.press('Space');
      await expect(curveOf(page).speech()).toContainText(`${title} moved to Stage ${index}`);
      await expect(card).toBeFocused();
      expectOn(index, title);
    }
  });

  await test.step('the process is killed; after a restart everything is there', async () => {
    await expect(curveOf(page).saved()).toBeVisible();
    await app.kill();
    app = await desk.open();
    ({ page } = app);
    await libraryOf(page).open('Meridian Retail Bank');
    for (const [stage, there] of expected) {
      await expect(curveOf(page).cardsIn(stage)).toHaveCount(there.length);
      expect((await curveOf(page).titlesIn(stage)).sort()).toEqual(there.sort());
    }
    expect(await curveOf(page).titlesIn(null)).toEqual(titles.slice(25));
  });

  await test.step('the last move can still be undone', async () => {
    await page.getByRole('button', { name: 'Undo move a card' }).click();
    await expect(curveOf(page).cardsIn(null)).toHaveCount(82);
    await page.getByRole('button', { name: 'Redo move a card' }).click();
    await expect(curveOf(page).cardsIn(null)).toHaveCount(81);
  });

  await test.step('the PDF holds every title and every description', async () => {
    const path = await app.save(() => exportAs(page, 'PDF…'));
    const text = letters(
      execFileSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }),
    );
    const reading = letters(
      execFileSync('pdftotext', ['-raw', path, '-'], { encoding: 'utf8', maxBuffer: 1e8 }),
    );
    const isThere = (wanted: string) => text.includes(letters(wanted)) || reading.includes(letters(wanted));
    expect(titles.filter(title => !isThere(title))).toEqual([]);
    // A long description may go on over a page's foot: sentence by sentence it is there.
    const sentences = rows.flatMap(row => row['Use case'].split(/(?<=[.!?])\s+/));
    const lost = sentences.filter(sentence => !isThere(sentence));
    expect(lost.length, lost.join('\n')).toBeLessThanOrEqual(6);
    const words = sentences.flatMap(sentence => sentence.split(/\s+/));
    expect(words.filter(word => !isThere(word))).toEqual([]);
  });

  await test.step('the CSV goes back in as it came out', async () => {
    const path = await app.save(() => exportAs(page, 'CSV'));
    await page.getByRole('button', { name: 'Show all workshops' }).click();
    await libraryOf(page).begin('A second client');
    await app.pick(path, importOf(page).ask);
    await expect(importOf(page).rows()).toHaveCount(106);
    await importOf(page).button().click();
    for (const [stage, there] of expected)
      await expect(curveOf(page).cardsIn(stage)).toHaveCount(there.length);
  });
});
