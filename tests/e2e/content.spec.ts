import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from './app.ts';
import { libraryOf } from './pages.ts';

const fixture = join(import.meta.dirname, '../fixtures/content/canvases/data-contract.json');
const stages = join(import.meta.dirname, '../../resources/content/stages.json');

test('a canvas that is only a file is begun and filled in; one with a mistake is named, mended and read again', async ({
  desk,
}) => {
  const own = (file: string) => join(desk.library, 'Content', file);
  mkdirSync(own('canvases'), { recursive: true });
  writeFileSync(
    own('canvases/data-contract.json'),
    readFileSync(fixture, 'utf8').replace('"people"', '"persons"'),
  );
  const { page } = await desk.open();
  await libraryOf(page).begin('Meridian Bank');
  await page.getByRole('link', { name: 'Canvases' }).click();

  const refused = page.getByRole('region', { name: 'Packs of your own that were not taken' });
  await expect(refused).toContainText('canvases/data-contract.json, line 11, column 7');
  await expect(refused).toContainText('In the box "owner": "kind" is "persons"');
  await expect(page.getByRole('button', { name: 'Begin Landscape today' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin Data contract' })).toHaveCount(0);

  writeFileSync(own('canvases/data-contract.json'), readFileSync(fixture));
  await refused.getByRole('button', { name: 'Read them again' }).click();
  await page.getByRole('button', { name: 'Begin Data contract' }).click();
  await expect(refused).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Data contract', level: 1 })).toBeVisible();
  for (const title of ['Owner', 'Schema', 'Quality', 'Access', 'Change rules'])
    await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /^Nothing twice/ })).toBeVisible();
  await page.getByRole('link', { name: 'Canvases' }).click();
  await expect(page.getByText('A canvas of your own is a file in')).toContainText(
    join(desk.library, 'Content'),
  );
});

test('stages of one’s own name the curve of new workshops, and stay with those when the file goes', async ({
  desk,
}) => {
  const path = join(desk.library, 'Content', 'stages.json');
  mkdirSync(join(desk.library, 'Content'), { recursive: true });
  writeFileSync(path, readFileSync(stages, 'utf8').replaceAll('"Early production"', '"First life"'));
  const { page } = await desk.open();
  await libraryOf(page).begin('Meridian Bank');
  await expect(page.getByText('First life').first()).toBeVisible();
  writeFileSync(path, '{');
  await page.reload();
  await expect(page.getByText('First life').first()).toBeVisible();

  await page.getByRole('button', { name: 'Show all workshops' }).click();
  await libraryOf(page).begin('Larkmoor Bank');
  await expect(page.getByText('Early production').first()).toBeVisible();
  await expect(page.getByText('First life')).toHaveCount(0);
});
