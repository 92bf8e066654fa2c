import type { Driver } from '../model/use-case.ts';
import { DRIVER_NAMES, driverShape } from './board-marks.ts';
import { fitText, widthOf } from './board-text.ts';
import { planKey } from './chart-key.ts';
import { type Labels, labelHeight, makeLabels } from './chart-labels.ts';
import { type Scale, scaleOver, ticksOver } from './chart-scale.ts';
import { driverBox, line } from './chart-shapes.ts';
import type { ChartFrame, ChartPlan } from './chart-types.ts';
import type { Mark } from './report-marks.ts';

/** An amount with the range it is thought to lie in. */
interface Amount {
  readonly low?: number | null;
  readonly likely: number;
  readonly high?: number | null;
}

/** One bar of a group, in its driver's colour and hatch. */
interface Bar extends Amount {
  readonly driver: Driver | null;
}

interface Row {
  readonly name: string;
  readonly bars: readonly Bar[];
  readonly total?: Amount;
}

export interface BarsData {
  readonly title: string;
  /** `grouped`: one bar under the other; `stacked`: one after the other, with the row's `total` as value and range. */
  readonly mode: 'grouped' | 'stacked';
  readonly rows: readonly Row[];
  /** An amount, short. */
  readonly format: (value: number) => string;
  /** Heading of the first column of the table, such as "Use case". */
  readonly of: string;
}

const DRIVERS: readonly Driver[] = ['make', 'save', 'protect'];

/** Horizontal bars with the range as a whisker. Rows that find no room are counted under the chart. */
export function planBars(data: BarsData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const narrow = width < 40 * size;
  const bar = size * 1.15;
  const nameRoom = narrow ? width : nameRoomOf(data.rows, width * 0.36, frame, size);
  const nameHigh = (row: Row) => labelHeight(size, linesOf(row.name, nameRoom, frame, size));
  const barsHigh = (row: Row) => (data.mode === 'grouped' ? Math.max(1, row.bars.length) : 1) * (bar + 3);
  // A name stands over its bars where the chart is narrow, else beside them.
  const heightOf = (row: Row) =>
    narrow
      ? nameHigh(row) + barsHigh(row) + size * 1.2
      : Math.max(barsHigh(row) + size * 0.9, nameHigh(row) + size * 0.7);
  const used = DRIVERS.filter(driver => data.rows.some(row => row.bars.some(one => one.driver === driver)));
  const key = planKey(
    used.map(driver => ({ name: DRIVER_NAMES[driver], sample: box => driverBox(box, driver, ink) })),
    frame,
  );
  const axis = size * 2;
  const all = data.rows.reduce((sum, row) => sum + heightOf(row), 0);
  const height = frame.height ?? Math.max(120, key.height + all + axis);
  const labels = makeLabels(measure, width, height);
  const marks: Mark[] = key.draw(labels, 0);

  const note = size * 1.8;
  let kept = data.rows.length;
  let room = height - key.height - axis;
  if (all > room + 0.01) {
    room -= note;
    kept = 0;
    for (let sum = 0; kept < data.rows.length; kept++) {
      sum += heightOf(data.rows[kept] as Row);
      if (sum > room + 0.01) break;
    }
  }
  const rows = data.rows.slice(0, kept);
  const values = rows.flatMap(row => [
    ...shownOf(row, data.mode).flatMap(one => [one.low ?? one.likely, one.likely, one.high ?? one.likely]),
    ...(data.mode === 'stacked' ? stackOf(row).flatMap(({ from, to }) => [from, to]) : []),
  ]);
  const said = rows.flatMap(row => shownOf(row, data.mode).map(one => saidOf(one, data.format)));
  // A plate keeps the lines of the scale out of the figures.
  const valueLook = { size: size * 0.92, ink: ink.text, whole: true, plate: ink.paper };
  const widest = Math.max(
    0,
    ...said.map(text => widthOf(measure, text, { size: valueLook.size, weight: 400 })),
  );
  const left = narrow ? 4 : nameRoom + 12;
  const right = Math.max(left + width * 0.25, width - Math.min(widest, width * 0.45) - 10);
  const ticks = ticksOver(values, Math.max(2, Math.floor((right - left) / (size * 8))));
  const scale = scaleOver(ticks, left, right);
  const bottom = height - axis - (kept < data.rows.length ? note : 0);
  let y = key.height;
  for (const tick of ticks) {
    const x = scale.at(tick);
    marks.push(line({ x, y }, { x, y: bottom }, tick === 0 ? ink.edge : ink.rule));
  }
  for (const row of rows) {
    const high = heightOf(row);
    const lines = linesOf(row.name, nameRoom, frame, size);
    const top = narrow ? y + nameHigh(row) + size * 0.7 : y + (high - barsHigh(row)) / 2;
    labels.put(row.name, { size, ink: ink.text, weight: 500 }, [
      narrow
        ? { x: 0, y: y + size * 0.3, align: 'start', stand: 'top', room: nameRoom, lines }
        : { x: nameRoom, y: y + high / 2, align: 'end', stand: 'middle', room: nameRoom, lines },
    ]);
    marks.push(...rowMarks(row, data, top, bar, scale, frame, labels, valueLook));
    y += high;
  }
  for (const tick of ticks) {
    labels.put(data.format(tick), { size: size * 0.85, ink: ink.muted, whole: true }, [
      { x: scale.at(tick), y: bottom + size * 0.5, align: 'middle', stand: 'top', room: width },
    ]);
  }
  if (kept < data.rows.length) {
    const more = `${data.rows.length - kept} more in the table`;
    labels.put(more, { size, ink: ink.muted }, [
      { x: 0, y: height - labelHeight(size), align: 'start', stand: 'top', room: width },
    ]);
  }
  return {
    ...{ width, height, marks: [...marks, ...labels.marks] },
    alt: altOf(data),
    table: tableOf(data),
  };
}

/** Room for the names: what the widest asks for, or the most there is. */
const nameRoomOf = (rows: readonly Row[], most: number, { measure }: ChartFrame, size: number) =>
  Math.min(most, Math.max(0, ...rows.map(row => widthOf(measure, row.name, { size, weight: 500 }))) + 2);

/** The lines a name takes, three at most. */
const linesOf = (name: string, room: number, { measure }: ChartFrame, size: number) =>
  Math.max(1, fitText(measure, name, { size, weight: 500 }, room, 3).lines.length);

/** What a row adds up to: as given, else its likely amounts. Low and high ends are never added. */
const totalOf = (row: Row): Amount =>
  row.total ?? { likely: row.bars.reduce((sum, one) => sum + one.likely, 0) };

/** The amounts of a row that are said. */
const shownOf = (row: Row, mode: BarsData['mode']): readonly Amount[] =>
  mode === 'stacked' ? [totalOf(row)] : row.bars;

/** Bars one after the other from zero, those below it to the other side. */
function stackOf(row: Row): { from: number; to: number; driver: Driver | null }[] {
  let [above, below] = [0, 0];
  return row.bars.map(({ likely, driver }) => {
    const from = likely < 0 ? below : above;
    if (likely < 0) below += likely;
    else above += likely;
    return { from, to: from + likely, driver };
  });
}

function saidOf({ low, likely, high }: Amount, format: (value: number) => string): string {
  const range = low != null && high != null && low !== high ? ` (${format(low)}–${format(high)})` : '';
  return format(likely) + range;
}

function rowMarks(
  row: Row,
  data: BarsData,
  top: number,
  bar: number,
  scale: Scale,
  { ink, width }: ChartFrame,
  labels: Labels,
  look: Parameters<Labels['put']>[1],
): Mark[] {
  const marks: Mark[] = [];
  const box = (from: number, to: number, y: number, driver: Driver | null) => {
    const [a, b] = [scale.at(Math.min(from, to)), scale.at(Math.max(from, to))];
    if (b - a > 0.2) marks.push(...driverBox({ x: a, y, width: b - a, height: bar }, driver, ink));
  };
  const finish = (amount: Amount, y: number, driver: Driver | null) => {
    const ends = [amount.low ?? amount.likely, amount.high ?? amount.likely];
    if (ends[0] !== ends[1])
      marks.push(...whisker(scale.at(ends[0] ?? 0), scale.at(ends[1] ?? 0), y + bar / 2, bar, ink));
    let x = Math.max(scale.at(0), scale.at(amount.likely), ...ends.map(end => scale.at(end))) + 6;
    const shape = driver !== null && data.mode === 'grouped' && x + bar < width;
    if (shape)
      marks.push({
        kind: 'path',
        data: driverShape(driver, x + 4, y + bar / 2, 8),
        x: 0,
        y: 0,
        fill: ink.drivers[driver],
      });
    if (shape) x += 12;
    const spots = [{ x, y: y + bar / 2, align: 'start', stand: 'middle', room: width - x }] as const;
    // Without room for the range, the likely amount alone.
    if (!labels.put(saidOf(amount, data.format), look, spots))
      labels.put(data.format(amount.likely), look, spots);
  };
  if (data.mode === 'stacked') {
    for (const { from, to, driver } of stackOf(row)) box(from, to, top, driver);
    finish(totalOf(row), top, null);
    return marks;
  }
  for (const [index, one] of row.bars.entries()) {
    const y = top + index * (bar + 3);
    box(0, one.likely, y, one.driver);
    finish(one, y, one.driver);
  }
  return marks;
}

/** A line from low to high with an upright at either end, haloed so that it shows on any bar. */
function whisker(from: number, to: number, y: number, bar: number, ink: ChartFrame['ink']): Mark[] {
  const strokes = [
    [
      { x: from, y },
      { x: to, y },
    ],
    [
      { x: from, y: y - bar * 0.3 },
      { x: from, y: y + bar * 0.3 },
    ],
    [
      { x: to, y: y - bar * 0.3 },
      { x: to, y: y + bar * 0.3 },
    ],
  ] as const;
  return [
    ...strokes.map(([a, b]) => line(a, b, ink.paper, 3.6)),
    ...strokes.map(([a, b]) => line(a, b, ink.text, 1.4)),
  ];
}

function altOf(data: BarsData): string {
  const totals = data.rows.map(row => ({ name: row.name, likely: totalOf(row).likely }));
  const top = totals.reduce<(typeof totals)[number] | null>(
    (a, b) => (a && a.likely >= b.likely ? a : b),
    null,
  );
  return top
    ? `${data.title}: bars for ${totals.length} rows, the largest ${top.name} with ${data.format(top.likely)}.`
    : `${data.title}: nothing to show yet.`;
}

function tableOf(data: BarsData): ChartPlan['table'] {
  const { format } = data;
  const cells = ({ low, likely, high }: Amount) =>
    [low, likely, high].map(value => (value == null ? '–' : format(value)));
  return {
    caption: data.title,
    columns: [data.of, 'Driver', 'Low', 'Likely', 'High'],
    rows: data.rows.flatMap(row => [
      ...row.bars.map(one => [row.name, one.driver === null ? '–' : DRIVER_NAMES[one.driver], ...cells(one)]),
      ...(data.mode === 'stacked' || row.total ? [[row.name, 'Total', ...cells(totalOf(row))]] : []),
    ]),
  };
}
