import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FileFormat, type FileInput, startFile } from '../../electron/report/client.ts';
import { layOutReport } from '../../electron/report/make-report.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { marksOf } from '../../shared/plan/report-page-marks.ts';
import { sampleDocument } from '../exchange/slides.ts';
import { JPEG } from '../support/photos.ts';
import { full, inputOf, recordsWith, WORKER } from './fixtures.ts';
import { testFolder } from './tools.ts';

const base = testFolder();
let made = 0;

async function pictured(format: FileFormat, input: FileInput): Promise<Buffer> {
  made += 1;
  const out = join(base, `page-${made}`);
  await startFile(format, input, { worker: WORKER, out, onProgress: () => {} }).finished;
  return readFileSync(out);
}

const useCases = recordsWith([full(1, 'Fraud alerts', 2), full(2, 'Order tracking', 3)]);

describe('a picture of a page', () => {
  it('has the text of that page and of no other, on white, at the size of the page', async () => {
    const input = inputOf(useCases);
    const plan = layOutReport(input);
    const number = plan.pages.findIndex(({ blocks }) =>
      marksOf(blocks).some(mark => mark.kind === 'text' && mark.text === 'Use cases by stage'),
    );
    const svg = (await pictured('page-svg', { ...input, page: number + 1 })).toString();
    expect(svg).toContain('>Fraud alerts</text>');
    expect(svg).toContain(`Page ${number + 1} of ${plan.pages.length}</title>`);
    expect(svg).toContain('width="595.28" height="841.89"');
    expect(svg).toContain('<rect width="595.28" height="841.89" fill="#ffffff"/>');
    const cover = (await pictured('page-svg', { ...input, page: 1 })).toString();
    expect(cover).not.toContain('Fraud alerts');
  });

  it('is as large as the paper asked for', async () => {
    const png = await pictured('page-png', { ...inputOf(useCases), paper: 'Letter', page: 1 });
    expect(png.subarray(0, 4).toString('latin1')).toBe('\u0089PNG');
    // Letter upright, 144 dots an inch.
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1224, 1584]);
  });

  it('shows no sign that only joins lines', async () => {
    const long = recordsWith([{ ...full(1, 'A', 1), description: 'Donaudampfschifffahrt'.repeat(12) }]);
    const input = inputOf(long);
    const pages = layOutReport(input).pages.length;
    for (let page = 1; page <= pages; page += 1) {
      const svg = (await pictured('page-svg', { ...input, page })).toString();
      expect(svg).not.toMatch(/[\u2060\u2010]<\/text>/);
    }
  });

  it('shows the photos of a canvas, in both forms', async () => {
    const hash = createHash('sha256').update(JPEG).digest('hex');
    const records = [...sampleDocument().records.values()];
    const note = records.find(one => one.type === 'note');
    if (note?.type !== 'note') expect.fail('The sample has no note.');
    const withPhoto = records.map(one =>
      one === note ? { ...note, photo: { hash, width: 96, height: 64 } } : one,
    );
    const input = inputOf(withPhoto);
    const page =
      1 +
      layOutReport(input).pages.findIndex(({ blocks }) =>
        marksOf(blocks).some(mark => mark.kind === 'photo'),
      );
    expect(page).toBeGreaterThan(0);
    const photos = () => ({ [hash]: new Uint8Array(JPEG) });
    const svg = (await pictured('page-svg', { ...input, page, photos: photos() })).toString();
    expect(svg).toContain(`href="data:image/jpeg;base64,${Buffer.from(JPEG).toString('base64')}"`);
    const shown = await pictured('page-png', { ...input, page, photos: photos() });
    const without = await pictured('page-png', { ...input, page });
    expect(shown.equals(without)).toBe(false);
    expect((await pictured('page-svg', { ...input, page })).toString()).not.toContain('<image');
  });

  it('of a page that is not there is refused, with the pages that are', async () => {
    const input = { ...inputOf(useCases), page: 400 };
    const failed = await pictured('page-svg', input).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(FailureError);
    expect((failed as FailureError).failure.code).toBe('not-found');
    expect((failed as FailureError).message).toMatch(/^The report has \d+ pages, so there is no page 400\./);
  });
});
