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

/**
 * A grey JPEG of any size, whole and in small: two bits a square of eight by eight. What a camera of fifty megapixels writes, without the megabytes.
 */
export function greyJpeg(width: number, height: number): Uint8Array<ArrayBuffer> {
  const segment = (kind: number, ...payload: number[]) => [0xff, kind, 0, payload.length + 2, ...payload];
  // One code of one bit in each table: no difference to the square before, and its end.
  const codes = [1, ...Array.from({ length: 15 }, () => 0), 0];
  const squares = Math.ceil(width / 8) * Math.ceil(height / 8);
  const head = [
    ...[0xff, 0xd8],
    ...segment(0xdb, 0, ...Array.from({ length: 64 }, () => 1)),
    ...segment(0xc0, 8, height >> 8, height & 255, width >> 8, width & 255, 1, 1, 0x11, 0),
    ...segment(0xc4, 0x00, ...codes),
    ...segment(0xc4, 0x10, ...codes),
    ...segment(0xda, 1, 1, 0, 0, 63, 0),
  ];
  const bytes = new Uint8Array(head.length + Math.ceil((squares * 2) / 8) + 2);
  bytes.set(head);
  bytes.set([0xff, 0xd9], bytes.length - 2);
  return bytes;
}
