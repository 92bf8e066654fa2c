import type { Stage } from '../content/stages.ts';
import { fitText, readsRightToLeft, widthOf } from './board-text.ts';
import type { Font, TextLine, TextMeasure } from './board-types.ts';

const NUMBER = { size: 28, weight: 700, line: 32 };
const NAME = { size: 15, weight: 650, line: 19, most: 3 };
const SUMMARY = { size: 12.5, weight: 400, line: 17, most: 3 };
const COUNT: Font = { size: 13, weight: 600 };
const TOP = 14;
const BOTTOM = 8;

/** A stage's title lines, relative to the column's left padding and the board's top, and the height they take. */
export interface HeaderPlan {
  readonly lines: readonly TextLine[];
  readonly height: number;
}

/** Number, count, name and summary of one stage in a column of `width`. */
export function planHeader(
  stage: Stage,
  count: number,
  x: number,
  width: number,
  measure: TextMeasure,
  scale: number,
): HeaderPlan {
  const lines: TextLine[] = [];
  let y = TOP * scale;
  const number = String(stage.position);
  // Two digits in a column of forty units need smaller type.
  const wide = { size: NUMBER.size * scale, weight: NUMBER.weight };
  const shrink = Math.min(1, width / widthOf(measure, number, wide));
  const numberFont = { size: wide.size * shrink, weight: wide.weight };
  y += NUMBER.line * scale;
  const baseline = y - 8 * scale;
  lines.push({
    ...numberFont,
    text: number,
    role: 'stage-number',
    x,
    y: baseline,
    align: 'start',
    rtl: false,
  });
  const countFont = { size: COUNT.size * scale, weight: COUNT.weight };
  const counted = String(count);
  const taken = widthOf(measure, number, numberFont) + 6 * scale + widthOf(measure, counted, countFont);
  if (count > 0 && taken <= width) {
    lines.push({
      ...countFont,
      text: counted,
      role: 'stage-count',
      x: x + width,
      y: baseline,
      align: 'end',
      rtl: false,
    });
  }
  const block = (text: string, style: typeof NAME, role: 'stage-name' | 'stage-summary') => {
    const font = { size: style.size * scale, weight: style.weight };
    const rtl = readsRightToLeft(text);
    for (const part of fitText(measure, text, font, width, style.most).lines) {
      y += style.line * scale;
      lines.push({
        ...font,
        text: part,
        role,
        x: rtl ? x + width : x,
        y: y - 5 * scale,
        align: rtl ? 'end' : 'start',
        rtl,
      });
    }
  };
  block(stage.name, NAME, 'stage-name');
  // In a column too narrow for a sentence the summary is noise.
  if (width >= 96 * scale) block(stage.summary, SUMMARY, 'stage-summary');
  return { lines, height: y + BOTTOM * scale };
}
