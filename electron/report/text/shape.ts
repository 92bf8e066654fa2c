import type { Face } from '../fonts/face.ts';
import { mirrored } from './bidi.ts';

/** A word as glyphs from left to right. Lengths in 1/1000 em. */
export interface ShapedWord {
  readonly width: number;
  readonly glyphs: readonly ShapedGlyph[];
  /** The word itself, in reading order, as a search should find it. */
  readonly text: string;
  readonly rtl: boolean;
}

export interface ShapedGlyph {
  readonly id: number;
  /** The characters the glyph stands for. */
  readonly points: readonly number[];
  /** The font's own advance, and the one after kerning and positioning. */
  readonly natural: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

// Figures of one width, where columns of numbers stand under each other.
const TABULAR = { tnum: true };
const PLAIN = {};

interface WordCache {
  readonly words: Map<string, ShapedWord>;
}
const caches = new WeakMap<Face, Map<string, WordCache>>();
const MOST_WORDS = 60_000;

/** A word set in a font. Remembered for as long as the font is: shaping is what text costs. */
export function shapeWord(face: Face, word: string, rtl: boolean, tabular: boolean): ShapedWord {
  const key = `${rtl ? 'r' : 'l'}${tabular ? 't' : 'p'}`;
  let byKey = caches.get(face);
  if (!byKey) {
    byKey = new Map();
    caches.set(face, byKey);
  }
  let cache = byKey.get(key);
  if (!cache) {
    cache = { words: new Map() };
    byKey.set(key, cache);
  }
  let shaped = cache.words.get(word);
  if (!shaped) {
    if (cache.words.size > MOST_WORDS) cache.words.clear();
    shaped = shape(face, word, rtl, tabular);
    cache.words.set(word, shaped);
  }
  return shaped;
}

function shape(face: Face, word: string, rtl: boolean, tabular: boolean): ShapedWord {
  const drawn = rtl ? mirrored(word) : word;
  const run = face.font.layout(drawn, tabular ? TABULAR : PLAIN, undefined, undefined, rtl ? 'rtl' : 'ltr');
  let width = 0;
  const glyphs = run.glyphs.map((glyph, index): ShapedGlyph => {
    const position = run.positions[index];
    const advance = (position?.xAdvance ?? glyph.advanceWidth) * face.scale;
    width += advance;
    return {
      id: glyph.id,
      points: glyph.codePoints,
      natural: glyph.advanceWidth * face.scale,
      advance,
      dx: (position?.xOffset ?? 0) * face.scale,
      dy: (position?.yOffset ?? 0) * face.scale,
    };
  });
  return { width, glyphs, text: word, rtl };
}

/** The words and spaces of a run, in reading order. */
export const wordsOf = (text: string): string[] => text.match(/ +|[^ ]+/g) ?? [];
