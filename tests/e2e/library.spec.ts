import { createHash } from 'node:crypto';
import {
  closeSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { tamper } from '../support/tamper.ts';
import { expect, test } from './app.ts';
import { curveOf, exportAs, libraryOf } from './pages.ts';

const digest = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');
const workshopsIn = (library: string) => readdirSync(library).filter(name => name.endsWith('.headwater'));

test('workshops are begun, found, duplicated, archived and brought back', async ({ desk }) => {
  const { page } = await desk.open();
  const library = libraryOf(page);
  await library.begin('Meridian Bank');
  await curveOf(page).add('Fraud scoring on card swipe');
  await page.getByRole('button', { name: 'Show all workshops' }).click();
  await expect(library.row('Meridian Bank')).toContainText('1, 0 placed');

  await page.getByRole('button', { name: 'More for Meridian Bank' }).click();
  await page.getByRole('menuitem', { name: 'Duplicate' }).click();
  await expect(page.getByRole('row', { name: /Meridian Bank/ })).toHaveCount(2);

  await page.getByRole('button', { name: 'More for Meridian Bank' }).first().click();
  await page.getByRole('menuitem', { name: 'Archive' }).click();
  await expect(page.getByRole('row', { name: /Meridian Bank/ })).toHaveCount(1);
  await page.getByText('Show archived (1)').click();
  await expect(page.getByRole('row', { name: /Meridian Bank/ })).toHaveCount(2);

  await page.getByLabel('Search').fill('nobody');
  await expect(page.getByText('Nothing matches “nobody”')).toBeVisible();
  await page.getByLabel('Search').fill('meridian');
  await expect(page.getByRole('row', { name: /Meridian Bank/ })).toHaveCount(2);
});

test('a copy of the file goes out and comes back in as a workshop of its own', async ({ desk }) => {
  const app = await desk.open();
  const { page } = app;
  await libraryOf(page).begin('Meridian Bank');
  await curveOf(page).add('Fraud scoring on card swipe');
  const path = await app.save(() => exportAs(page, 'A copy of the file'));
  await page.getByRole('button', { name: 'Show all workshops' }).click();
  await app.pick(path, () => page.getByRole('button', { name: /^Import a file/ }).click());
  await expect(page.getByRole('row', { name: /Meridian Bank/ })).toHaveCount(2);
});

test('files that cannot be opened are listed with the reason, and stay as they are', async ({ desk }) => {
  let app = await desk.open();
  await libraryOf(app.page).begin('Meridian Bank');
  await curveOf(app.page).add('Fraud scoring on card swipe');
  await app.close();
  const [good] = workshopsIn(desk.library);
  if (!good) throw new Error('The workshop has no file.');

  const bad = (name: string) => join(desk.library, `${name}.headwater`);
  for (const name of ['Newer', 'Cut short', 'Broken chain']) {
    writeFileSync(bad(name), readFileSync(join(desk.library, good)));
  }
  writeFileSync(bad('Not SQLite'), 'Dear diary, this is no workshop.');
  const foreign = new Database(bad('Foreign'));
  foreign.exec("CREATE TABLE recipes (name TEXT); INSERT INTO recipes VALUES ('soup')");
  foreign.close();
  const newer = openSync(bad('Newer'), 'r+');
  // The header keeps user_version at byte 60, big-endian.
  writeSync(newer, Buffer.from([0, 0, 3, 231]), 0, 4, 60);
  closeSync(newer);
  truncateSync(bad('Cut short'), 5000);
  tamper(
    bad('Broken chain'),
    "UPDATE commits SET label = 'something else' WHERE number = (SELECT max(number) FROM commits)",
  );

  rmSync(join(desk.library, good));

  const names = ['Newer', 'Cut short', 'Broken chain', 'Not SQLite', 'Foreign'];
  const before = names.map(name => digest(bad(name)));
  app = await desk.open();
  const { page } = app;
  const row = (name: string) => page.getByRole('row', { name: new RegExp(`${name}\\.headwater`) });
  await expect(row('Newer')).toContainText('Newer version');
  await expect(row('Not SQLite')).toContainText('Not a workshop');
  await expect(row('Foreign')).toContainText('Not a workshop');
  await expect(row('Cut short')).toContainText('Damaged');

  // The list reads summaries only: a broken chain shows when the file is opened, in a sentence.
  await page.getByRole('rowheader', { name: 'Meridian Bank' }).click();
  await expect(
    page.getByText(/“Broken chain\.headwater” is damaged: .*The file was left as it is\./),
  ).toBeVisible();
  await app.close();
  expect(names.map(name => digest(bad(name)))).toEqual(before);
});
