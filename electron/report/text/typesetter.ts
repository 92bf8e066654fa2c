import type { SetLine, TextStyle, Typesetter } from '../../../shared/plan/report-marks.ts';
import type { Weight } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { isRightToLeft } from './bidi.ts';
import { breakable, clustersOf } from './breaks.ts';
import { itemise } from './itemise.ts';
import { shapeWord, wordsOf } from './shape.ts';

const WEIGHTS: readonly Weight[] = [400, 500, 600, 700];

/** The nearest weight there is, not lighter than asked where possible. */
export const weightOf = (weight: number): Weight => WEIGHTS.find(one => one >= weight) ?? 700;

const MOST_KEPT = 100_000;
const SLACK = 0.01;

/** Measures and breaks text with the very glyphs that will be drawn. Widths are kept for the next export. */
export function makeTypesetter(fonts: FontLibrary): Typesetter {
  const kept = new Map<string, Map<string, number>>();

  /** Width in 1/1000 em. */
  const ems = (text: string, weight: Weight, tabular: boolean): number => {
    const key = `${weight}${tabular}`;
    let known = kept.get(key);
    if (!known) {
      known = new Map();
      kept.set(key, known);
    }
    let width = known.get(text);
    if (width === undefined) {
      if (known.size > MOST_KEPT) known.clear();
      width = 0;
      for (const run of itemise(text, weight, 'auto', fonts)) {
        for (const word of wordsOf(run.text))
          width += shapeWord(run.face, word, run.level % 2 === 1, tabular).width;
      }
      known.set(text, width);
    }
    return width;
  };

  const styled = (given: string, style: TextStyle): number => {
    // Drawn as the everyday one: see TextMark.
    const text = given.endsWith('\u2010') ? `${given.slice(0, -1)}-` : given;
    return (
      (ems(text, weightOf(style.weight), style.tabular === true) * style.size) / 1000 +
      (style.tracking ?? 0) * text.length
    );
  };

  return {
    width: (text, font) => styled(text, { ...font, ink: '' }),
    wrap(text, style, width) {
      return text
        .split('\n')
        .flatMap(paragraph => wrapParagraph(paragraph.replaceAll('\t', '    '), style, width, styled));
    },
  };
}

function wrapParagraph(
  paragraph: string,
  style: TextStyle,
  width: number,
  measure: (text: string, style: TextStyle) => number,
): SetLine[] {
  const rtl = isRightToLeft(paragraph);
  const lines: SetLine[] = [];
  let line = '';
  let used = 0;
  const close = (isLast = false) => {
    const text = line.trimEnd();
    // What was not broken at a space is read on without one.
    const goesOn = !isLast && text !== '' && text.length === line.length;
    lines.push({ text: goesOn ? `${text}\u2060` : text, width: measure(text, style), rtl });
    line = '';
    used = 0;
  };
  const add = (piece: string) => {
    // White space at a line's end hangs over the edge; only what is seen has to fit.
    if (line !== '' && used + measure(piece.trimEnd(), style) > width + SLACK) close();
    line += piece;
    used += measure(piece, style);
  };
  for (const piece of breakable(paragraph)) {
    if (measure(piece.trimEnd(), style) <= width + SLACK) add(piece);
    else for (const cluster of clustersOf(piece)) add(cluster);
  }
  if (line !== '' || lines.length === 0) close(true);
  return lines;
}
