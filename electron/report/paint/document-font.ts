import type { Face } from '../fonts/face.ts';
import type { FontSubset } from '../fonts/glyf-subset.ts';
import type { FontMetrics } from '../fonts/metrics.ts';
import type { ShapedGlyph, ShapedWord } from '../text/shape.ts';
import type { MakeObject, PdfObject } from './pdf-file.ts';
import { number, type PdfDictionary, text } from './pdf-value.ts';

/** A word as text operators for one font of one document. */
export interface EncodedWord {
  /** Elements of a TJ array, when the whole word stands on the baseline and says what it is. */
  readonly simple: string | null;
  /** Operators at a size, for words with raised marks or with text that the glyphs do not spell. */
  ops(size: number): string;
}

/**
 * One font of one PDF: embedded as a subset of the glyphs that were used (Type 0, Identity-H), with a ToUnicode map.
 * Words come shaped, once for all documents.
 */
export class DocumentFont {
  readonly name: string;
  readonly reference: PdfObject;
  readonly #face: Face;
  readonly #subset: FontSubset;
  /** Whether codes may be given out freely: TrueType maps codes to glyphs by a table, CFF does not. */
  readonly #mapped: boolean;
  /** By code: the glyph in the subset, its width, and the text that it alone stands for. */
  readonly #glyphs: number[] = [0];
  readonly #widths: number[] = [];
  readonly #spells: (string | undefined)[] = [];
  readonly #codes = new Map<string | number, number>();
  readonly #words = new Map<ShapedWord, EncodedWord>();

  constructor(face: Face, index: number, reference: PdfObject) {
    this.#face = face;
    this.name = `T${index}`;
    this.reference = reference;
    this.#subset = face.subset();
    this.#mapped = !face.metrics.isCff;
    this.#widths[0] = face.shaper.glyphHAdvance(0) * face.scale;
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
      hex += hexOf(id);
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
    const id = this.#subset.include(glyph.id);
    if (!this.#mapped) {
      this.#widths[id] ??= glyph.natural;
      if (glyph.spells !== '') this.#spells[id] ??= glyph.spells;
      return id;
    }
    // A letter, which nearly all glyphs stand for, makes a number with its glyph, which is found faster than a text.
    const key =
      glyph.spells.length === 1 ? id * 0x10000 + glyph.spells.charCodeAt(0) : `${id}/${glyph.spells}`;
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
    const { metrics, scale } = this.#face;
    const isCff = !this.#mapped;
    const program = this.#subset.encode();
    const file = make(isCff ? { Subtype: 'CIDFontType0C' } : { Length1: program.length });
    file.end(program);
    const baseName = `${subsetTag(this.name)}+${(metrics.name || 'Font').replace(/[^A-Za-z0-9-]/g, '_')}`;
    const descriptor = make(descriptorOf(metrics, scale, baseName));
    descriptor.data[isCff ? 'FontFile3' : 'FontFile2'] = file;
    descriptor.end();
    const descendant = make({
      Type: 'Font',
      Subtype: isCff ? 'CIDFontType0' : 'CIDFontType2',
      BaseFont: baseName,
      CIDSystemInfo: {
        Registry: text('Adobe'),
        Ordering: text('Identity'),
        Supplement: 0,
      },
      FontDescriptor: descriptor,
      W: [0, Array.from(this.#widths, width => Math.round((width ?? 0) * 1000) / 1000)],
      ...(isCff ? {} : { CIDToGIDMap: this.#codeTable(make) }),
    });
    descendant.end();
    const toUnicode = make();
    toUnicode.end(Buffer.from(this.#toUnicode(), 'latin1'));
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

  #toUnicode(): string {
    const entries = Array.from(this.#spells, (text, id) =>
      text === undefined ? [] : [`<${hexOf(id)}><${utf16(text)}>`],
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

const descriptorOf = (metrics: FontMetrics, scale: number, name: string): PdfDictionary => ({
  Type: 'FontDescriptor',
  FontName: name,
  // 4: its characters are not those of standard Latin; 1: all of one width.
  Flags: 4 + (metrics.isFixedPitch ? 1 : 0),
  FontBBox: metrics.box.map(value => value * scale),
  ItalicAngle: metrics.italicAngle,
  Ascent: metrics.ascent * scale,
  Descent: metrics.descent * scale,
  CapHeight: metrics.capHeight * scale,
  XHeight: metrics.xHeight * scale,
  // The stem's width is in no table; this is the customary guess from the weight.
  StemV: Math.round(50 + (metrics.weight / 65) ** 2),
});

const hexes: string[] = [];

/** Sixteen bits as four hexadecimal digits. */
function hexOf(value: number): string {
  hexes[value] ??= value.toString(16).padStart(4, '0');
  return hexes[value];
}

/** UTF-16, big end first, in hex. */
function utf16(text: string): string {
  let hex = '';
  for (let at = 0; at < text.length; at++) hex += hexOf(text.charCodeAt(at));
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
