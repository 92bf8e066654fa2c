import type { TextMark } from '../../../shared/plan/report-marks.ts';
import type { Face, Weight } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { visualOrder } from './bidi.ts';
import { itemise, type Run } from './itemise.ts';
import { type ShapedWord, shapeWord, wordsOf } from './shape.ts';
import { weightOf } from './typesetter.ts';

/** A line of text ready to be drawn: runs from left to right, their words from left to right. */
export interface DrawnLine {
  /** The left end. */
  readonly x: number;
  readonly width: number;
  readonly runs: readonly { readonly run: Run; readonly words: readonly ShapedWord[] }[];
}

/** Whether the next line goes on in the same word, so that no space parts the two for who reads or searches. */
export const goesOn = (text: string): boolean => text.endsWith(HYPHEN) || text.endsWith('\u2060');

/** What the plan writes where it parts a word with a hyphen that is not in the text. */
const HYPHEN = '\u2010';

/** A line's runs, which are the same at every size and place, and how wide they are in 1/1000 em. */
interface SetRuns {
  readonly ems: number;
  /** Characters between which a style's tracking comes. */
  readonly length: number;
  readonly runs: DrawnLine['runs'];
}

const caches = new WeakMap<FontLibrary, Map<string, SetRuns>[]>();
/** Lines kept: a painted figure sets each one twice, and the next export most of them again. */
const MOST_LINES = 12_000;

/** Sets a planned line in glyphs, where its alignment puts it. */
export function setLine(mark: TextMark, fonts: FontLibrary): DrawnLine {
  const { style, align } = mark;
  const weight = weightOf(style.weight);
  let all = caches.get(fonts);
  if (!all) {
    all = [];
    caches.set(fonts, all);
  }
  // Weights are hundreds: four kinds of lines of each.
  const kind = weight / 25 + (style.tabular === true ? 2 : 0) + (mark.rtl ? 1 : 0);
  all[kind] ??= new Map();
  const cache = all[kind];
  let set = cache.get(mark.text);
  if (!set) {
    if (cache.size > MOST_LINES) cache.clear();
    set = setRuns(mark.text, weight, mark.rtl, style.tabular === true, fonts);
    cache.set(mark.text, set);
  }
  const width = (set.ems * style.size) / 1000 + (style.tracking ?? 0) * set.length;
  const x = align === 'start' ? mark.x : align === 'end' ? mark.x - width : mark.x - width / 2;
  return { x, width, runs: set.runs };
}

function setRuns(
  given: string,
  weight: Weight,
  isRtl: boolean,
  tabular: boolean,
  fonts: FontLibrary,
): SetRuns {
  const isParted = given.endsWith(HYPHEN);
  const text = isParted ? given.slice(0, -1) : given;
  const inOrder: { run: Run; word?: ShapedWord }[] = itemise(text, weight, isRtl ? 'rtl' : 'auto', fonts).map(
    run => ({ run }),
  );
  const last = inOrder.at(-1)?.run;
  if (isParted && last) {
    const face = fonts.main(weight);
    inOrder.push({ run: { text: '-', instead: null, face, level: last.level }, word: softHyphen(face) });
  }
  let ems = 0;
  const runs = visualOrder(inOrder.map(one => ({ ...one, level: one.run.level }))).map(({ run, word }) => {
    const rtl = run.level % 2 === 1;
    const words = word ? [word] : wordsOf(run.text).map(one => shapeWord(run.face, one, rtl, tabular));
    for (const one of words) ems += one.width;
    return { run, words: rtl ? words.reverse() : words };
  });
  return { ems, length: text.length, runs };
}

const softHyphens = new WeakMap<Face, ShapedWord>();

/** A hyphen that says it is a soft one (ISO 32000-1, 14.8.2.2.3): who searches or listens finds the word whole. */
function softHyphen(face: Face): ShapedWord {
  let word = softHyphens.get(face);
  if (!word) {
    const drawn = shapeWord(face, '-', false, false);
    const says = '\u00ad';
    word = { ...drawn, text: says, glyphs: drawn.glyphs.map(glyph => ({ ...glyph, spells: says })) };
    softHyphens.set(face, word);
  }
  return word;
}
