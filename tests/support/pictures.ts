import { crc32, deflateSync } from 'node:zlib';

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/** A PNG of any size in one bit a pixel: broad upright stripes, black and white. */
export function stripedPng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(1, 8);
  const across = Math.ceil(width / 8);
  const line = Buffer.concat([
    Buffer.from([0]),
    Buffer.from(Array.from({ length: across }, (_, at) => (Math.floor(at / 8) % 2 === 0 ? 0xff : 0))),
  ]);
  const lines = Buffer.concat(Array.from({ length: height }, () => line));
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(lines, { level: 1 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The first bytes of a file of the family that HEIC, AVIF and films belong to. */
export function ftyp(brand: string, ...others: string[]): Buffer {
  const brands = Buffer.from(`ftyp${brand}\0\0\0\0${others.join('')}`, 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32BE(brands.length + 4);
  return Buffer.concat([length, brands, Buffer.alloc(400)]);
}
