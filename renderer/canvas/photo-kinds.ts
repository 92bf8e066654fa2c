import { PHOTO_LIMITS } from '../../shared/contract/photo.ts';

/** How large a picture is, in pixels. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/** What a file is by its first bytes: a picture of that size, or why it is not taken, as a sentence of its own. */
export type Judged = Size | string;

/** Enough of a file to find the size of its picture, behind whatever a camera puts before it. */
export const HEAD_BYTES = 4 * 1024 * 1024;

const HEIC = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1', 'heif'];
const OTHERWISE = 'Save it as JPEG or PNG, then add that.';
const SENTENCES = {
  heic: 'It is in the format of iPhones (HEIC), which Headwater does not read. On the phone, save or send the photo as JPEG, then add that.',
  avif: `It is an AVIF picture, which Headwater does not take. ${OTHERWISE}`,
  film: 'It is a film. Headwater takes pictures: JPEG and PNG.',
  gif: `It is a GIF, which Headwater does not take. ${OTHERWISE}`,
  webp: `It is a WebP picture, which Headwater does not take. ${OTHERWISE}`,
  tiff: `It is a TIFF picture, which Headwater does not take. ${OTHERWISE}`,
  bmp: `It is a BMP picture, which Headwater does not take. ${OTHERWISE}`,
  svg: `It is a drawing (SVG), which Headwater does not take. ${OTHERWISE}`,
  pdf: 'It is a PDF, not a picture. Save the page as JPEG or PNG, then add that.',
  other: `It is not a picture that Headwater knows. ${OTHERWISE}`,
  empty: 'It is empty. Choose another one.',
  broken: 'It is damaged, or not all of it is there. Get it again from where it came.',
  bytes: `It is larger than ${PHOTO_LIMITS.file / 1024 ** 2} MB. Save it smaller, then add that.`,
  pixels: `It has more than ${PHOTO_LIMITS.pixels / 1_000_000} million pixels. Save it smaller, then add that.`,
} as const;

/** Said of a picture whose first bytes are right and that cannot be shown all the same. */
export const BROKEN = SENTENCES.broken;

/**
 * Judges a file before anything decodes it: its kind by its bytes, never by its name, and its size.
 * @param head the first `HEAD_BYTES` of it
 * @param bytes how many it has in all
 */
export function judge(head: Uint8Array, bytes: number): Judged {
  if (bytes === 0) return SENTENCES.empty;
  const size = sizeIn(head);
  if (typeof size === 'string') return SENTENCES[size];
  if (bytes > PHOTO_LIMITS.file) return SENTENCES.bytes;
  if (size.width * size.height > PHOTO_LIMITS.pixels) return SENTENCES.pixels;
  return size;
}

function sizeIn(head: Uint8Array): Size | keyof typeof SENTENCES {
  const text = (from: number, to: number) => String.fromCharCode(...head.subarray(from, to));
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  if (text(0, 3) === '\xff\xd8\xff') return jpegSize(view) ?? 'broken';
  if (text(0, 8) === '\x89PNG\r\n\x1a\n') return pngSize(view) ?? 'broken';
  if (text(4, 8) === 'ftyp') {
    const brands = text(8, 64);
    if (HEIC.some(brand => brands.startsWith(brand))) return 'heic';
    return /avi[fs]/.test(brands) ? 'avif' : HEIC.some(brand => brands.includes(brand)) ? 'heic' : 'film';
  }
  if (text(0, 4) === 'GIF8') return 'gif';
  if (text(0, 4) === 'RIFF' && text(8, 12) === 'WEBP') return 'webp';
  if (/^(II\*\0|MM\0\*)/.test(text(0, 4))) return 'tiff';
  if (text(0, 2) === 'BM') return 'bmp';
  if (text(0, 1024).includes('%PDF-')) return 'pdf';
  if (/<svg[\s>]/i.test(text(0, 4096))) return 'svg';
  return 'other';
}

function pngSize(view: DataView): Size | null {
  if (view.byteLength < 24) return null;
  return sized(view.getUint32(16), view.getUint32(20));
}

/** Walks the segments to the frame, past the thumbnail that a camera may have put into one of them. */
function jpegSize(view: DataView): Size | null {
  for (let at = 2; at + 9 <= view.byteLength; ) {
    if (view.getUint8(at) !== 0xff) return null;
    const kind = view.getUint8(at + 1);
    // Filling bytes may stand before a segment.
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    const isFrame = kind >= 0xc0 && kind <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(kind);
    if (isFrame) return sized(view.getUint16(at + 7), view.getUint16(at + 5));
    if (kind === 0xda) return null;
    at += 2 + view.getUint16(at + 2);
  }
  return null;
}

const sized = (width: number, height: number): Size | null =>
  width > 0 && height > 0 ? { width, height } : null;
