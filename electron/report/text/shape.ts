import * as hb from 'harfbuzzjs';
import type { Face } from '../fonts/face.ts';

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
  /** The text the glyph stands for; of several glyphs for one text the widest has it and the others have none. */
  readonly spells: string;
  /** The font's own advance, and the one after kerning and positioning. */
  readonly natural: number;
  readonly advance: number;
  readonly dx: number;
  readonly dy: number;
}

// Figures of one width, where columns of numbers stand under each other.
const TABULAR = [new hb.Feature('tnum', 1)];

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

const buffer = new hb.Buffer();

function shape(face: Face, word: string, rtl: boolean, tabular: boolean): ShapedWord {
  const { shaper, scale } = face;
  buffer.reset();
  // From right to left a letter keeps its marks: readers of PDFs turn the order round glyph by glyph.
  buffer.setClusterLevel(rtl ? hb.ClusterLevel.MONOTONE_GRAPHEMES : hb.ClusterLevel.MONOTONE_CHARACTERS);
  buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);
  buffer.addText(word);
  buffer.guessSegmentProperties();
  buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR);
  // The same text looks the same on every machine, whatever language that speaks.
  buffer.setLanguage('und');
  hb.shape(shaper, buffer, tabular ? TABULAR : []);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const spelling = spellingOf(word, infos, positions);
  let width = 0;
  const glyphs = infos.map((info, index): ShapedGlyph => {
    const position = positions[index];
    const natural = shaper.glyphHAdvance(info.codepoint) * scale;
    const advance = (position?.xAdvance ?? 0) * scale;
    width += advance;
    return {
      id: info.codepoint,
      spells: spelling(index),
      natural,
      advance,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    };
  });
  return { width, glyphs, text: word, rtl };
}

/** Gives each cluster's text to its widest glyph. Clusters run one way, so the texts join to the word. */
function spellingOf(
  word: string,
  infos: readonly hb.GlyphInfo[],
  positions: readonly hb.GlyphPosition[],
): (glyph: number) => string {
  const starts = [...new Set(infos.map(info => info.cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? word.length]));
  const widest = new Map<number, number>();
  const widthAt = (glyph: number) => positions[glyph]?.xAdvance ?? 0;
  for (const [index, { cluster }] of infos.entries()) {
    const best = widest.get(cluster);
    if (best === undefined || widthAt(index) > widthAt(best)) widest.set(cluster, index);
  }
  return glyph => {
    const cluster = infos[glyph]?.cluster ?? 0;
    return widest.get(cluster) === glyph ? word.slice(cluster, ends.get(cluster)) : '';
  };
}

/** The words and spaces of a run, in reading order. */
export const wordsOf = (text: string): string[] => text.match(/ +|[^ ]+/g) ?? [];
