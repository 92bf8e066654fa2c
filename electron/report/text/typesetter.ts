import type { SetLine, TextStyle, Typesetter } from '../../../shared/plan/report-marks.ts';
import type { Weight } from '../fonts/face.ts';
import type { FontLibrary } from '../fonts/library.ts';
import { isRightToLeft } from './bidi.ts';
import { breakable, clustersOf } from './breaks.ts';
import { isEveryday, itemise } from './itemise.ts';
import { shapeWord, wordsOf } from './shape.ts';

const WEIGHTS: readonly Weight[] = [400, 500, 600, 700];

/** The nearest weight there is, not lighter than asked where possible. */
export const weightOf = (weight: number): Weight => WEIGHTS.find(one => one >= weight) ?? 700;

const MOST_KEPT = 100_000;
/** Paragraphs whose lines are kept. The pages of a preview and the export after it break the same ones. */
const MOST_PARAGRAPHS = 20_000;
const SLACK = 0.01;

/** What of a style a width hangs on. */
type Measured = Pick<TextStyle, 'size' | 'weight' | 'tabular' | 'tracking'>;
/** Width in 1/1000 em of a text in one weight and kind of figures. */
type Measure = (text: string) => number;

/** Measures and breaks text with the very glyphs that will be drawn. Widths and lines are kept for the next export. */
export function makeTypesetter(fonts: FontLibrary): Typesetter {
  const measures = new Map<string, Measure>();
  const measureOf = (style: Measured): Measure => {
    const weight = weightOf(style.weight);
    const key = `${weight}${style.tabular === true}`;
    let measure = measures.get(key);
    if (!measure) {
      measure = makeMeasure(fonts, weight, style.tabular === true);
      measures.set(key, measure);
    }
    return measure;
  };
  const styled = (given: string, style: Measured): number => {
    // Drawn as the everyday one: see TextMark.
    const text = given.endsWith('\u2010') ? `${given.slice(0, -1)}-` : given;
    return (measureOf(style)(text) * style.size) / 1000 + (style.tracking ?? 0) * text.length;
  };

  const broken = new Map<string, Map<string, readonly SetLine[]>>();
  let paragraphs = 0;
  return {
    width: styled,
    wrap(text, style, width) {
      const { size, tabular, tracking } = style;
      const key = `${weightOf(style.weight)}/${size}/${tabular}/${tracking}/${width}`;
      let known = broken.get(key);
      if (!known) {
        known = new Map();
        broken.set(key, known);
      }
      let lines = known.get(text);
      if (!lines) {
        lines = text
          .split('\n')
          .flatMap(paragraph => wrapParagraph(paragraph.replaceAll('\t', '    '), style, width, styled));
        paragraphs += 1;
        if (paragraphs > MOST_PARAGRAPHS) {
          broken.clear();
          paragraphs = 0;
        } else known.set(text, lines);
      }
      return lines;
    },
  };
}

function makeMeasure(fonts: FontLibrary, weight: Weight, tabular: boolean): Measure {
  const known = new Map<string, number>();
  return text => {
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
}

function wrapParagraph(
  paragraph: string,
  style: TextStyle,
  width: number,
  measure: (text: string, style: TextStyle) => number,
): SetLine[] {
  const rtl = isRightToLeft(paragraph);
  // Elsewhere the neighbours of a word may choose its font, so that a line is not as wide as its words.
  const addsUp = isEveryday(paragraph);
  const lines: SetLine[] = [];
  let line = '';
  // Where the line's next piece begins, and where what is seen of it ends.
  let [used, seen] = [0, 0];
  const close = (isLast = false) => {
    const text = line.trimEnd();
    // What was not broken at a space is read on without one.
    const goesOn = !isLast && text !== '' && text.length === line.length;
    const wide = addsUp ? seen : measure(text, style);
    lines.push({ text: goesOn ? `${text}\u2060` : text, width: wide, rtl });
    line = '';
    [used, seen] = [0, 0];
  };
  /** @param own how wide the piece is without white space at its end, which hangs over the edge: only what is seen has to fit */
  const add = (piece: string, bare: string, own: number) => {
    if (line !== '' && used + own > width + SLACK) close();
    line += piece;
    if (bare !== '') seen = used + own;
    used += bare === piece ? own : measure(piece, style);
  };
  for (const piece of breakable(paragraph)) {
    const bare = piece.trimEnd();
    const own = measure(bare, style);
    if (own <= width + SLACK) add(piece, bare, own);
    else {
      for (const cluster of clustersOf(piece)) {
        const one = cluster.trimEnd();
        add(cluster, one, measure(one, style));
      }
    }
  }
  if (line !== '' || lines.length === 0) close(true);
  return lines;
}
