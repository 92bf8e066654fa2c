import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import type { Page } from 'playwright/test';
import { exif, JPEG, withSegment } from '../support/photos.ts';
import { ftyp, stripedPng } from '../support/pictures.ts';
import { ask, imagesIn } from '../support/poppler.ts';
import { expect, test } from './app.ts';
import { exportAs, hand, libraryOf } from './pages.ts';
import { expectSound } from './sound.ts';

/** Photos of flip-charts, in the words of those who hang them up. */
const BOX = 'How does it make money?';

const photosOf = (page: Page) => ({
  box: page.getByRole('region', { name: BOX, exact: true }),
  field: page.getByRole('textbox', { name: `Add a note to ${BOX}` }),
  thumbs: page.getByRole('button', { name: /^Show the photo large/ }),
  /** The pictures that are seen, by their size in pixels, once all of them are there. */
  async sizes(count: number): Promise<string[]> {
    const images = page.getByRole('button', { name: /^Show the photo large/ }).locator('img');
    await expect(images).toHaveCount(count);
    return images.evaluateAll(all =>
      Promise.all(
        (all as HTMLImageElement[]).map(async image => {
          await image.decode();
          return `${image.naturalWidth}x${image.naturalHeight}`;
        }),
      ),
    );
  },
  async begin(): Promise<void> {
    await libraryOf(page).begin('Meridian Bank');
    await page.getByRole('link', { name: 'Canvases' }).click();
    await page.getByRole('button', { name: 'Begin Executive questions', exact: true }).click();
  },
});

/** What lies in the only workshop's file, once nobody has it open. */
function kept(library: string): Buffer[] {
  const [name = ''] = readdirSync(library).filter(name => name.endsWith('.headwater'));
  const db = new Database(join(library, name), { readonly: true });
  const rows = db.prepare<[], { bytes: Buffer }>('SELECT bytes FROM blobs').all();
  db.close();
  return rows.map(row => row.bytes);
}

test('photos are dropped, pasted and chosen, seen large, kept through a crash and printed', async ({
  desk,
}) => {
  const app = await desk.open();
  const { page } = app;
  const photos = photosOf(page);
  await photos.begin();

  await test.step('a PNG dropped onto a box appears in it', async () => {
    await hand(photos.box, 'drop', { name: 'wall.png', type: 'image/png', bytes: stripedPng(640, 480) });
    expect(await photos.sizes(1)).toEqual(['640x480']);
    await expect(page.getByText(`1 photo added to “${BOX}”.`)).toBeVisible();
  });

  await test.step('one from a phone held upright stands upright, pasted at the field', async () => {
    const bytes = withSegment(0xe1, exif(6));
    await hand(photos.field, 'paste', { name: 'phone.jpg', type: 'image/jpeg', bytes });
    expect(await photos.sizes(2)).toEqual(['640x480', '64x96']);
  });

  await test.step('one of 50 million pixels is made smaller, chosen by the button', async () => {
    const path = join(desk.downloads, 'large.png');
    writeFileSync(path, stripedPng(8000, 6250));
    await app.pick(path, () => page.getByRole('button', { name: `Add a photo to ${BOX}` }).click());
    expect(await photos.sizes(3)).toEqual(['640x480', '64x96', '2048x1600']);
  });

  await test.step('HEIC and other files are refused in words, and the good one beside them is taken', async () => {
    await hand(
      photos.box,
      'drop',
      { name: 'IMG_1.HEIC', type: '', bytes: ftyp('heic', 'mif1') },
      { name: 'disguised.jpg', type: 'image/jpeg', bytes: ftyp('heic') },
      { name: 'plan.pdf', type: 'application/pdf', bytes: Buffer.from('%PDF-1.7') },
      { name: 'good.jpg', type: 'image/jpeg', bytes: JPEG },
    );
    await expect(
      page.getByText(
        '“IMG_1.HEIC” and “disguised.jpg” were not added. It is in the format of iPhones (HEIC), which Headwater does not read. On the phone, save or send the photo as JPEG, then add that.',
      ),
    ).toBeVisible();
    await expect(page.getByText('“plan.pdf” was not added. It is a PDF, not a picture.')).toBeVisible();
    expect(await photos.sizes(4)).toEqual(['640x480', '64x96', '2048x1600', '96x64']);
  });

  await test.step('a photo is seen large and gets its caption, by keyboard alone', async () => {
    await photos.thumbs.first().focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Photo' });
    await expect(dialog.getByRole('img', { name: 'Photo of a flip-chart' })).toBeVisible();
    await expectSound(page);
    await dialog.getByRole('textbox', { name: 'Caption' }).fill('What the morning brought');
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('img', { name: 'What the morning brought' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(photos.thumbs.first()).toBeFocused();
    await expect(page.getByRole('button', { name: /^What the morning brought/ })).toBeVisible();
  });

  await test.step('deleted and undone, it is there again', async () => {
    await page.getByRole('button', { name: /^What the morning brought/ }).focus();
    await page.keyboard.press('Delete');
    await expect(photos.thumbs).toHaveCount(3);
    await page.keyboard.press('ControlOrMeta+z');
    expect(await photos.sizes(4)).toEqual(['640x480', '64x96', '2048x1600', '96x64']);
  });

  await test.step('the outline has them too, each with its caption', async () => {
    await expectSound(page);
    await page.getByText('Outline', { exact: true }).click();
    await expect(page.getByRole('textbox', { name: `Caption of a photo in ${BOX}` }).first()).toHaveValue(
      'What the morning brought',
    );
    expect(await photos.sizes(4)).toEqual(['640x480', '64x96', '2048x1600', '96x64']);
    await expectSound(page);
    await page.getByText('Canvas', { exact: true }).click();
  });

  await test.step('a reload shows them', async () => {
    await page.reload();
    expect(await photos.sizes(4)).toEqual(['640x480', '64x96', '2048x1600', '96x64']);
  });

  await test.step('the report holds each once, named by its caption', async () => {
    const path = await app.save(() => exportAs(page, 'PDF…'));
    const images = imagesIn(path);
    expect(images.map(({ size }) => size).sort()).toEqual(['2048x1600', '640x480', '64x96', '96x64']);
    expect(images.map(({ coding }) => coding)).toEqual(['jpeg', 'jpeg', 'jpeg', 'jpeg']);
    expect(ask('qpdf', '--qdf', path, '-').toString('latin1')).toContain('/Alt (What the morning brought)');
  });

  await test.step('all is there after a crash, and nothing of what the camera noted', async () => {
    await app.kill();
    const second = await desk.open();
    await libraryOf(second.page).open('Meridian Bank');
    await second.page.getByRole('link', { name: 'Canvases' }).click();
    await second.page
      .getByRole('list', { name: 'Canvases of this workshop' })
      .getByRole('button', { name: /Executive questions/ })
      .click();
    expect(await photosOf(second.page).sizes(4)).toEqual(['640x480', '64x96', '2048x1600', '96x64']);
    await second.close();
    const bytes = kept(desk.library);
    expect(bytes).toHaveLength(4);
    for (const photo of bytes) {
      expect(photo.subarray(0, 3).toString('hex')).toBe('ffd8ff');
      expect(photo.includes('Exif')).toBe(false);
    }
  });
});
