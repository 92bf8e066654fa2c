import { expect, test } from './app.ts';
import { curveOf, importOf, libraryOf } from './pages.ts';
import { expectSound } from './sound.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing serious on any screen (${colorScheme})`, async ({ desk }) => {
    const { page } = await desk.open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

    await test.step('the empty library', async () => {
      await expect(page.getByRole('heading', { name: 'Your first workshop' })).toBeVisible();
      await expectSound(page);
    });
    await test.step('the form of a new workshop', async () => {
      await page.getByRole('button', { name: 'New workshop' }).first().click();
      await expectSound(page);
      await page.keyboard.press('Escape');
    });
    await test.step('the curve of the sample, a card open', async () => {
      await libraryOf(page).openSample();
      await expect(curveOf(page).cardsIn(2).first()).toBeVisible();
      await expectSound(page);
      await curveOf(page).cardsIn(2).first().click();
      await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
      await expectSound(page);
    });
    await test.step('the import, before and after a table is read', async () => {
      await page.getByRole('button', { name: /, this workshop/ }).click();
      await expectSound(page);
      await page.getByRole('menuitem', { name: 'Import use cases…' }).click();
      await expectSound(page);
      await page.getByLabel('Rows', { exact: true }).fill('Title\tDriver\nFraud scoring\tprotect\n\tmake');
      await page.getByRole('button', { name: 'Read the rows' }).click();
      await expect(importOf(page).rows()).not.toHaveCount(0);
      await expectSound(page);
    });
    await test.step('the export', async () => {
      await page.getByRole('link', { name: 'Curve' }).click();
      await page.getByRole('button', { name: 'Export', exact: true }).click();
      await page.getByRole('menuitem', { name: 'PDF…' }).click();
      await expect(page.getByRole('dialog').getByRole('button', { name: /^Export/ })).toBeEnabled();
      await expectSound(page);
      await page.keyboard.press('Escape');
    });
    await test.step('the shortcut sheet', async () => {
      await page.keyboard.press('F1');
      await expect(page.getByRole('dialog')).toBeVisible();
      await expectSound(page);
      await page.keyboard.press('Escape');
    });
    await test.step('the library with a workshop', async () => {
      await page.getByRole('button', { name: 'Show all workshops' }).click();
      await expect(page.getByRole('heading', { name: 'Workshops' })).toBeVisible();
      await expectSound(page);
    });
  });
  test(`axe finds nothing serious in any view, here and on the projector (${colorScheme})`, async ({
    desk,
    host,
  }) => {
    const { page } = await desk.open();
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await libraryOf(page).openSample();
    await test.step('lanes and list', async () => {
      for (const view of ['Lanes', 'List', 'Curve']) {
        await page.getByRole('radio', { name: view, exact: true }).click();
        if (view === 'List') await expect(page.getByRole('grid', { name: 'Use cases' })).toBeVisible();
        await expectSound(page);
      }
    });
    // Electron's windows are its own affair; there the room's window is tested in `tests/electron`.
    if (host === 'loopback') {
      await test.step('the projector, which follows', async () => {
        const opens = page.waitForEvent('popup');
        await page.getByRole('button', { name: 'Present', exact: true }).click();
        const wall = await opens;
        await wall.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        await expect(wall.getByRole('region', { name: /^Stage 5/ })).toBeVisible();
        await expectSound(wall);
        await page.getByRole('textbox', { name: 'Filter by words' }).fill('fraud');
        await expect(wall.getByText(/ shown: “fraud”$/)).toBeVisible();
        await page.getByRole('radio', { name: 'Lanes', exact: true }).click();
        await expect(wall.getByText('Nightly', { exact: false })).toHaveCount(0);
        await expectSound(wall);
        await page.getByRole('radio', { name: 'List', exact: true }).click();
        await expect(wall.getByRole('table', { name: 'Use cases' })).toBeVisible();
        await expect(wall.getByRole('rowheader', { name: /fraud/i }).first()).toBeVisible();
        await expectSound(wall);
        await page.getByRole('button', { name: 'Clear', exact: true }).click();
        await page.getByRole('radio', { name: 'Curve', exact: true }).click();
        await expect(wall.getByRole('region', { name: /^Stage 5/ })).toBeVisible();
        await page.getByRole('button', { name: /^Presenting/ }).click();
        await page.getByRole('menuitem', { name: 'Stop presenting' }).click();
      });
    }
  });
}
