import type { Box } from './board-types.ts';
import { planKey } from './chart-key.ts';
import { type Labels, LINE, labelHeight, makeLabels } from './chart-labels.ts';
import { stroked } from './chart-shapes.ts';
import { orderColumns } from './chart-stream-order.ts';
import type { ChartFrame, ChartInk, ChartPlan } from './chart-types.ts';
import type { Mark } from './report-marks.ts';

/** One stream: who writes to it, who reads from it, and the business units it serves. Names tell nodes apart. */
interface Stream {
  readonly name: string;
  readonly producers: readonly string[];
  readonly consumers: readonly string[];
  readonly units: readonly string[];
}

export interface StreamMapData {
  readonly title: string;
  readonly streams: readonly Stream[];
}

/** The most streams that are drawn. */
const MOST = 60;

/** Whether a stream serves two business units or more. */
const isShared = (stream: Stream) => new Set(stream.units).size >= 2;

/**
 * Producers → streams → consumers. Streams of two or more business units are thick, in the accent's colour, and
 * carry "×" and the number of their units. Those left out for want of room are counted; the table holds all.
 */
export function planStreamMap(data: StreamMapData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const key = planKey(
    [
      { name: 'serves two or more business units (× how many)', sample: box => linkSample(box, true, ink) },
      { name: 'serves one', sample: box => linkSample(box, false, ink) },
    ],
    frame,
  );
  const head = size * 1.9;
  const note = size * 1.9;
  const row = size * 1.9;
  const roomFor = (height: number) =>
    Math.max(1, Math.floor((height - head - key.height - note) / (size * 1.35)));
  const most = Math.min(MOST, frame.height === undefined ? MOST : roomFor(frame.height));
  const shown = chosen(data.streams, most);
  const kept = shown.map(index => data.streams[index] as Stream);
  const producers = unique(kept.flatMap(stream => stream.producers));
  const consumers = unique(kept.flatMap(stream => stream.consumers));
  const tallest = Math.max(kept.length, producers.length, consumers.length, 4);
  const height = frame.height ?? head + tallest * row + note + key.height;
  const labels = makeLabels(measure, width, height);
  const marks: Mark[] = [];

  const first = edgesOf(kept, stream => stream.producers, producers).map(([s, p]) => [p, s] as const);
  const second = edgesOf(kept, stream => stream.consumers, consumers);
  const orders = orderColumns([producers.length, kept.length, consumers.length], first, second);
  const bottom = height - key.height - note;
  const wide = width * 0.27;
  // Room for half an outline at either edge.
  const lefts = [1.2, (width - wide) / 2, width - wide - 1.2] as const;
  const columns = orders.map((order, column) => boxesOf(order, lefts[column] ?? 0, wide, head, bottom, size));
  for (const [index, title] of ['Producers', 'Streams', 'Consumers'].entries()) {
    labels.put(title, { size, ink: ink.muted, weight: 600 }, [
      { x: (lefts[index] ?? 0) + wide / 2, y: 0, align: 'middle', stand: 'top', room: wide },
    ]);
  }
  const [left = [], middle = [], right = []] = columns;
  const links = [
    ...first.map(([p, s]) => ({ from: left[p], to: middle[s], stream: kept[s] })),
    ...second.map(([s, c]) => ({ from: middle[s], to: right[c], stream: kept[s] })),
  ];
  // Shared streams are drawn last, over the others.
  for (const shared of [false, true]) {
    for (const { from, to, stream } of links) {
      if (!from || !to || !stream || isShared(stream) !== shared) continue;
      marks.push(linkMark(from, to, shared, ink));
    }
  }
  for (const [column, names] of [producers, kept.map(stream => stream.name), consumers].entries()) {
    for (const [index, name] of names.entries()) {
      const box = columns[column]?.[index];
      // A system beyond what the height can name is a mere line; its name is in the table.
      if (!box) continue;
      const stream = column === 1 ? kept[index] : undefined;
      marks.push(...nodeMarks(box, name, stream, labels, ink, size));
    }
  }
  const out = data.streams.length - kept.length;
  if (out > 0) {
    const more = `${out} of ${data.streams.length} streams are left out here; the table holds all.`;
    labels.put(more, { size, ink: ink.text, weight: 500 }, [
      { x: 0, y: bottom + size * 0.6, align: 'start', stand: 'top', room: width },
    ]);
  }
  marks.push(...key.draw(labels, height - key.height));
  const shared = data.streams.filter(isShared).length;
  return {
    ...{ width, height, marks: [...marks, ...labels.marks] },
    alt: `${data.title}: ${data.streams.length} streams between producers and consumers, ${shared} of them serving two or more business units.`,
    table: {
      caption: data.title,
      columns: ['Stream', 'Producers', 'Consumers', 'Business units', 'Number of units'],
      rows: data.streams.map(stream => [
        stream.name,
        listed(stream.producers),
        listed(stream.consumers),
        listed(stream.units),
        String(new Set(stream.units).size),
      ]),
    },
  };
}

const unique = (names: readonly string[]) => [...new Set(names)];
const listed = (names: readonly string[]) => unique(names).join(', ') || '–';

/** Which streams are drawn when not all are: the shared ones first, then those with most links, in their old order. */
function chosen(streams: readonly Stream[], most: number): number[] {
  const weight = (stream: Stream) =>
    (isShared(stream) ? 1e6 : 0) +
    stream.units.length * 100 +
    stream.producers.length +
    stream.consumers.length;
  return streams
    .map((stream, index) => ({ index, weight: weight(stream) }))
    .sort((a, b) => b.weight - a.weight || a.index - b.index)
    .slice(0, most)
    .map(one => one.index)
    .sort((a, b) => a - b);
}

function edgesOf(
  streams: readonly Stream[],
  endsOf: (stream: Stream) => readonly string[],
  names: readonly string[],
) {
  const places = new Map(names.map((name, index) => [name, index]));
  return streams.flatMap((stream, index) =>
    unique(endsOf(stream)).map(name => [index, places.get(name) ?? 0] as const),
  );
}

/** The boxes of a column, by node, evenly down its height; nodes no taller than three lines. */
function boxesOf(
  order: readonly number[],
  x: number,
  width: number,
  top: number,
  bottom: number,
  size: number,
): Box[] {
  const pitch = (bottom - top) / Math.max(1, order.length);
  const high = Math.max(1, Math.min(pitch - Math.min(4, pitch * 0.2), size * 3.2));
  const boxes: Box[] = [];
  for (const [place, node] of order.entries()) {
    boxes[node] = { x, y: top + (place + 0.5) * pitch - high / 2, width, height: high };
  }
  return boxes;
}

function linkMark(from: Box, to: Box, shared: boolean, ink: ChartInk): Mark {
  const [x1, y1, x2, y2] = [from.x + from.width, from.y + from.height / 2, to.x, to.y + to.height / 2];
  const mid = (x1 + x2) / 2;
  const n = (value: number) => Math.round(value * 100) / 100;
  const data = `M${n(x1)} ${n(y1)}C${n(mid)} ${n(y1)} ${n(mid)} ${n(y2)} ${n(x2)} ${n(y2)}`;
  return stroked(data, shared ? ink.accent : ink.edge, shared ? 2.8 : 0.9);
}

function linkSample({ x, y, width, height }: Box, shared: boolean, ink: ChartInk): Mark[] {
  const middle = y + height / 2;
  return [
    stroked(`M${x} ${middle}L${x + width} ${middle}`, shared ? ink.accent : ink.edge, shared ? 2.8 : 0.9),
  ];
}

function nodeMarks(
  box: Box,
  name: string,
  stream: Stream | undefined,
  labels: Labels,
  ink: ChartInk,
  size: number,
): Mark[] {
  const shared = stream !== undefined && isShared(stream);
  const inset = size * 0.5;
  const lines = Math.max(1, Math.floor((box.height - 2) / (size * LINE)));
  const middle = box.y + box.height / 2;
  const badge = shared
    ? labels.put(`×${new Set(stream.units).size}`, { size: size * 0.9, ink: ink.accent, weight: 700 }, [
        { x: box.x + box.width - inset, y: middle, align: 'end', stand: 'middle', room: size * 3 },
      ])
    : null;
  const room = box.width - inset * 2 - (badge ? badge.width + inset : 0);
  const fits = box.height >= labelHeight(size * 0.75);
  const type = Math.min(size, Math.max(size * 0.75, box.height * 0.8));
  if (fits) {
    labels.put(name, { size: type, ink: ink.text, weight: shared ? 600 : 400 }, [
      { x: box.x + inset, y: middle, align: 'start', stand: 'middle', room, lines },
    ]);
  }
  return [
    {
      ...{ kind: 'box', ...box, radius: stream ? box.height / 2 : 3, fill: shared ? ink.soft : ink.paper },
      stroke: { ink: shared ? ink.accent : ink.edge, width: shared ? 2.2 : 1 },
    },
  ];
}
