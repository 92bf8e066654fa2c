import type { Font } from 'fontkit';
import type { Face } from '../fonts/face.ts';
import type { ShapedGlyph, ShapedWord } from '../text/shape.ts';

/** An indirect object of the PDF under construction. */
export interface PdfObject {
  data: Record<string, unknown>;
  end(chunk?: Uint8Array | string): void;
}
export type MakeObject = (data?: Record<string, unknown>) => PdfObject;

/** A word as text operators for one font of one document. */
export interface EncodedWord {
  /** Elements of a TJ array, when the whole word stands on the baseline and says what it is. */
  readonly simple: string | null;
  /** Operators at a size, for words with raised marks or with text that the glyphs do not spell. */
  ops(size: number): string;
}

interface FontInternals {
  readonly post?: { readonly isFixedPitch?: number };
  readonly 'OS/2'?: { readonly usWeightClass?: number };
}
/** fontkit's subset as it is; its typings are of an older version. */
interface GlyphSubset {
  readonly cff?: unknown;
  includeGlyph(glyph: number): number;
  encode(): Uint8Array;
}

/**
 * One font of one PDF: embedded as a subset of the glyphs that were used (Type 0, Identity-H), with a ToUnicode map.
 * pdfkit's own embedding parses and shapes again for every document; this takes words shaped once for all of them.
 */
export class DocumentFont {
  readonly name: string;
  readonly reference: PdfObject;
  readonly #face: Face;
  readonly #subset: GlyphSubset;
  /** Whether codes may be given out freely: TrueType maps codes to glyphs by a table, CFF does not. */
  readonly #mapped: boolean;
  /** By code: the glyph in the subset, its width, and the text that it alone stands for. */
  readonly #glyphs: number[] = [0];
  readonly #widths: number[] = [];
  readonly #spells: (string | undefined)[] = [];
  readonly #codes = new Map<string, number>();
  readonly #words = new Map<ShapedWord, EncodedWord>();

  constructor(face: Face, index: number, reference: PdfObject) {
    this.#face = face;
    this.name = `T${index}`;
    this.reference = reference;
    this.#subset = face.font.createSubset() as unknown as GlyphSubset;
    this.#mapped = this.#subset.cff == null;
    this.#widths[0] = face.font.getGlyph(0).advanceWidth * face.scale;
  }

  /** @param instead what the word stands for, when it is not its own text */
  encode(word: ShapedWord, instead: string | null): EncodedWord {
    if (instead !== null) return this.#encode(word, instead);
    let encoded = this.#words.get(word);
    if (!encoded) {
      encoded = this.#encode(word, null);
      this.#words.set(word, encoded);
    }
    return encoded;
  }

  #encode(word: ShapedWord, instead: string | null): EncodedWord {
    const levels: { rise: number; array: string }[] = [];
    let hex = '';
    let array = '';
    let rise = 0;
    let spelt = '';
    const flushHex = () => {
      if (hex !== '') array += `<${hex}>`;
      hex = '';
    };
    const flush = () => {
      flushHex();
      if (array !== '') levels.push({ rise, array });
      array = '';
    };
    const move = (amount: number) => {
      if (Math.abs(amount) < 0.01) return;
      flushHex();
      array += ` ${number(amount)} `;
    };
    for (const glyph of word.glyphs) {
      const id = this.#include(glyph);
      const spells = this.#spells[id] ?? '';
      spelt = word.rtl ? spells + spelt : spelt + spells;
      if (glyph.dy !== rise) {
        flush();
        rise = glyph.dy;
      }
      move(-glyph.dx);
      hex += id.toString(16).padStart(4, '0');
      move(glyph.natural - glyph.advance + glyph.dx);
    }
    flush();
    const text = instead ?? word.text;
    const raised = levels.some(level => level.rise !== 0);
    // Readers tell words by the gaps between characters: a wide glyph without text, or marks drawn one by one off
    // the line, would tear the word. Right to left they expect every glyph to speak for itself.
    const torn = word.glyphs.some(glyph => glyph.dx !== 0 || (glyph.spells === '' && glyph.advance > 0));
    const honest = instead === null && spelt === text && (word.rtl || !(raised || torn));
    const only = levels[0];
    if (!raised && honest && levels.length <= 1) {
      const simple = only?.array ?? '';
      return { simple, ops: () => `[${simple}]TJ` };
    }
    return {
      simple: null,
      ops(size) {
        const drawn = levels
          .map(({ rise, array }) => `${raised ? `${number((rise * size) / 1000)} Ts ` : ''}[${array}]TJ`)
          .join('\n');
        const level = raised ? `${drawn}\n0 Ts` : drawn;
        return honest ? level : `/Span<</ActualText<feff${utf16(text)}>>>BDC\n${level}\nEMC`;
      },
    };
  }

  /**
   * The code that draws a glyph and says its text. One glyph may stand for different texts (a dotless Arabic base, a
   * letter two scripts share), and then has several codes: so a search finds what was written.
   */
  #include(glyph: ShapedGlyph): number {
    const id = this.#subset.includeGlyph(glyph.id);
    if (!this.#mapped) {
      this.#widths[id] ??= glyph.natural;
      if (glyph.spells !== '') this.#spells[id] ??= glyph.spells;
      return id;
    }
    const key = `${id}/${glyph.spells}`;
    let code = this.#codes.get(key);
    if (code === undefined) {
      code = this.#glyphs.length;
      this.#codes.set(key, code);
      this.#glyphs[code] = id;
      this.#widths[code] = glyph.natural;
      if (glyph.spells !== '') this.#spells[code] = glyph.spells;
    }
    return code;
  }

  /** Whether every glyph that was drawn says its text, and says it in characters that have a meaning of their own. */
  get speaks(): boolean {
    const drawn = this.#mapped ? this.#glyphs.length : this.#widths.length;
    for (let code = 1; code < drawn; code++) {
      if (this.#widths[code] === undefined) continue;
      const text = this.#spells[code];
      if (text === undefined || /\p{Co}/u.test(text)) return false;
    }
    return true;
  }

  /** Writes the font's objects. Call once, when all text is drawn. */
  finish(make: MakeObject): void {
    const { font, scale } = this.#face;
    const isCff = !this.#mapped;
    const file = make(isCff ? { Subtype: 'CIDFontType0C' } : {});
    file.end(this.#subset.encode());
    const baseName = `${subsetTag(this.name)}+${(font.postscriptName ?? 'Font').replace(/[^A-Za-z0-9-]/g, '_')}`;
    const descriptor = make(this.#descriptor(font, scale, baseName));
    descriptor.data[isCff ? 'FontFile3' : 'FontFile2'] = file;
    descriptor.end();
    const descendant = make({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseName,
      CIDSystemInfo: {
        Registry: new String('Adobe'),
        Ordering: new String('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [0, Array.from(this.#widths, width => Math.round((width ?? 0) * 1000) / 1000)],
      ...(isCff ? {} : { CIDToGIDMap: this.#codeTable(make) }),
    });
    descendant.end();
    const toUnicode = make();
    toUnicode.end(this.#toUnicode());
    Object.assign(this.reference.data, {
      Type: 'Font',
      Subtype: 'Type0',
      BaseFont: baseName,
      Encoding: 'Identity-H',
      DescendantFonts: [descendant],
      ToUnicode: toUnicode,
    });
    this.reference.end();
  }

  /** Two bytes a code: its glyph. */
  #codeTable(make: MakeObject): PdfObject {
    const bytes = new Uint8Array(this.#glyphs.length * 2);
    for (const [code, glyph] of this.#glyphs.entries()) new DataView(bytes.buffer).setUint16(code * 2, glyph);
    const table = make();
    table.end(bytes);
    return table;
  }

  #descriptor(font: Font, scale: number, name: string): Record<string, unknown> {
    const { bbox } = font;
    const internals = font as unknown as FontInternals;
    return {
      Type: 'FontDescriptor',
      FontName: name,
      // 4: its characters are not those of standard Latin; 1: all of one width.
      Flags: 4 + (internals.post?.isFixedPitch ? 1 : 0),
      FontBBox: [bbox.minX, bbox.minY, bbox.maxX, bbox.maxY].map(value => value * scale),
      ItalicAngle: font.italicAngle,
      Ascent: font.ascent * scale,
      Descent: font.descent * scale,
      CapHeight: (font.capHeight || font.ascent) * scale,
      XHeight: (font.xHeight || 0) * scale,
      // The stem's width is in no table; this is the customary guess from the weight.
      StemV: Math.round(50 + ((internals['OS/2']?.usWeightClass ?? 400) / 65) ** 2),
    };
  }

  #toUnicode(): string {
    const entries = Array.from(this.#spells, (text, id) =>
      text === undefined ? [] : [`<${id.toString(16).padStart(4, '0')}><${utf16(text)}>`],
    ).flat();
    const groups: string[] = [];
    for (let from = 0; from < entries.length; from += 100) {
      const group = entries.slice(from, from + 100);
      groups.push(`${group.length} beginbfchar\n${group.join('\n')}\nendbfchar`);
    }
    return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000><ffff>
endcodespacerange
${groups.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`;
  }
}

/** A number as PDF writes it: no exponent, no more digits than a printer can tell apart. */
export function number(value: number): string {
  const rounded = Math.round(value * 1000) / 1000;
  return Object.is(rounded, -0) ? '0' : String(rounded);
}

/** UTF-16, big end first, in hex. */
function utf16(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += text.charCodeAt(at).toString(16).padStart(4, '0');
  return hex;
}

/** Six capital letters, different for every font of a file and the same for the same file. */
function subsetTag(name: string): string {
  let rest = Number(name.slice(1)) * 7919 + 104_729;
  let tag = '';
  for (let at = 0; at < 6; at++) {
    tag += String.fromCharCode(65 + (rest % 26));
    rest = Math.floor(rest / 26) + (at + 1) * 31;
  }
  return tag;
}
