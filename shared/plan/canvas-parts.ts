import type { Box, BoxOf } from '../content/canvas-template.ts';
import type { BoxContents } from '../views/canvas-contents.ts';
import { heightOf, type Laid, type Pen } from './canvas-set.ts';
import type { ItemPlan, PlannedFigure } from './canvas-types.ts';

/** Narrowest option, before options stand under each other. */
const NARROWEST_OPTION = 150;

/** The levels of a scale or the options of a choice: beside each other where they find room, else in a column. */
export function layOptions(
  pen: Pen,
  box: BoxOf<'scale'> | BoxOf<'choice'>,
  contents: BoxContents | undefined,
  width: number,
): Laid {
  const options = box.kind === 'scale' ? box.levels : box.options;
  const chosen = new Set(contents?.answer?.chosen ?? []);
  const gap = pen.gap('item');
  const fits = (width - gap * (options.length - 1)) / options.length >= NARROWEST_OPTION * pen.scale;
  const count = fits ? options.length : 1;
  const wide = (width - gap * (count - 1)) / count;
  const side = 18 * pen.scale;
  const pad = pen.gap('note');
  const left = pad + side + 8 * pen.scale;
  const lineHigh = 19 * pen.scale;
  const top = Math.max(8 * pen.scale, (pen.least - lineHigh) / 2);
  const laid = options.map((option, index): ItemPlan => {
    const label = pen.set(option.label, 'strong', { x: left, y: top, width: wide - left - pad });
    const about = pen.set(option.about, 'small', {
      x: left,
      y: top + heightOf(label),
      width: wide - left - pad,
    });
    return {
      ...{
        id: `option:${box.key}/${option.key}`,
        kind: 'option',
        key: option.key,
        isOn: chosen.has(option.key),
      },
      ...{ x: fits ? index * (wide + gap) : 0, y: 0, width: wide },
      height: Math.max(pen.least, top + heightOf(label) + heightOf(about) + top),
      tick: { x: pad, y: top + (lineHigh - side) / 2, width: side, height: side },
      texts: [label, about],
    };
  });
  if (fits) {
    const height = Math.max(...laid.map(one => one.height));
    return { items: laid.map(one => ({ ...one, height })), height };
  }
  let y = 0;
  const items = laid.map(one => {
    const placed = { ...one, y };
    y += one.height + gap;
    return placed;
  });
  return { items, height: y - gap };
}

const MOST_TEXT = 40;

/** One longer text. */
export function layText(pen: Pen, box: Box, contents: BoxContents | undefined, width: number): Laid {
  const id = `text:${box.key}`;
  const pad = pen.touch ? pen.gap('note') : 0;
  const most = pen.isWhole(id) ? Number.POSITIVE_INFINITY : MOST_TEXT;
  const text = pen.set(contents?.answer?.text ?? '', 'text', {
    x: pad,
    y: pad,
    width: width - 2 * pad,
    most,
  });
  const height = Math.max((pen.touch ? 96 : 40) * pen.scale, heightOf(text) + 2 * pad);
  return { items: [{ id, kind: 'text', x: 0, y: 0, width, height, texts: [text] }], height };
}

/** The sentence that the group agreed on; its place is kept while there is none. */
export function layAgreed(pen: Pen, box: Box, contents: BoxContents | undefined, width: number): Laid {
  const pad = pen.gap('note');
  const text = pen.set(contents?.answer?.agreed ?? '', 'agreed', { x: pad, y: pad, width: width - 2 * pad });
  const height = Math.max(56 * pen.scale, pen.least, heightOf(text) + 2 * pad);
  return {
    items: [{ id: `agreed:${box.key}`, kind: 'agreed', x: 0, y: 0, width, height, texts: [text] }],
    height,
  };
}

/** What a figure says, point by point, and its chart under it. */
export function layFigure(pen: Pen, box: Box, figure: PlannedFigure | undefined, width: number): Laid {
  const items: ItemPlan[] = [];
  const gap = pen.gap('item');
  let y = 0;
  const put = (kind: 'headline' | 'point', index: number, said: string) => {
    const indent = kind === 'point' ? 14 * pen.scale : 0;
    const text = pen.set(said, kind === 'headline' ? 'agreed' : 'text', {
      x: indent,
      y: 0,
      width: width - indent,
    });
    items.push({
      id: `${kind}:${box.key}/${index}`,
      kind,
      x: 0,
      y,
      width,
      height: heightOf(text),
      texts: [text],
    });
    y += heightOf(text) + gap / 2;
  };
  if (figure?.headline) put('headline', 0, figure.headline);
  for (const [index, point] of (figure?.points ?? []).entries()) put('point', index, point);
  const chart = figure?.draw?.(width);
  if (chart) {
    y += gap / 2;
    const height = chart.height * Math.min(1, width / chart.width);
    items.push({
      id: `chart:${box.key}`,
      kind: 'chart',
      x: 0,
      y,
      width: Math.min(width, chart.width),
      height,
      texts: [],
      chart,
    });
    y += height;
  }
  return { items, height: y };
}
