import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Photo } from '../../shared/model/canvas.ts';

/** A JPEG of 96 by 64, as Headwater keeps them: no notes of a camera. Red, green / white, blue. */
export const JPEG: Uint8Array<ArrayBuffer> = new Uint8Array(
  readFileSync(join(import.meta.dirname, '../fixtures/flip-chart.jpg')),
);

/** Another photo of the same size with bytes of its own: a colour profile of nothing but a number, which changes no picture. */
export function otherJpeg(number: number): Uint8Array<ArrayBuffer> {
  return withSegment(0xe2, Buffer.from(`number ${number}`));
}

/** The photo with a segment after its start, such as 0xe1 for what a camera notes. */
export function withSegment(kind: number, payload: Uint8Array, bytes = JPEG): Uint8Array<ArrayBuffer> {
  const length = payload.length + 2;
  return new Uint8Array([
    ...bytes.subarray(0, 2),
    ...[0xff, kind, length >> 8, length & 255],
    ...payload,
    ...bytes.subarray(2),
  ]);
}

/** What a phone writes: which way up it was held (1 to 8), and where. */
export function exif(orientation: number): Uint8Array {
  const tiff = Buffer.alloc(102);
  tiff.write('II*\0', 'latin1');
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x0112, 3, 1, orientation);
  entry(22, 0x8825, 4, 1, 38);
  // 47° 22′ 12″ north.
  tiff.writeUInt16LE(2, 38);
  entry(40, 1, 2, 2, 'N'.charCodeAt(0));
  entry(52, 2, 5, 3, 72);
  for (const [index, value] of [47, 1, 22, 1, 12, 1].entries()) tiff.writeUInt32LE(value, 72 + index * 4);
  return Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** A photo of 96 by 64 as a note refers to it. */
export const photoOf = (bytes: Uint8Array = JPEG): Photo => ({ hash: hashOf(bytes), width: 96, height: 64 });
