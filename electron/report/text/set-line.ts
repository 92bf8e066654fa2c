import type { TextMark } from '../../../shared/plan/report-marks.ts';
import type { Face } from '../fonts/face.ts';
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

/** Sets a planned line in glyphs, where its alignment puts it. */
export function setLine(mark: TextMark, fonts: FontLibrary): DrawnLine {
  const { style } = mark;
  const weight = weightOf(style.weight);
  const isParted = mark.text.endsWith(HYPHEN);
  const text = isParted ? mark.text.slice(0, -1) : mark.text;
  const inOrder: { run: Run; word?: ShapedWord }[] = itemise(
    text,
    weight,
    mark.rtl ? 'rtl' : 'auto',
    fonts,
  ).map(run => ({ run }));
  const last = inOrder.at(-1)?.run;
  if (isParted && last) {
    const face = fonts.main(weight);
    inOrder.push({ run: { text: '-', instead: null, face, level: last.level }, word: softHyphen(face) });
  }
  let width = (style.tracking ?? 0) * text.length;
  const drawn = visualOrder(inOrder.map(one => ({ ...one, level: one.run.level }))).map(({ run, word }) => {
    const rtl = run.level % 2 === 1;
    const words = word
      ? [word]
      : wordsOf(run.text).map(one => shapeWord(run.face, one, rtl, style.tabular === true));
    for (const one of words) width += (one.width * style.size) / 1000;
    return { run, words: rtl ? words.reverse() : words };
  });
  const x = mark.align === 'start' ? mark.x : mark.align === 'end' ? mark.x - width : mark.x - width / 2;
  return { x, width, runs: drawn };
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
