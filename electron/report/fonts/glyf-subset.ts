import { type FontTables, tableOf, viewOf } from './metrics.ts';

/** A font of some glyphs of another one, under numbers of its own. */
export interface FontSubset {
  /** Puts a glyph in and answers its number, the same one each time. Number 0 is there from the start: the missing glyph. */
  include(glyph: number): number;
  /** The font program, as a PDF embeds it. */
  encode(): Uint8Array;
}

/** What a PDF needs of a font program (ISO 32000-1, 9.9), and hinting where there is some. In the order of their names. */
const KEPT = ['cvt ', 'fpgm', 'glyf', 'head', 'hhea', 'hmtx', 'loca', 'maxp', 'prep'];
/** Flags of a part of a composite glyph (ISO/IEC 14496-22, 5.3.3). */
const [WORDS, SCALE, MORE, SCALES, MATRIX] = [0x1, 0x8, 0x20, 0x40, 0x80];

/** A subset of a font with quadratic outlines: the glyphs' own bytes, one after the other. */
export class GlyfSubset implements FontSubset {
  readonly #tables: FontTables;
  readonly #glyphs: number[] = [];
  readonly #numbers = new Map<number, number>();

  constructor(tables: FontTables) {
    this.#tables = tables;
    this.include(0);
  }

  include(glyph: number): number {
    let number = this.#numbers.get(glyph);
    if (number === undefined) {
      number = this.#glyphs.push(glyph) - 1;
      this.#numbers.set(glyph, number);
    }
    return number;
  }

  encode(): Uint8Array {
    const outlines = this.#outlines();
    const lengths = outlines.map(({ length }) => (length + 3) & ~3);
    const glyf = new Uint8Array(lengths.reduce((sum, length) => sum + length, 0));
    const loca = new DataView(new ArrayBuffer((outlines.length + 1) * 4));
    let at = 0;
    for (const [number, outline] of outlines.entries()) {
      glyf.set(outline, at);
      at += lengths[number] ?? 0;
      loca.setUint32((number + 1) * 4, at);
    }
    const [head, hhea, maxp] = ['head', 'hhea', 'maxp'].map(name => copyOf(tableOf(this.#tables, name)));
    if (!head || !hhea || !maxp) return glyf;
    // Sums over the whole file, which is another one now, and places in 32 bits.
    head.setUint32(8, 0);
    head.setInt16(50, 1);
    const hmtx = this.#widths(hhea.getUint16(34));
    hhea.setUint16(34, outlines.length);
    maxp.setUint16(4, outlines.length);
    const made: Readonly<Record<string, ArrayBufferView>> = { glyf, loca, head, hhea, maxp, hmtx };
    return fileOf(
      KEPT.flatMap(name => {
        const table = made[name] ?? this.#tables(name);
        return table ? [[name, table] as const] : [];
      }),
    );
  }

  /** Every glyph's bytes. Parts of composite glyphs come in, too, and are called by their new numbers. */
  #outlines(): Uint8Array[] {
    const glyf = this.#tables('glyf') ?? new Uint8Array();
    const loca = tableOf(this.#tables, 'loca');
    const isLong = tableOf(this.#tables, 'head').getInt16(50) === 1;
    const placeOf = (glyph: number) => (isLong ? loca.getUint32(glyph * 4) : loca.getUint16(glyph * 2) * 2);
    const outlines: Uint8Array[] = [];
    // It grows while it is walked.
    for (let number = 0; number < this.#glyphs.length; number++) {
      const glyph = this.#glyphs[number] ?? 0;
      const outline = glyf.slice(placeOf(glyph), placeOf(glyph + 1));
      if (outline.length > 10 && viewOf(outline).getInt16(0) < 0) this.#renumberParts(viewOf(outline));
      outlines.push(outline);
    }
    return outlines;
  }

  #renumberParts(composite: DataView): void {
    let [at, flags] = [10, MORE];
    while (flags & MORE) {
      flags = composite.getUint16(at);
      composite.setUint16(at + 2, this.include(composite.getUint16(at + 2)));
      at += 4 + (flags & WORDS ? 4 : 2);
      if (flags & SCALE) at += 2;
      else if (flags & SCALES) at += 4;
      else if (flags & MATRIX) at += 8;
    }
  }

  /** Advance and left side of every glyph. @param full how many glyphs of the font have an advance of their own; the last one's goes on */
  #widths(full: number): DataView {
    const from = tableOf(this.#tables, 'hmtx');
    const to = new DataView(new ArrayBuffer(this.#glyphs.length * 4));
    for (const [number, glyph] of this.#glyphs.entries()) {
      to.setUint16(number * 4, from.getUint16(Math.min(glyph, full - 1) * 4));
      to.setInt16(
        number * 4 + 2,
        from.getInt16(glyph < full ? glyph * 4 + 2 : full * 4 + (glyph - full) * 2),
      );
    }
    return to;
  }
}

const copyOf = ({ buffer, byteOffset, byteLength }: DataView): DataView =>
  new DataView(buffer.slice(byteOffset, byteOffset + byteLength));

/** A font file of some tables, in the order of their names. */
function fileOf(tables: readonly (readonly [string, ArrayBufferView])[]): Uint8Array {
  const head = 12 + tables.length * 16;
  const padded = (length: number) => (length + 3) & ~3;
  const bytes = new Uint8Array(tables.reduce((sum, [, { byteLength }]) => sum + padded(byteLength), head));
  const view = viewOf(bytes);
  const power = 31 - Math.clz32(tables.length);
  view.setUint32(0, 0x00010000);
  view.setUint16(4, tables.length);
  view.setUint16(6, 16 << power);
  view.setUint16(8, power);
  view.setUint16(10, (tables.length << 4) - (16 << power));
  let at = head;
  for (const [index, [name, { buffer, byteOffset, byteLength }]] of tables.entries()) {
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    const entry = 12 + index * 16;
    for (let place = 0; place < 4; place++) bytes[entry + place] = name.charCodeAt(place);
    view.setUint32(entry + 4, sumOf(view, at, padded(byteLength)));
    view.setUint32(entry + 8, at);
    view.setUint32(entry + 12, byteLength);
    at += padded(byteLength);
  }
  return bytes;
}

function sumOf(view: DataView, at: number, length: number): number {
  let sum = 0;
  for (let place = at; place < at + length; place += 4) sum = (sum + view.getUint32(place)) >>> 0;
  return sum;
}
