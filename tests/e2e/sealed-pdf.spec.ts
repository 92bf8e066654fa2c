import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf } from '../../shared/contract/actions.ts';
import { expect, test } from './app.ts';
import { libraryOf } from './pages.ts';
import { expectSound } from './sound.ts';

const CHECK = factsOf('pdf.check').label;
const KEY = factsOf('key.show').label;
const PASSPHRASE = 'plough lantern gravel ninety orchid';

test('a sealed PDF is checked and opened again, and its key is looked after @loopback', async ({ desk }) => {
  const { page, save, pick } = await desk.open();
  const choose = async (action: string) => {
    await page.getByRole('button', { name: 'Seals' }).click();
    await page.getByRole('menuitem', { name: action }).click();
  };
  const check = page.getByRole('dialog', { name: 'Check a sealed PDF' });
  await libraryOf(page).openSample();

  const pdf = await test.step('one signs, one refuses, and the sample is sealed', async () => {
    await page.keyboard.press('Alt+6');
    await page
      .getByRole('navigation', { name: 'Steps of the sign-off' })
      .getByRole('button', { name: 'Sign' })
      .click();
    await page.getByRole('button', { name: 'Begin revision 1' }).click();
    await page.getByRole('button', { name: 'Sign…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Sign revision 1' });
    await dialog.getByLabel('Name', { exact: false }).first().fill('Mara Lind');
    await dialog.getByRole('button', { name: 'Type the name instead' }).click();
    await dialog.getByLabel('Your name, typed as your signature').fill('Mara Lind');
    await dialog.getByRole('button', { name: 'Sign', exact: true }).click();
    await page.getByRole('button', { name: 'Sign…' }).click();
    await dialog.getByLabel('Name', { exact: false }).first().fill('Iris Vale');
    await dialog.getByRole('radio', { name: 'I refuse' }).focus();
    await page.keyboard.press('Space');
    await dialog.getByLabel('Why you refuse').fill('The risk is not costed.');
    await dialog.getByRole('button', { name: 'Record the refusal' }).click();
    await page.getByRole('button', { name: 'Seal revision 1…' }).click();
    const seal = page.getByRole('dialog', { name: 'Seal this revision' });
    await expect(seal).toContainText('deleted texts and photos included');
    return save(() => seal.getByRole('button', { name: 'Seal', exact: true }).click());
  });

  await test.step('the PDF is whole, and says who signed and how', async () => {
    await pick(pdf, () => choose(CHECK));
    await expect(check.getByRole('status')).toContainText('Whole');
    await expect(check).toContainText('The key of this installation.');
    await expect(check).toContainText(/Revision\s*1/);
    const who = check.getByRole('region', { name: 'Who signed' });
    await expect(who).toContainText('1 agreed and 1 refused');
    await expect(who.getByRole('listitem').filter({ hasText: 'Mara Lind' })).toContainText('typed');
    await expect(who).toContainText('Iris Vale');
    await expect(who).toContainText('Refuses to sign');
    await expect(who).toContainText('“The risk is not costed.”');
    await expect(who).toContainText('no signature');
    await expect(check.getByRole('region', { name: 'In this library' })).toContainText(
      'still what was signed',
    );
    await expect(check).toContainText('not a qualified signature');
    await expectSound(page);
  });

  await test.step('one byte that is changed shows, and nothing is offered', async () => {
    const bytes = readFileSync(pdf);
    bytes[3_000] = (bytes[3_000] as number) ^ 1;
    const changed = join(desk.downloads, 'changed.pdf');
    writeFileSync(changed, bytes);
    await pick(changed, () => check.getByRole('button', { name: 'Check another…' }).click());
    await expect(check.getByRole('status')).toContainText('Changed');
    await expect(check).not.toContainText('Iris Vale');
    await expect(check.getByRole('button', { name: 'Open it as a workshop' })).toBeHidden();
    await expectSound(page);
  });

  await test.step('so does a PDF that was never sealed', async () => {
    const other = join(desk.downloads, 'other.pdf');
    writeFileSync(other, '%PDF-1.4\n');
    await pick(other, () => check.getByRole('button', { name: 'Check another…' }).click());
    await expect(check.getByRole('status')).toContainText('Not one of ours');
  });

  await test.step('dropped on the window it is checked too, and opens as a new copy', async () => {
    await check.getByRole('button', { name: 'Done' }).click();
    const before = page.url();
    const data = await page.evaluateHandle(text => {
      const transfer = new DataTransfer();
      const bytes = Uint8Array.from(atob(text), sign => sign.charCodeAt(0));
      transfer.items.add(new File([bytes], 'dropped.pdf', { type: 'application/pdf' }));
      return transfer;
    }, readFileSync(pdf).toString('base64'));
    await page.dispatchEvent('body', 'drop', { dataTransfer: data });
    await expect(check.getByRole('status')).toContainText('“dropped.pdf”');
    await check.getByRole('button', { name: 'Open it as a workshop' }).click();
    await expect(check).toBeHidden();
    await expect(
      page.getByText('The workshop of revision 1 is in the library, as a new copy.'),
    ).toBeVisible();
    await expect(page.getByRole('banner').getByText('Signed, revision 1')).toBeVisible();
    expect(page.url()).not.toBe(before);
  });

  await test.step('the key is backed up, replaced and restored', async () => {
    await page.keyboard.press('Alt+6');
    await choose(KEY);
    const fingerprint = page.getByRole('dialog').locator('code').first();
    await expect(fingerprint).toHaveText(/^[0-9a-f]{64}$/);
    const own = (await fingerprint.textContent()) ?? '';
    await expectSound(page);
    await page.getByRole('button', { name: 'Back up…' }).click();
    const keep = page.getByRole('button', { name: 'Save the backup' });
    await page.getByLabel(/^Passphrase/).fill('password123');
    await expect(page.getByText(/^Weak:/)).toBeVisible();
    await keep.click();
    await expect(page.getByRole('alert')).toContainText('must have 12 characters or more');
    await page.getByLabel(/^Passphrase/).fill(PASSPHRASE);
    await expect(page.getByText('Strong.')).toBeVisible();
    await keep.click();
    await expect(page.getByRole('alert')).toContainText('are not the same');
    await page.getByLabel(/^The same/).fill(PASSPHRASE);
    const backup = await save(() => keep.click());
    expect(readFileSync(backup, 'utf8')).toContain('BEGIN ENCRYPTED PRIVATE KEY');

    await page.getByRole('button', { name: 'Replace…' }).click();
    await page.getByRole('button', { name: 'Replace the key' }).click();
    await expect(page.getByRole('region', { name: 'Used here before' }).locator('code')).toHaveText(own);
    await expect(fingerprint).not.toHaveText(own);

    await page.getByRole('button', { name: 'Restore from a backup…' }).click();
    await pick(backup, () => page.getByRole('button', { name: 'Choose the backup…' }).click());
    await page.getByLabel(/^Passphrase/).fill('something else entirely');
    await page.getByRole('button', { name: 'Restore the key' }).click();
    await expect(page.getByRole('alert')).toContainText('does not open with this passphrase');
    await page.getByLabel(/^Passphrase/).fill(PASSPHRASE);
    await page.getByRole('button', { name: 'Restore the key' }).click();
    await expect(fingerprint).toHaveText(own);
    await page.getByRole('dialog').getByRole('button', { name: 'Done' }).click();
  });
});
