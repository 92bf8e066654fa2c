import { describe, expect, it } from 'vitest';
import { judge } from '../../renderer/canvas/photo-kinds.ts';
import { fc } from '../support/fast-check.ts';
import { exif, JPEG, withSegment } from '../support/photos.ts';
import { ftyp, stripedPng } from '../support/pictures.ts';

const text = (value: string) => new TextEncoder().encode(value);
const judged = (bytes: Uint8Array) => judge(new Uint8Array(bytes), bytes.length);

describe('what a file is that was meant as a photo', () => {
  it('takes JPEG and PNG, and knows their size before anything decodes them', () => {
    expect(judged(JPEG)).toEqual({ width: 96, height: 64 });
    expect(judged(withSegment(0xe1, exif(6)))).toEqual({ width: 96, height: 64 });
    expect(judged(stripedPng(640, 480))).toEqual({ width: 640, height: 480 });
  });

  it('does not take the size of the thumbnail inside for that of the photo', () => {
    expect(judged(withSegment(0xe1, new Uint8Array([...exif(1), ...stripedPng(8, 8), ...JPEG])))).toEqual({
      width: 96,
      height: 64,
    });
  });

  it('refuses the format of iPhones politely, by what it is and not by its name', () => {
    for (const bytes of [ftyp('heic', 'mif1'), ftyp('heix'), ftyp('mif1', 'heic'), ftyp('hevc')]) {
      expect(judged(bytes)).toMatch(/HEIC.*On the phone, save or send the photo as JPEG/);
    }
    expect(judged(ftyp('avif', 'mif1'))).toMatch(/AVIF/);
    expect(judged(ftyp('qt  '))).toMatch(/film/);
    expect(judged(ftyp('mp42', 'isom'))).toMatch(/film/);
  });

  it.each([
    ['a GIF', text('GIF89a'), 'GIF'],
    ['a WebP', text('RIFF....WEBPVP8 '), 'WebP'],
    ['a TIFF', text('II*\0....'), 'TIFF'],
    ['a bitmap', text('BM......'), 'BMP'],
    ['a drawing', text('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'), 'SVG'],
    ['a PDF', text('%PDF-1.7'), 'PDF'],
    ['a text', text('Dear all,'), 'not a picture'],
    ['nothing', text(''), 'empty'],
    ['the beginning of a JPEG', JPEG.subarray(0, 30), 'damaged'],
    ['the beginning of a PNG', stripedPng(8, 8).subarray(0, 18), 'damaged'],
  ])('refuses %s in words', (_, bytes, word) => {
    expect(judged(bytes)).toContain(word);
  });

  it('refuses what is too large, in bytes or in pixels', () => {
    expect(judge(JPEG, 41 * 1024 * 1024)).toMatch(/larger than 40 MB/);
    expect(judged(stripedPng(60_001, 1000))).toMatch(/more than 60 million pixels/);
    expect(judged(stripedPng(60_000, 1000))).toEqual({ width: 60_000, height: 1000 });
  });

  it('comes to an answer whatever the bytes', () => {
    const start = fc.constantFrom<Uint8Array[]>(JPEG, stripedPng(9, 9), ftyp('heic'), new Uint8Array());
    fc.assert(
      fc.property(start, fc.nat(60), fc.uint8Array({ maxLength: 300 }), (bytes, keep, more) => {
        const found = judged(new Uint8Array([...bytes.subarray(0, keep), ...more]));
        if (typeof found === 'string') expect(found).toMatch(/^It .*\.$/);
        else expect(found.width * found.height).toBeGreaterThan(0);
      }),
    );
  });
});
