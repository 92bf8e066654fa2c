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
const NO_FEATURES: hb.Feature[] = [];

/** The words of a face, apart for each direction and kind of figures, and the fonts' own advances by glyph. */
interface FaceCache {
  readonly words: readonly Map<string, ShapedWord>[];
  readonly advances: number[];
}
const caches = new WeakMap<Face, FaceCache>();
const MOST_WORDS = 60_000;

/** A word set in a font. Remembered for as long as the font is: shaping is what text costs. */
export function shapeWord(face: Face, word: string, rtl: boolean, tabular: boolean): ShapedWord {
  let cache = caches.get(face);
  if (!cache) {
    cache = { words: [new Map(), new Map(), new Map(), new Map()], advances: [] };
    caches.set(face, cache);
  }
  const words = cache.words[(rtl ? 2 : 0) + (tabular ? 1 : 0)] as Map<string, ShapedWord>;
  let shaped = words.get(word);
  if (!shaped) {
    if (words.size > MOST_WORDS) words.clear();
    shaped = shape(face, word, rtl, tabular, cache.advances);
    words.set(word, shaped);
  }
  return shaped;
}

const buffer = new hb.Buffer();
buffer.setFlags(hb.BufferFlag.REMOVE_DEFAULT_IGNORABLES);

function shape(
  { shaper, scale }: Face,
  word: string,
  rtl: boolean,
  tabular: boolean,
  advances: number[],
): ShapedWord {
  buffer.clearContents();
  // From right to left a letter keeps its marks: readers of PDFs turn the order round glyph by glyph.
  buffer.setClusterLevel(rtl ? hb.ClusterLevel.MONOTONE_GRAPHEMES : hb.ClusterLevel.MONOTONE_CHARACTERS);
  buffer.addText(word);
  buffer.guessSegmentProperties();
  buffer.setDirection(rtl ? hb.Direction.RTL : hb.Direction.LTR);
  // The same text looks the same on every machine, whatever language that speaks.
  buffer.setLanguage('und');
  hb.shape(shaper, buffer, tabular ? TABULAR : NO_FEATURES);
  const infos = buffer.getGlyphInfos();
  const positions = buffer.getGlyphPositions();
  const spelling = spellingOf(word, infos, positions);
  let width = 0;
  const glyphs: ShapedGlyph[] = [];
  for (const [index, { codepoint: id }] of infos.entries()) {
    const position = positions[index];
    advances[id] ??= shaper.glyphHAdvance(id) * scale;
    const advance = (position?.xAdvance ?? 0) * scale;
    width += advance;
    glyphs.push({
      id,
      spells: spelling[index] ?? '',
      natural: advances[id],
      advance,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    });
  }
  return { width, glyphs, text: word, rtl };
}

/** What each glyph spells: a cluster's text goes to its widest glyph. Clusters run one way, so the texts join to the word. */
function spellingOf(
  word: string,
  infos: readonly hb.GlyphInfo[],
  positions: readonly hb.GlyphPosition[],
): readonly string[] {
  // Nearly always a glyph a letter, in their order.
  if (infos.length === word.length && infos.every(({ cluster }, index) => cluster === index))
    return [...infos.keys()].map(index => word.charAt(index));
  const starts = [...new Set(infos.map(info => info.cluster))].sort((a, b) => a - b);
  const ends = new Map(starts.map((start, index) => [start, starts[index + 1] ?? word.length]));
  const widest = new Map<number, number>();
  const widthAt = (glyph: number) => positions[glyph]?.xAdvance ?? 0;
  for (const [index, { cluster }] of infos.entries()) {
    const best = widest.get(cluster);
    if (best === undefined || widthAt(index) > widthAt(best)) widest.set(cluster, index);
  }
  return infos.map(({ cluster }, index) =>
    widest.get(cluster) === index ? word.slice(cluster, ends.get(cluster)) : '',
  );
}

/** The words and spaces of a run, in reading order. */
export const wordsOf = (text: string): string[] => text.match(/ +|[^ ]+/g) ?? [];
