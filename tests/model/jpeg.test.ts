import { describe, expect, it } from 'vitest';
import { readJpeg } from '../../shared/model/jpeg.ts';
import { fc } from '../support/fast-check.ts';
import { exif, JPEG, otherJpeg, withSegment } from '../support/photos.ts';

/** Where the frame's segment begins. */
const frameAt = () => {
  for (let at = 2; at < JPEG.length; at += 1) if (JPEG[at] === 0xff && JPEG[at + 1] === 0xc0) return at;
  throw new Error('The fixture has no frame.');
};
const changed = (at: number, ...values: number[]) => {
  const bytes = new Uint8Array(JPEG);
  bytes.set(values, at);
  return bytes;
};

describe('the header of a photo', () => {
  it('says how large it is and what colours it has', () => {
    expect(readJpeg(JPEG)).toEqual({ width: 96, height: 64, components: 3 });
    expect(readJpeg(otherJpeg(3))).toEqual({ width: 96, height: 64, components: 3 });
  });

  it('refuses what a camera or a program noted beside the picture', () => {
    const refused = 'carries notes of the camera, such as the place';
    expect(readJpeg(withSegment(0xe1, exif(1)))).toBe(refused);
    expect(readJpeg(withSegment(0xe1, Buffer.from('http://ns.adobe.com/xap/1.0/\0<x/>')))).toBe(refused);
    expect(readJpeg(withSegment(0xed, Buffer.from('Photoshop 3.0')))).toBe(refused);
    expect(readJpeg(withSegment(0xfe, Buffer.from('taken at home')))).toBe(refused);
  });

  it('refuses what is no JPEG, or not to its end', () => {
    expect(readJpeg(new Uint8Array())).toBe('is not a JPEG');
    expect(readJpeg(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))).toBe('is not a JPEG');
    expect(readJpeg(JPEG.subarray(0, JPEG.length - 1))).toBe('is cut short');
    expect(readJpeg(Uint8Array.of(0xff, 0xd8, 0xff, 0xd9))).toBe('is not a whole JPEG');
  });

  it('refuses codings that not every reader shows, colours for print, and no size', () => {
    const at = frameAt();
    expect(readJpeg(changed(at + 1, 0xc9))).toBe('is coded in a way that is not shown everywhere');
    expect(readJpeg(changed(at + 4, 12))).toBe('is coded in a way that is not shown everywhere');
    expect(readJpeg(changed(at + 9, 4))).toBe('has colours for print, not for screens');
    expect(readJpeg(changed(at + 5, 0, 0))).toBe('does not say how large it is');
  });

  it('comes to an answer whatever the bytes', () => {
    const around = fc
      .array(fc.tuple(fc.nat(JPEG.length - 1), fc.nat(255)), { maxLength: 12 })
      .map(changes => {
        const bytes = new Uint8Array(JPEG);
        for (const [at, value] of changes) bytes[at] = value;
        return bytes;
      });
    fc.assert(
      fc.property(fc.oneof(around, fc.uint8Array({ maxLength: 400 })), bytes => {
        const found = readJpeg(bytes);
        if (typeof found === 'string') expect(found).toMatch(/^(is|has|does|carries) /);
        else expect(Math.min(found.width, found.height)).toBeGreaterThan(0);
      }),
    );
  });
});
