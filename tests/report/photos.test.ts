import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { paintDocument } from '../../electron/report/paint/document.ts';
import type { Block, PhotoMark } from '../../shared/plan/report-marks.ts';
import type { ReportPlan } from '../../shared/plan/report-plan.ts';
import { JPEG, otherJpeg, photoOf } from '../support/photos.ts';
import { ask, imagesIn } from '../support/poppler.ts';
import { RESOURCES } from './fixtures.ts';
import { testFolder } from './tools.ts';

const FOLDER = testFolder();
const OTHER = otherJpeg(1);
const known = new Map([JPEG, OTHER].map(bytes => [photoOf(bytes).hash, bytes]));
const mark = (bytes: Uint8Array, x: number, y: number): PhotoMark => ({
  ...{ kind: 'photo', hash: photoOf(bytes).hash },
  ...{ x, y, width: 192, height: 128 },
});
const figure = (alt: string, ...parts: PhotoMark[]): Block => ({ tag: 'figure', alt, parts });

/** Paints pages of these blocks, and says where the PDF is. */
function painted(name: string, pages: readonly (readonly Block[])[]): string {
  const plan: ReportPlan = {
    ...{ language: 'en-GB', title: 'T', author: 'A', subject: 'S', date: '2026-01-01', bookmarks: [] },
    pages: pages.map(blocks => ({ width: 595, height: 842, blocks })),
  };
  const parts: Uint8Array[] = [];
  paintDocument(
    plan,
    fontLibrary(RESOURCES),
    hash => known.get(hash) ?? null,
    bytes => parts.push(bytes),
    () => {},
  );
  const path = join(FOLDER, name);
  writeFileSync(path, Buffer.concat(parts));
  return path;
}

/** The colour of a pixel of the first page at one pixel a point. */
function colourAt(path: string, x: number, y: number): number[] {
  const image = ask('pdftoppm', '-r', '72', '-f', '1', '-l', '1', path);
  const head = /^P6\s(\d+)\s(\d+)\s255\s/.exec(image.toString('latin1', 0, 40));
  if (!head) throw new Error('pdftoppm answered no picture.');
  const start = head[0].length + (y * Number(head[1]) + x) * 3;
  return [...image.subarray(start, start + 3)];
}

describe('photos in a PDF', () => {
  it('are embedded once each, as the JPEG that they are, however often they are shown', () => {
    const path = painted('twice.pdf', [
      [figure('Ideas', mark(JPEG, 50, 50)), figure('Again', mark(JPEG, 50, 300))],
      [figure('On another page', mark(JPEG, 50, 50)), figure('Another', mark(OTHER, 50, 300))],
    ]);
    const images = imagesIn(path);
    expect(images.map(({ page, size, colours, coding }) => [page, size, colours, coding])).toEqual([
      ...['1', '1', '2', '2'].map(page => [page, '96x64', 'rgb', 'jpeg']),
    ]);
    expect(new Set(images.map(image => image.object)).size).toBe(2);
    ask('qpdf', '--check', path);
  });

  it('stand upright where the page has them, and are named by their caption', () => {
    const path = painted('upright.pdf', [[figure('Ideas of the morning', mark(JPEG, 100, 200))]]);
    const near = (colour: number[], red: number, green: number, blue: number) => {
      for (const [index, value] of [red, green, blue].entries())
        expect(Math.abs((colour[index] ?? 0) - value)).toBeLessThan(24);
    };
    near(colourAt(path, 120, 220), 0xc0, 0x30, 0x20);
    near(colourAt(path, 270, 220), 0x20, 0x80, 0x40);
    near(colourAt(path, 120, 310), 0xff, 0xff, 0xff);
    near(colourAt(path, 270, 310), 0x20, 0x60, 0xc0);
    const aloud = ask('pdfinfo', '-struct-text', path).toString();
    expect(aloud).toContain('Figure');
    expect(ask('qpdf', '--qdf', path, '-').toString('latin1')).toContain('/Alt (Ideas of the morning)');
  });

  it('leave a frame where the file does not have one', () => {
    const missing: PhotoMark = { ...mark(JPEG, 100, 200), hash: '0'.repeat(64) };
    const path = painted('missing.pdf', [[figure('Lost', missing)]]);
    expect(imagesIn(path)).toEqual([]);
    expect(colourAt(path, 150, 200)).not.toEqual([255, 255, 255]);
    ask('qpdf', '--check', path);
  });
});
