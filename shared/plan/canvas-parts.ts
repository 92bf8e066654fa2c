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

/** Most lines of a text that is not expanded: no more than a page lying takes. */
const MOST_TEXT = 28;

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

/** From this width on the points stand beside the chart, at scale 1. */
const BESIDE = 1000;
/** Most points that are told while not everything is asked for. */
const MOST_POINTS = 10;

/** What a figure says in one sentence, point by point, and as a chart: under the points, or beside them where there is room. */
export function layFigure(pen: Pen, box: Box, figure: PlannedFigure | undefined, width: number): Laid {
  const items: ItemPlan[] = [];
  const gap = pen.gap('item');
  const put = (
    id: string,
    kind: ItemPlan['kind'],
    said: string,
    at: { x: number; y: number; width: number },
  ) => {
    const indent = kind === 'point' ? 14 * pen.scale : 0;
    const role = kind === 'headline' ? 'agreed' : 'text';
    const text = pen.set(said, role, { x: indent, y: 0, width: at.width - indent });
    items.push({ id: `${kind}:${box.key}/${id}`, kind, ...at, height: heightOf(text), texts: [text] });
    return at.y + heightOf(text) + gap / 2;
  };
  const top = figure?.headline ? put('0', 'headline', figure.headline, { x: 0, y: 0, width }) + gap / 2 : 0;
  const all = figure?.points ?? [];
  const isCut = all.length > MOST_POINTS + 1 && !pen.isWhole(`points:${box.key}`);
  const points = isCut ? [...all.slice(0, MOST_POINTS), `and ${all.length - MOST_POINTS} more`] : all;
  const beside = figure?.draw && points.length > 0 && width >= BESIDE * pen.scale;
  const chartWidth = beside ? width * 0.62 : width;
  const left = beside ? chartWidth + 2 * gap : 0;
  let y = top;
  for (const [index, point] of points.entries())
    y = put(String(index), 'point', point, { x: left, y, width: width - left });
  const chart = figure?.draw?.(chartWidth);
  if (!chart) return { items, height: Math.max(0, y - gap / 2) };
  const from = beside ? top : y + (points.length > 0 ? gap / 2 : 0);
  const share = Math.min(1, chartWidth / chart.width);
  items.push({
    ...{ id: `chart:${box.key}`, kind: 'chart', x: 0, y: from, width: chart.width * share, texts: [], chart },
    // On a screen a button under it leads to its table.
    height: chart.height * share + (pen.touch ? pen.gap('foot') : 0),
  });
  return { items, height: Math.max(y, from + chart.height * share + (pen.touch ? pen.gap('foot') : 0)) };
}
