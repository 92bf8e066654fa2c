import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright/test';
import { factsOf } from '../../shared/contract/actions.ts';
import { stripedPng } from '../support/pictures.ts';
import { expect, test } from './app.ts';
import { curveOf, hand, libraryOf } from './pages.ts';
import { expectSound } from './sound.ts';

const LIBRARY = factsOf('library.show').label;

/** The sign-off, in the words a person would use of it. */
const signOffOf = (page: Page) => ({
  async goTo(step: 'Check' | 'Look' | 'Sign'): Promise<void> {
    await page.keyboard.press('Alt+6');
    await page
      .getByRole('navigation', { name: 'Steps of the sign-off' })
      .getByRole('button', { name: step })
      .click();
  },
  finding: (sentence: string) => page.getByRole('listitem').filter({ hasText: sentence }),
  badge: (words: string) => page.getByRole('banner').getByText(words, { exact: true }),
  /** Draws a wave with the mouse. */
  async draw(): Promise<void> {
    const pad = await page.getByTestId('signing-pad').boundingBox();
    if (!pad) throw new Error('There is no field to sign in.');
    expect(pad.width).toBeGreaterThanOrEqual(480);
    expect(pad.height).toBeGreaterThanOrEqual(160);
    await page.mouse.move(pad.x + 60, pad.y + 90);
    await page.mouse.down();
    for (let step = 0; step < 40; step += 1)
      await page.mouse.move(pad.x + 60 + step * 9, pad.y + 90 + 40 * Math.sin(step / 3));
    await page.mouse.up();
    await expect(page.getByTestId('signing-pad')).toHaveAccessibleName('Signature field, 1 stroke');
  },
});

/** A text field, written in by keyboard alone. */
async function type(page: Page, name: string, text: string): Promise<void> {
  const fields = page.getByRole('dialog').locator('input, textarea');
  await fields.and(page.getByLabel(name)).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(text);
}

test('a room signs, seals, changes its mind and signs again', async ({ desk }) => {
  const { page, save } = await desk.open();
  const curve = curveOf(page);
  const signOff = signOffOf(page);
  await libraryOf(page).begin('Meridian Bank');
  await curve.add('Detect fraud while the card is swiped');

  await test.step('what is missing leads to its place, and goes once it is mended', async () => {
    await page.keyboard.press('Alt+6');
    await expect(page.getByRole('heading', { name: 'Sign-off', level: 1 })).toBeVisible();
    const unsaid = signOff.finding('does not say what it does for the money');
    await expect(unsaid).toBeVisible();
    await expectSound(page);
    await unsaid.getByRole('button', { name: /^Go there/ }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('complementary', { name: 'Inspector' })).toBeVisible();
    await page
      .getByRole('complementary', { name: 'Inspector' })
      .getByRole('button', { name: /Driver/ })
      .click();
    await page.getByRole('option', { name: /Protect/ }).click();
    await page.keyboard.press('Alt+6');
    await expect(unsaid).toBeHidden();
  });

  await test.step('another is let stand, with a reason that is kept', async () => {
    await signOff
      .finding('is not placed on the curve')
      .getByRole('button', { name: /^Let it stand/ })
      .focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Let it stand' }).click();
    await expect(page.getByRole('alert').filter({ hasText: 'Say why it may stand.' })).toBeVisible();
    await type(page, 'Why it may stand', 'The board places it in January.');
    await expectSound(page);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Let stand' })).toBeVisible();
    await page.getByText('1 finding, each with its reason').click();
    await expect(page.getByText('The board places it in January.')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Let stand' })).toBeVisible();
  });

  await test.step('the pages are there to look at, by keyboard', async () => {
    await signOff.goTo('Look');
    const pages = page.getByRole('region', { name: 'Page', exact: true });
    await expect(pages.getByRole('img', { name: /^Page 1 of \d+/ })).toBeVisible({ timeout: 60_000 });
    await expect(pages.getByRole('img')).toContainText('Meridian Bank');
    await page.keyboard.press('PageDown');
    await expect(pages.getByRole('img', { name: /^Page 2 of/ })).toBeVisible();
    await page.keyboard.press('End');
    await expect(page.getByRole('button', { name: 'Page after' })).toBeDisabled();
    await page.keyboard.press('Home');
    await expect(pages.getByRole('img', { name: /^Page 1 of/ })).toBeVisible();
    await expectSound(page);
  });

  await test.step('the report is put together as a profile, and every change is seen on its pages', async () => {
    const panel = page.getByRole('region', { name: 'How the report is put together' });
    const sheet = page.getByRole('region', { name: 'Page', exact: true });
    const count = async () =>
      Number(/of (\d+)/.exec((await sheet.getByRole('status').textContent()) ?? '')?.[1]);
    const all = await count();
    await panel.getByRole('checkbox', { name: 'Use cases by stage' }).focus();
    await page.keyboard.press('Space');
    await expect.poll(count).toBe(all - 1);
    await panel.getByText('Posters also as A4 tiles').click();
    await expect.poll(count).toBe(all + 8);
    await page.keyboard.press('Control+z');
    await expect.poll(count).toBe(all - 1);

    await panel.getByLabel('Footer').fill('For the board alone');
    await page.keyboard.press('Enter');
    await expect(sheet.getByRole('img')).toContainText('For the board alone');
    await panel.getByLabel('Colour code').fill('#ffd400');
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('alert')).toContainText('#ffd400 is too pale');
    await page.keyboard.press('Escape');
    await hand(panel, 'paste', { name: 'logo.png', type: 'image/png', bytes: stripedPng(320, 80) });
    await expect(panel.getByRole('img', { name: 'Logo of Meridian Bank' })).toBeVisible();
    await expect(sheet.locator('image')).toHaveCount(1);
    await expectSound(page);

    await panel.getByRole('button', { name: 'Delete' }).focus();
    await page.keyboard.press('Enter');
    await expect(panel.getByRole('button', { name: /Report profile/ })).toBeFocused();
    await expect.poll(count).toBe(all);
    await page.keyboard.press('Control+z');
    await expect(panel.getByLabel('Name')).toHaveValue('Report');
    await expect(sheet.getByRole('img')).toContainText('For the board alone');
  });

  await test.step('one draws, one types by keyboard, one refuses', async () => {
    await signOff.goTo('Sign');
    await page.getByRole('button', { name: 'Begin revision 1' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sign…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign revision 1' });
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Say who signs.');
    await type(page, 'Name', 'Mara Lind');
    await type(page, 'Role', 'Sponsor');
    await signOff.draw();
    await expectSound(page);
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(page.getByRole('img', { name: 'Signature of Mara Lind' })).toBeVisible();

    await page.getByRole('button', { name: 'Sign…' }).focus();
    await page.keyboard.press('Enter');
    await type(page, 'Name', 'Tom Berg');
    await dialog.getByRole('button', { name: 'Type the name instead' }).focus();
    await page.keyboard.press('Enter');
    await type(page, 'Your name, typed as your signature', 'Tom Berg');
    await page.keyboard.press('Enter');
    await expect(page.getByText('typed', { exact: true })).toBeVisible();

    await page.getByRole('button', { name: 'Sign…' }).focus();
    await page.keyboard.press('Enter');
    await type(page, 'Name', 'Iris Vale');
    await dialog.getByRole('radio', { name: 'I refuse' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('button', { name: 'Record the refusal' }).click();
    await expect(dialog.getByRole('alert')).toHaveText('Say why you refuse.');
    await type(page, 'Why you refuse', 'The risk is not costed.');
    await dialog.getByRole('button', { name: 'Record the refusal' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Refuses to sign')).toBeVisible();
    await expect(page.getByText('“The risk is not costed.”')).toBeVisible();
    await expectSound(page);
  });

  await test.step('a change under their signatures is said, and gone when it is taken back', async () => {
    const banner = page.getByRole('alert').filter({ hasText: 'The workshop was changed after' });
    await expect(banner).toBeHidden();
    await page.keyboard.press('Alt+1');
    await curve.add('Slipped in afterwards');
    await page.keyboard.press('Alt+6');
    await expect(banner).toContainText('Mara Lind, Tom Berg and Iris Vale');
    await expect(page.getByRole('region', { name: 'Changed since Mara Lind signed' })).toContainText(
      '“Slipped in afterwards” was added',
    );
    await expect(page.getByRole('button', { name: 'Seal revision 1…' })).toBeDisabled();
    await expectSound(page);
    await page.keyboard.press('Control+z');
    await expect(banner).toBeHidden();
  });

  const pdf = await test.step('the seal, and the PDF with it', async () => {
    await page.getByRole('button', { name: 'Seal revision 1…' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Seal this revision' });
    await expect(dialog).toContainText('It is not a qualified electronic signature');
    await expectSound(page);
    const path = await save(() => dialog.getByRole('button', { name: 'Seal', exact: true }).click());
    await expect(page.getByRole('heading', { name: 'Revision 1, sealed' })).toBeVisible();
    await expect(signOff.badge('Signed, revision 1')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeDisabled();
    await expectSound(page);
    return path;
  });

  await test.step('the PDF is sealed, and a byte that is changed shows', async () => {
    expect(readFileSync(pdf).subarray(0, 5).toString()).toBe('%PDF-');
    const said = execFileSync('pdfsig', ['-nocert', pdf], { encoding: 'utf8' });
    expect(said).toContain('Signature is Valid.');
    expect(said).toContain('Total document signed');
  });

  await test.step('nothing of it can be undone; a change afterwards is told in words', async () => {
    await page.keyboard.press('Alt+1');
    await curve.add('Order tracking for every customer');
    await expect(signOff.badge('Changed since sign-off')).toBeVisible();
    await page.keyboard.press('Alt+6');
    const changes = page.getByRole('region', { name: 'Changed since revision 1 was signed' });
    await expect(changes).toContainText('“Order tracking for every customer” was added');
    await expectSound(page);
    await page.getByRole('button', { name: LIBRARY }).click();
    await expect(libraryOf(page).row('Meridian Bank')).toContainText('Changed since sign-off');
    await libraryOf(page).open('Meridian Bank');
    await expect(signOff.badge('Changed since sign-off')).toBeVisible();
  });

  await test.step('they sign again, with what changed before them', async () => {
    await signOff.goTo('Sign');
    await page.getByRole('button', { name: 'Begin revision 2' }).click();
    await expect(page.getByRole('region', { name: 'Changed since revision 1 was signed' })).toBeVisible();
    await page.getByRole('button', { name: 'Sign…' }).click();
    await type(page, 'Name', 'Mara Lind');
    await signOff.draw();
    await page.getByRole('dialog').getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('button', { name: 'Seal revision 2…' }).click();
    await save(() => page.getByRole('dialog').getByRole('button', { name: 'Seal', exact: true }).click());
    await expect(signOff.badge('Signed, revision 2')).toBeVisible();
    await expect(page.getByRole('region', { name: /^Changed since/ })).toBeHidden();
  });
});
