import type { TextMark } from '../../../shared/plan/report-marks.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { visualOrder } from './bidi.ts';
import { itemise, type Run } from './itemise.ts';
import { type ShapedWord, shapeWord, wordsOf } from './shape.ts';
import { weightOf } from './typesetter.ts';

/** A line of text ready to be drawn: runs from left to right, their words from left to right. */
export interface DrawnLine {
  /** The left end. */
  readonly x: number;
  readonly runs: readonly { readonly run: Run; readonly words: readonly ShapedWord[] }[];
}

/** Sets a planned line in glyphs, where its alignment puts it. */
export function setLine(mark: TextMark, fonts: FontLibrary): DrawnLine {
  const { style } = mark;
  const runs = visualOrder(itemise(mark.text, weightOf(style.weight), mark.rtl ? 'rtl' : 'auto', fonts));
  let width = (style.tracking ?? 0) * mark.text.length;
  const drawn = runs.map(run => {
    const rtl = run.level % 2 === 1;
    const words = wordsOf(run.text).map(word => shapeWord(run.face, word, rtl, style.tabular === true));
    for (const word of words) width += (word.width * style.size) / 1000;
    return { run, words: rtl ? words.reverse() : words };
  });
  const x = mark.align === 'start' ? mark.x : mark.align === 'end' ? mark.x - width : mark.x - width / 2;
  return { x, runs: drawn };
}
