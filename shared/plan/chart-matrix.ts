import type { Driver } from '../model/use-case.ts';
import { DRIVER_NAMES, driverShape } from './board-marks.ts';
import type { Box } from './board-types.ts';
import { planKey } from './chart-key.ts';
import { type Labels, LINE, labelHeight, makeLabels, overlaps, type Spot } from './chart-labels.ts';
import { disc, line } from './chart-shapes.ts';
import type { ChartFrame, ChartInk, ChartPlan } from './chart-types.ts';
import type { Point } from './curve.ts';
import type { Mark } from './report-marks.ts';

/** One axis: its title, the words at its ends, and the values that stand there. */
interface MatrixAxis {
  readonly name: string;
  readonly low: string;
  readonly high: string;
  readonly from: number;
  readonly to: number;
  readonly format: (value: number) => string;
}

export interface MatrixData {
  readonly title: string;
  /** To the right, such as effort. */
  readonly x: MatrixAxis;
  /** Upwards, such as value. */
  readonly y: MatrixAxis;
  readonly quadrants: {
    readonly topLeft: string;
    readonly topRight: string;
    readonly bottomLeft: string;
    readonly bottomRight: string;
  };
  readonly dots: readonly {
    readonly number: number;
    readonly name: string;
    readonly x: number;
    readonly y: number;
    readonly driver: Driver | null;
  }[];
  /** Heading of the names in the table, such as "Use case". */
  readonly of: string;
}

const DRIVERS: readonly Driver[] = ['make', 'save', 'protect'];
const APART = 2;

/** Numbered dots over two axes, nudged apart, with a hairline to the true place of a dot that moved far. */
export function planMatrix(data: MatrixData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const listed = width >= size * 52;
  const field = listed ? width * 0.62 : width;
  const height = frame.height ?? Math.min(field, 620);
  const labels = makeLabels(measure, width, height);
  const used = DRIVERS.filter(driver => data.dots.some(dot => dot.driver === driver));
  const key = planKey(
    used.map(driver => ({
      name: DRIVER_NAMES[driver],
      sample: ({ x, y, width: wide, height: high }: Box): Mark[] => [
        {
          kind: 'path',
          data: driverShape(driver, x + wide - high / 2, y + high / 2, high),
          x: 0,
          y: 0,
          fill: ink.drivers[driver],
        },
      ],
    })),
    frame,
  );
  const marks: Mark[] = key.draw(labels, height - key.height);
  const line1 = labelHeight(size) + 5;
  // The upward axis has its words over the field, the other one under it.
  const plot: Box = { x: 1, y: line1, width: field - 2, height: height - key.height - line1 * 2 - 4 };
  const { ground, names } = fieldOf(data, plot, ink, labels, size);
  marks.push(...ground);

  const { x: across, y: up } = data;
  const share = (value: number, axis: MatrixAxis) => {
    const part = (value - axis.from) / (axis.to - axis.from || 1);
    return Math.min(1, Math.max(0, Number.isFinite(part) ? part : 0));
  };
  const wanted = data.dots.map(dot => ({
    x: plot.x + share(dot.x, across) * plot.width,
    y: plot.y + (1 - share(dot.y, up)) * plot.height,
  }));
  const digits = String(Math.max(0, ...data.dots.map(dot => dot.number))).length;
  const font = (radius: number) => Math.min(size, (radius * 1.7) / Math.max(1.4, digits * 0.62));
  const radii = [size * 1.05, size * 0.9, size * 0.75].filter(
    radius => font(radius) >= Math.min(7, size * 0.7),
  );
  const inset = size * 0.3;
  let best = { radius: radii.at(-1) ?? size * 0.75, places: [] as (Point | null)[] };
  for (const radius of radii.length > 0 ? radii : [size]) {
    best = { radius, places: spread(wanted, radius, plot, inset, names) };
    if (!best.places.includes(null)) break;
  }
  const { radius, places } = best;
  const threads: Mark[] = [];
  const dots: Mark[] = [];
  for (const [index, dot] of data.dots.entries()) {
    const at = places[index];
    const from = wanted[index];
    if (!at || !from) continue;
    if (Math.hypot(at.x - from.x, at.y - from.y) > radius * 1.7) {
      threads.push(line(at, from, ink.edge, 0.8), disc(within(from, plot, 2), 1.8, ink.edge));
    }
    const colour = dot.driver === null ? ink.muted : ink.drivers[dot.driver];
    dots.push(disc(at, radius, ink.paper, { ink: colour, width: 1.8 }));
    if (dot.driver !== null) {
      const badge = { x: at.x + radius * 0.72, y: at.y - radius * 0.72 };
      dots.push(disc(badge, radius * 0.42, ink.paper));
      dots.push({
        kind: 'path',
        data: driverShape(dot.driver, badge.x, badge.y, radius * 0.66),
        x: 0,
        y: 0,
        fill: colour,
      });
    }
    labels.put(String(dot.number), { size: font(radius), ink: ink.text, weight: 600, whole: true }, [
      { ...at, align: 'middle', stand: 'middle', room: radius * 2 },
    ]);
  }
  const left = places.filter(place => place === null).length;
  if (left > 0) {
    labels.put(`${left} more in the table`, { size: size * 0.9, ink: ink.muted, plate: ink.paper }, [
      {
        x: plot.x + plot.width / 2,
        y: plot.y + plot.height - 4,
        align: 'middle',
        stand: 'bottom',
        room: plot.width - 8,
      },
    ]);
  }
  if (listed)
    listNames(data, { x: field + size, width: width - field - size, bottom: height }, labels, frame, size);
  const inFirst = data.dots.filter(dot => share(dot.y, up) >= 0.5 && share(dot.x, across) < 0.5).length;
  return {
    ...{ width, height, marks: [...marks, ...threads, ...dots, ...labels.marks] },
    alt: `${data.title}: ${data.dots.length} numbered dots by ${across.name} and ${up.name}, ${inFirst} of them in “${data.quadrants.topLeft}”.`,
    table: {
      caption: data.title,
      columns: ['No.', data.of, across.name, up.name, 'Driver'],
      rows: data.dots.map(dot => [
        String(dot.number),
        dot.name,
        across.format(dot.x),
        up.format(dot.y),
        dot.driver === null ? '–' : DRIVER_NAMES[dot.driver],
      ]),
    },
  };
}

/** The field, its halves and the axes' words; and where the quadrants' names stand, which dots keep off. */
function fieldOf(
  data: MatrixData,
  plot: Box,
  ink: ChartInk,
  labels: Labels,
  size: number,
): { ground: Mark[]; names: Box[] } {
  const { x: across, y: up, quadrants } = data;
  const [right, bottom] = [plot.x + plot.width, plot.y + plot.height];
  const [midX, midY] = [plot.x + plot.width / 2, plot.y + plot.height / 2];
  const small = { size: size * 0.88, ink: ink.muted };
  const title = { size, ink: ink.text, weight: 600 };
  const room = plot.width;
  const under = bottom + 4;
  // Without room for the word at the axis' end, its title alone, and that cut only where it must be.
  const titled = (texts: readonly string[], spot: Spot) =>
    texts.reduce<Box | null>(
      (box, text, index) => box ?? labels.put(text, { ...title, whole: index < texts.length - 1 }, [spot]),
      null,
    );
  titled([`↑ ${up.name}: ${up.high}`, `↑ ${up.name}`], {
    x: plot.x,
    y: 0,
    align: 'start',
    stand: 'top',
    room,
  });
  const end = titled([`${across.name}: ${across.high} →`, `${across.name} →`], {
    ...{ x: right, y: under, align: 'end', stand: 'top' },
    room: room * 0.7,
  });
  labels.put(`${up.name}: ${up.low} · ${across.name}: ${across.low}`, { ...small, whole: true }, [
    { x: plot.x, y: under, align: 'start', stand: 'top', room: room - (end?.width ?? 0) - size },
  ]);
  const names: Box[] = [];
  const name = (text: string, x: number, y: number, align: 'start' | 'end', stand: 'top' | 'bottom') => {
    const box = labels.put(text, { ...small, weight: 600 }, [
      { x, y, align, stand, room: plot.width / 2 - 14, lines: 2 },
    ]);
    if (box) names.push(box);
  };
  name(quadrants.topLeft, plot.x + 6, plot.y + 5, 'start', 'top');
  name(quadrants.topRight, right - 6, plot.y + 5, 'end', 'top');
  name(quadrants.bottomLeft, plot.x + 6, bottom - 5, 'start', 'bottom');
  name(quadrants.bottomRight, right - 6, bottom - 5, 'end', 'bottom');
  const ground: Mark[] = [
    { kind: 'box', x: plot.x, y: plot.y, width: plot.width / 2, height: plot.height / 2, fill: ink.soft },
    { kind: 'box', ...plot, stroke: { ink: ink.edge, width: 1 } },
    line({ x: midX, y: plot.y }, { x: midX, y: bottom }, ink.edge, 1, [4, 4]),
    line({ x: plot.x, y: midY }, { x: right, y: midY }, ink.edge, 1, [4, 4]),
  ];
  return { ground, names };
}

/**
 * A place for each dot, as near to where it is wanted as may be, so that no two overlap; null for one that finds
 * none. The first dots come first.
 */
function spread(
  wanted: readonly Point[],
  radius: number,
  plot: Box,
  inset: number,
  blocked: readonly Box[],
): (Point | null)[] {
  const taken: Point[] = [];
  const step = radius * 2 + APART;
  const reach = radius * 1.15 + inset;
  const free = (at: Point) =>
    at.x >= plot.x + reach &&
    at.y >= plot.y + reach &&
    at.x <= plot.x + plot.width - reach &&
    at.y <= plot.y + plot.height - reach &&
    !taken.some(other => Math.hypot(at.x - other.x, at.y - other.y) < step) &&
    !blocked.some(box =>
      overlaps({ x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2 }, box, 1),
    );
  const far = Math.hypot(plot.width, plot.height);
  return wanted.map(point => {
    const start = within(point, plot, reach);
    for (let away = 0; away <= far; away += radius * 0.5) {
      const turns = away === 0 ? 1 : Math.max(8, Math.ceil((away * Math.PI * 2) / (radius * 0.7)));
      for (let turn = 0; turn < turns; turn++) {
        const angle = (turn / turns) * Math.PI * 2;
        const at = { x: start.x + Math.cos(angle) * away, y: start.y + Math.sin(angle) * away };
        if (free(at)) {
          taken.push(at);
          return at;
        }
      }
    }
    return null;
  });
}

/** A point, or the nearest to it that keeps its distance from the edges. */
const within = (point: Point, box: Box, inset: number): Point => ({
  x: Math.min(box.x + box.width - inset, Math.max(box.x + inset, point.x)),
  y: Math.min(box.y + box.height - inset, Math.max(box.y + inset, point.y)),
});

/** The numbers' names beside the field, as many as find room. */
function listNames(
  data: MatrixData,
  place: { readonly x: number; readonly width: number; readonly bottom: number },
  labels: Labels,
  { ink }: ChartFrame,
  size: number,
): void {
  const digits = size * 2.2;
  let y = 0;
  for (const [index, dot] of data.dots.entries()) {
    const left = data.dots.length - index;
    const last = y + size * LINE * 4 > place.bottom;
    if (last && left > 1) {
      labels.put(`and ${left} more in the table`, { size, ink: ink.muted }, [
        { x: place.x + digits, y, align: 'start', stand: 'top', room: place.width - digits },
      ]);
      return;
    }
    labels.put(String(dot.number), { size, ink: ink.text, weight: 600, whole: true }, [
      { x: place.x + digits - 6, y, align: 'end', stand: 'top', room: digits },
    ]);
    const box = labels.put(dot.name, { size, ink: ink.text }, [
      { x: place.x + digits, y, align: 'start', stand: 'top', room: place.width - digits, lines: 2 },
    ]);
    y += (box?.height ?? size) + size * 0.5;
  }
}
