/** What the headers of a JPEG say. */
export interface JpegHeader {
  readonly width: number;
  readonly height: number;
  /** 1: grey, 3: colours. */
  readonly components: 1 | 3;
}

/** Segments that a photo of ours may carry besides those of the format itself: JFIF, the colour profile, Adobe's note on colours. */
const KEPT = new Set([0xe0, 0xe2, 0xee]);
/** Baseline, extended and progressive, Huffman-coded: what every viewer and every PDF reader shows. */
const FRAMES = new Set([0xc0, 0xc1, 0xc2]);
const [TABLES_H, TABLES_A, EXTENSION] = [0xc4, 0xcc, 0xc8];
const [START, END, SCAN] = [0xd8, 0xd9, 0xda];

/**
 * Reads the segments of a JPEG up to its picture.
 * @returns the header, or why the bytes are not a JPEG that Headwater keeps, as a clause such as "carries notes of the camera"
 */
export function readJpeg(bytes: Uint8Array): JpegHeader | string {
  const at = (index: number) => bytes[index] ?? 0;
  const word = (index: number) => at(index) * 256 + at(index + 1);
  if (word(0) !== 0xff00 + START) return 'is not a JPEG';
  if (word(bytes.length - 2) !== 0xff00 + END) return 'is cut short';
  let header: JpegHeader | null = null;
  for (let next = 2; next + 4 <= bytes.length; ) {
    if (at(next) !== 0xff) return 'is not a whole JPEG';
    const kind = at(next + 1);
    const length = word(next + 2);
    if (kind === SCAN) return header ?? 'is not a whole JPEG';
    if (length < 2 || next + 2 + length > bytes.length) return 'is not a whole JPEG';
    if (FRAMES.has(kind)) {
      const components = at(next + 9);
      const [height, width] = [word(next + 5), word(next + 7)];
      if (header || length < 8 || at(next + 4) !== 8) return 'is coded in a way that is not shown everywhere';
      if (components !== 1 && components !== 3) return 'has colours for print, not for screens';
      if (width === 0 || height === 0) return 'does not say how large it is';
      header = { width, height, components };
    } else if (isOtherFrame(kind)) return 'is coded in a way that is not shown everywhere';
    else if (kind >= 0xe0 && !KEPT.has(kind)) return 'carries notes of the camera, such as the place';
    next += 2 + length;
  }
  return 'is not a whole JPEG';
}

/** Lossless, arithmetic and hierarchical kinds, among whose numbers lie two kinds of tables. */
const isOtherFrame = (kind: number) =>
  kind >= 0xc3 && kind <= 0xcf && ![TABLES_H, TABLES_A, EXTENSION].includes(kind);
