import type { Box } from './board-types.ts';
import { planKey } from './chart-key.ts';
import { type Labels, labelHeight, makeLabels, type Spot } from './chart-labels.ts';
import { dashOf, filled, hatchOf, line, pathOf, pointMark, stroked } from './chart-shapes.ts';
import type { ChartFrame, ChartPlan } from './chart-types.ts';
import type { Point } from './curve.ts';
import type { Mark } from './report-marks.ts';

export interface RadarData {
  /** What it shows, such as "Where we stand". */
  readonly title: string;
  /** 3 to 12. */
  readonly dimensions: readonly string[];
  /** The highest level; levels run from 0. */
  readonly most: number;
  /** One value a dimension, from 0 to `most`; null where there is none. */
  readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
  /** The least and the most that participants said; one pair a dimension. */
  readonly spread?: {
    readonly name: string;
    readonly ranges: readonly (readonly [least: number, most: number] | null)[];
  };
  /** A value in words. */
  readonly format: (value: number) => string;
}

/** A radar: series as lines that differ in dash and point, and the spread between participants as a hatched band. */
export function planRadar(data: RadarData, frame: ChartFrame): ChartPlan {
  const { ink, width, measure } = frame;
  const size = frame.size ?? 12;
  const height = frame.height ?? Math.min(width * 0.72, 560);
  const { dimensions, series, spread: band } = data;
  const key = planKey(
    [
      ...series.map((one, index) => ({
        name: one.name,
        sample: ({ x, y, width: wide, height: high }: Box) => {
          const [from, to] = [
            { x, y: y + high / 2 },
            { x: x + wide, y: y + high / 2 },
          ];
          const colour = ink.series[index % ink.series.length] ?? ink.accent;
          return [
            line(from, to, colour, 2, dashOf(index)),
            pointMark(index, { x: x + wide / 2, y: y + high / 2 }, size * 0.66, colour, ink.paper),
          ];
        },
      })),
      ...(band ? [{ name: band.name, sample: (box: Box) => bandSample(box, ink) }] : []),
    ],
    frame,
  );
  const labels = makeLabels(measure, width, height);
  const keyTop = height - key.height;
  const keyMarks = key.draw(labels, keyTop);
  const bottom = keyTop - (key.height > 0 ? size * 0.6 : 0);
  const { radius, center } = circleOf(dimensions, width, bottom, size, frame);
  const turn = (index: number) => (index / dimensions.length) * Math.PI * 2 - Math.PI / 2;
  const at = (index: number, value: number): Point => {
    const r = (Math.min(data.most, Math.max(0, value)) / (data.most || 1)) * radius;
    return { x: center.x + Math.cos(turn(index)) * r, y: center.y + Math.sin(turn(index)) * r };
  };
  for (const [index, name] of dimensions.entries()) {
    labels.put(name, { size, ink: ink.text, weight: 500 }, spotsAt(turn(index), center, radius, width, size));
  }

  const marks: Mark[] = [];
  const whole = (value: number) => dimensions.map((_, index) => at(index, value));
  if (band) marks.push(...bandMarks(band.ranges, at, ink));
  for (let level = 1; level <= data.most; level++) {
    marks.push(stroked(pathOf(whole(level), true), level === data.most ? ink.edge : ink.rule, 1));
  }
  for (const [index] of dimensions.entries()) marks.push(line(center, at(index, data.most), ink.rule));
  for (const [number, one] of series.entries()) {
    const colour = ink.series[number % ink.series.length] ?? ink.accent;
    marks.push(...seriesMarks(one.values, number, at, colour, ink.paper, size));
  }
  nameSeries(data, labels, at, frame, size, radius);
  scaleLabels(data, labels, center, radius, size, frame);
  const names = series.map(one => one.name).join(', ');
  return {
    ...{ width, height },
    marks: [...marks, ...keyMarks, ...labels.marks],
    alt: `${data.title}: radar of ${dimensions.length} dimensions on levels 0 to ${data.most}${names ? `, showing ${names}` : ''}${band ? `, with ${band.name}` : ''}.`,
    table: {
      caption: data.title,
      columns: [
        'Dimension',
        ...series.map(one => one.name),
        ...(band ? [`${band.name}: least`, `${band.name}: most`] : []),
      ],
      rows: dimensions.map((name, index) => [
        name,
        ...series.map(one => said(one.values[index] ?? null, data.format)),
        ...(band ? [0, 1].map(end => said(band.ranges[index]?.[end] ?? null, data.format)) : []),
      ]),
    },
  };
}

const said = (value: number | null, format: (value: number) => string) =>
  value === null ? '–' : format(value);

/** The largest circle beside which every name still has room to be read. */
function circleOf(names: readonly string[], width: number, bottom: number, size: number, frame: ChartFrame) {
  const center = { x: width / 2, y: bottom / 2 };
  const least = Math.min(width, bottom) * 0.22;
  let radius = Math.min(width, bottom) / 2 - labelHeight(size) - size;
  for (; radius > least; radius -= 4) {
    const trial = makeLabels(frame.measure, width, bottom);
    const fits = names.every((name, index) => {
      const angle = (index / names.length) * Math.PI * 2 - Math.PI / 2;
      const box = trial.put(
        name,
        { size, ink: '', weight: 500 },
        spotsAt(angle, center, radius, width, size),
      );
      return box !== null && !trial.marks.some(mark => mark.kind === 'text' && mark.text.endsWith('…'));
    });
    if (fits) break;
  }
  return { center, radius: Math.max(least, radius) };
}

/** Where a dimension's name may stand: outside its spoke, in ever more lines, then in ever less room. */
function spotsAt(angle: number, center: Point, radius: number, width: number, size: number): Spot[] {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const x = center.x + cos * (radius + size * 0.8);
  const y = center.y + sin * (radius + size * 0.8);
  const upright = Math.abs(cos) < 0.2;
  const align = upright ? 'middle' : cos > 0 ? 'start' : 'end';
  const stand = sin < -0.6 ? 'bottom' : sin > 0.6 ? 'top' : 'middle';
  const room = upright ? Math.min(width, radius * 2) : cos > 0 ? width - x : x;
  return [1, 0.75, 0.5].flatMap(share =>
    [1, 2, 3, 4].map(lines => ({ x, y, align, stand, room: room * share, lines }) as const),
  );
}

function bandSample(box: Box, ink: ChartFrame['ink']): Mark[] {
  const { x, y, width, height } = box;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x: x + width, y: y + height },
    { x, y: y + height },
  ];
  return [
    filled(pathOf(corners, true), ink.soft),
    stroked(hatchOf([corners], 'diagonal', 4), ink.edge, 0.8),
    stroked(pathOf(corners, true), ink.edge, 0.8),
  ];
}

type At = (index: number, value: number) => Point;

/** The band between the least and the most, in the runs of dimensions that have one. */
function bandMarks(
  ranges: readonly (readonly [number, number] | null)[],
  at: At,
  ink: ChartFrame['ink'],
): Mark[] {
  const count = ranges.length;
  return ranges.flatMap((range, index): Mark[] => {
    const next = ranges[(index + 1) % count];
    if (!range) return [];
    const spoke = line(at(index, range[0]), at(index, range[1]), ink.edge, 4);
    if (!next) return [spoke];
    const to = (index + 1) % count;
    const piece = [at(index, range[0]), at(index, range[1]), at(to, next[1]), at(to, next[0])];
    const hatch = hatchOf([piece], 'diagonal', 4);
    return [
      filled(pathOf(piece, true), ink.soft),
      ...(hatch ? [stroked(hatch, ink.edge, 0.7)] : []),
      line(piece[0] as Point, piece[3] as Point, ink.edge, 0.8),
      line(piece[1] as Point, piece[2] as Point, ink.edge, 0.8),
    ];
  });
}

function seriesMarks(
  values: readonly (number | null)[],
  number: number,
  at: At,
  colour: string,
  paper: string,
  size: number,
): Mark[] {
  const points = values.map((value, index) => (value === null ? null : at(index, value)));
  const lines = points.flatMap((point, index): Mark[] => {
    const next = points[(index + 1) % points.length];
    return point && next ? [line(point, next, colour, 2, dashOf(number))] : [];
  });
  return [
    ...lines,
    ...points.flatMap(point => (point ? [pointMark(number, point, size * 0.66, colour, paper)] : [])),
  ];
}

/** Radius from which on the series are named within the circle, as a factor of the type's size. */
const LARGE = 18;

/** Each series' name beside the one of its points that stands furthest from all others, where that is free. */
function nameSeries(
  data: RadarData,
  labels: Labels,
  at: At,
  { ink }: ChartFrame,
  size: number,
  radius: number,
): void {
  const points = data.series.map(one =>
    one.values.map((value, index) => (value === null ? null : at(index, value))),
  );
  const half = size * 0.4;
  for (const point of points.flat()) {
    if (point) labels.keepOut({ x: point.x - half, y: point.y - half, width: half * 2, height: half * 2 });
  }
  // In a small circle a name would cover too much of it; the key has them all.
  if (points.length < 2 || radius < size * LARGE) return;
  for (const [number, own] of points.entries()) {
    const others = points.flatMap((list, index) =>
      index === number ? [] : list.filter(point => point !== null),
    );
    const distance = (point: Point) =>
      Math.min(...others.map(other => Math.hypot(other.x - point.x, other.y - point.y)));
    const spots = own
      .filter(point => point !== null)
      .sort((a, b) => distance(b) - distance(a))
      .slice(0, 4)
      .flatMap(({ x, y }) => {
        const [away, room] = [size * 0.7, size * 9];
        return [
          { x: x + away, y, align: 'start', stand: 'middle', room },
          { x: x - away, y, align: 'end', stand: 'middle', room },
          { x, y: y + away, align: 'middle', stand: 'top', room },
          { x, y: y - away, align: 'middle', stand: 'bottom', room },
        ] as const;
      });
    const colour = ink.series[number % ink.series.length] ?? ink.accent;
    labels.put(
      data.series[number]?.name ?? '',
      { size: size * 0.88, ink: colour, weight: 600, plate: ink.paper },
      spots,
    );
  }
}

/** The levels' numbers up the first spoke, as many as find room. */
function scaleLabels(
  data: RadarData,
  labels: Labels,
  center: Point,
  radius: number,
  size: number,
  frame: ChartFrame,
): void {
  const look = { size: size * 0.82, ink: frame.ink.muted, plate: frame.ink.paper, whole: true };
  for (let level = data.most; level >= 1; level--) {
    const y = center.y - (level / data.most) * radius;
    labels.put(data.format(level), look, [
      { x: center.x - size * 0.5, y, align: 'end', stand: 'middle', room: radius * 0.5 },
      { x: center.x + size * 0.5, y, align: 'start', stand: 'middle', room: radius * 0.5 },
    ]);
  }
}
