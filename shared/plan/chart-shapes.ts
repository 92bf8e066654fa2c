import type { Driver } from '../model/use-case.ts';
import type { Box } from './board-types.ts';
import type { ChartInk } from './chart-types.ts';
import type { Point } from './curve.ts';
import type { Mark } from './report-marks.ts';

/*
 * The shapes charts are made of. Whatever a colour tells apart, a hatch, a dash or the shape of a point does too.
 */

const round = (value: number) => Math.round(value * 100) / 100;

/** SVG path data through points. */
export const pathOf = (points: readonly Point[], closed = false): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${round(x)} ${round(y)}`).join('') +
  (closed ? 'Z' : '');

export const line = (from: Point, to: Point, ink: string, width = 1, dash?: readonly number[]): Mark => ({
  ...{ kind: 'line', x1: from.x, y1: from.y, x2: to.x, y2: to.y, ink, width },
  ...(dash ? { dash } : {}),
});

export const stroked = (data: string, ink: string, width: number, dash?: readonly number[]): Mark => ({
  ...{ kind: 'path', data, x: 0, y: 0 },
  stroke: { ink, width, ...(dash ? { dash } : {}) },
});

export const filled = (data: string, ink: string): Mark => ({ kind: 'path', data, x: 0, y: 0, fill: ink });

/** A circle; `fill` and `stroke` as for a box. */
export const disc = (
  at: Point,
  radius: number,
  fill: string,
  stroke?: { ink: string; width: number },
): Mark => ({
  ...{ kind: 'box', x: at.x - radius, y: at.y - radius, width: radius * 2, height: radius * 2, radius, fill },
  ...(stroke ? { stroke } : {}),
});

const ANGLES = { diagonal: [1, -1], back: [1, 1], level: [1, 0], upright: [0, 1] } as const;
type Hatch = keyof typeof ANGLES;

/** SVG path data of parallel lines inside polygons; what two polygons share is left free. Empty where none fits. */
export function hatchOf(polygons: readonly (readonly Point[])[], kind: Hatch, step: number): string {
  const [dx, dy] = ANGLES[kind];
  const along = (p: Point) => p.x * dx + p.y * dy;
  const across = (p: Point) => p.y * dx - p.x * dy;
  const offsets = polygons.flat().map(across);
  if (offsets.length === 0) return '';
  const scale = dx * dx + dy * dy;
  const gap = step * Math.sqrt(scale);
  const parts: string[] = [];
  for (let at = Math.min(...offsets) + gap / 2; at < Math.max(...offsets); at += gap) {
    const cuts: number[] = [];
    for (const polygon of polygons) {
      for (const [index, from] of polygon.entries()) {
        const to = polygon[(index + 1) % polygon.length] ?? from;
        const [a, b] = [across(from) - at, across(to) - at];
        if (a < 0 !== b < 0) cuts.push(along(from) + ((along(to) - along(from)) * a) / (a - b));
      }
    }
    cuts.sort((a, b) => a - b);
    const point = (t: number): Point => ({ x: (t * dx - at * dy) / scale, y: (t * dy + at * dx) / scale });
    for (let index = 0; index + 1 < cuts.length; index += 2) {
      parts.push(pathOf([point(cuts[index] ?? 0), point(cuts[index + 1] ?? 0)]));
    }
  }
  return parts.join('');
}

const cornersOf = ({ x, y, width, height }: Box): Point[] => [
  { x, y },
  { x: x + width, y },
  { x: x + width, y: y + height },
  { x, y: y + height },
];

/** A box in a driver's colour and hatch: make plain, save diagonal, protect in level lines. */
export function driverBox(box: Box, driver: Driver | null, ink: ChartInk): Mark[] {
  const fill = driver === null ? ink.accent : ink.drivers[driver];
  const marks: Mark[] = [{ kind: 'box', ...box, fill }];
  if (driver === 'make' || driver === null) return marks;
  // Low bars have finer lines, so that the hatch can still be told.
  const step = Math.max(2.4, Math.min(driver === 'save' ? 5 : 4, box.height / 3));
  const hatch = hatchOf([cornersOf(box)], driver === 'save' ? 'diagonal' : 'level', step);
  return hatch === '' ? marks : [...marks, stroked(hatch, ink.paper, step * 0.3)];
}

/** Dashes by the number of a series: the first is whole. */
const DASHES: readonly (readonly number[] | undefined)[] = [undefined, [6, 3], [1.5, 3], [9, 3, 2, 3]];
export const dashOf = (series: number): readonly number[] | undefined => DASHES[series % DASHES.length];

/** The sign of a series at a point: ● ■ ▲ ◆, filled for the first four series, hollow for the next. */
export function pointMark(series: number, at: Point, size: number, ink: string, paper: string): Mark {
  const { x, y } = at;
  const r = size / 2;
  const hollow = Math.floor(series / 4) % 2 === 1;
  const look = hollow
    ? { fill: paper, stroke: { ink, width: 1.4 } }
    : { fill: ink, stroke: { ink: paper, width: 1 } };
  switch (series % 4) {
    case 0:
      return { kind: 'box', x: x - r, y: y - r, width: size, height: size, radius: r, ...look };
    case 1:
      return { kind: 'box', x: x - r * 0.9, y: y - r * 0.9, width: size * 0.9, height: size * 0.9, ...look };
    default: {
      const points =
        series % 4 === 2
          ? [
              { x, y: y - r },
              { x: x + r, y: y + r * 0.8 },
              { x: x - r, y: y + r * 0.8 },
            ]
          : [
              { x, y: y - r * 1.1 },
              { x: x + r * 1.1, y },
              { x, y: y + r * 1.1 },
              { x: x - r * 1.1, y },
            ];
      return { kind: 'path', data: pathOf(points, true), x: 0, y: 0, ...look };
    }
  }
}

/** The head of an arrow whose tip is at a point, along a direction. */
export function arrowHead(tip: Point, from: Point, size: number, ink: string): Mark {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const [ux, uy] = [(tip.x - from.x) / length, (tip.y - from.y) / length];
  const back = { x: tip.x - ux * size, y: tip.y - uy * size };
  const half = size * 0.5;
  return filled(
    pathOf(
      [
        tip,
        { x: back.x - uy * half, y: back.y + ux * half },
        { x: back.x + uy * half, y: back.y - ux * half },
      ],
      true,
    ),
    ink,
  );
}
