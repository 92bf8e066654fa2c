import { closeSync, openSync, readSync } from 'node:fs';

/*
 * Just enough of the sfnt format (ISO/IEC 14496-22) to know which characters a font file covers without reading it
 * whole: CJK collections have tens of megabytes, and a machine has hundreds of files.
 */

/** What a system font's tables say about it. */
export interface FontFacts {
  /** Index in a collection; 0 in a plain font file. */
  readonly index: number;
  /** Sorted, disjoint, both ends included: from, to, from, to … */
  readonly ranges: Uint32Array;
  /** Has outlines pdf can embed (not only bitmaps), and its owner allows embedding. */
  readonly usable: boolean;
}

interface Reader {
  read(at: number, length: number): DataView;
}

/** The fonts in a file; empty when it is none we can read. Never throws for a bad file. */
export function readFontFacts(path: string): FontFacts[] {
  let handle: number;
  try {
    handle = openSync(path, 'r');
  } catch {
    return [];
  }
  const reader: Reader = {
    read(at, length) {
      const bytes = Buffer.alloc(length);
      if (readSync(handle, bytes, 0, length, at) !== length) throw new RangeError('the file ends early');
      return new DataView(bytes.buffer, bytes.byteOffset, length);
    },
  };
  try {
    return fontOffsets(reader).map((offset, index) => factsAt(reader, offset, index));
  } catch {
    return [];
  } finally {
    closeSync(handle);
  }
}

function fontOffsets(reader: Reader): number[] {
  const head = reader.read(0, 12);
  if (head.getUint32(0) !== tag('ttcf')) return [0];
  const count = Math.min(head.getUint32(8), 64);
  const offsets = reader.read(12, count * 4);
  return Array.from({ length: count }, (_, index) => offsets.getUint32(index * 4));
}

const tag = (name: string) => [...name].reduce((sum, char) => sum * 256 + char.charCodeAt(0), 0);

const MOST_TABLE_BYTES = 4 * 1024 * 1024;

function factsAt(reader: Reader, offset: number, index: number): FontFacts {
  const count = reader.read(offset, 12).getUint16(4);
  const directory = reader.read(offset + 12, count * 16);
  const tables = new Map<number, { at: number; length: number }>();
  for (let entry = 0; entry < count; entry++) {
    tables.set(directory.getUint32(entry * 16), {
      at: directory.getUint32(entry * 16 + 8),
      length: directory.getUint32(entry * 16 + 12),
    });
  }
  const has = (name: string) => tables.has(tag(name));
  const outlines = (has('glyf') || has('CFF ')) && !has('CBDT') && !has('sbix');
  const cmap = tables.get(tag('cmap'));
  if (!outlines || !cmap || cmap.length > MOST_TABLE_BYTES) {
    return { index, ranges: new Uint32Array(), usable: false };
  }
  const os2 = tables.get(tag('OS/2'));
  // fsType bit 1: restricted licence, must not be embedded. Bit 8: no subsetting. Bit 9: bitmaps only.
  const rights = os2 ? reader.read(os2.at, 10).getUint16(8) : 0;
  const embeddable = (rights & 0x0302) === 0;
  return { index, ranges: cmapRanges(reader.read(cmap.at, cmap.length)), usable: embeddable };
}

/** Covered ranges from the best Unicode subtable: format 12 when there is one, else format 4. */
function cmapRanges(cmap: DataView): Uint32Array {
  const count = cmap.getUint16(2);
  let basic: number | null = null;
  for (let entry = 0; entry < count; entry++) {
    const platform = cmap.getUint16(4 + entry * 8);
    const encoding = cmap.getUint16(6 + entry * 8);
    const at = cmap.getUint32(8 + entry * 8);
    const isUnicode = platform === 0 || (platform === 3 && (encoding === 1 || encoding === 10));
    if (!isUnicode) continue;
    const format = cmap.getUint16(at);
    if (format === 12) return groups(cmap, at);
    if (format === 4) basic = at;
  }
  return basic === null ? new Uint32Array() : segments(cmap, basic);
}

function groups(cmap: DataView, at: number): Uint32Array {
  const count = cmap.getUint32(at + 12);
  const ranges = new Uint32Array(count * 2);
  for (let group = 0; group < count; group++) {
    ranges[group * 2] = cmap.getUint32(at + 16 + group * 12);
    ranges[group * 2 + 1] = cmap.getUint32(at + 20 + group * 12);
  }
  return ranges;
}

function segments(cmap: DataView, at: number): Uint32Array {
  const count = cmap.getUint16(at + 6) / 2;
  const ranges: number[] = [];
  for (let segment = 0; segment < count; segment++) {
    const to = cmap.getUint16(at + 14 + segment * 2);
    const from = cmap.getUint16(at + 16 + count * 2 + segment * 2);
    if (from !== 0xffff) ranges.push(from, to);
  }
  return Uint32Array.from(ranges);
}

/** Whether a code point lies in sorted ranges. */
export function inRanges(ranges: Uint32Array, codePoint: number): boolean {
  let low = 0;
  let high = ranges.length / 2 - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if (codePoint < (ranges[middle * 2] ?? 0)) high = middle - 1;
    else if (codePoint > (ranges[middle * 2 + 1] ?? 0)) low = middle + 1;
    else return true;
  }
  return false;
}
