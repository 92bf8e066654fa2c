import { widthOf } from './board-text.ts';
import { planKey } from './chart-key.ts';
import { makeLabels } from './chart-labels.ts';
import { arrowHead, disc, line, pointMark } from './chart-shapes.ts';
import type { ChartFrame, ChartPlan } from './chart-types.ts';
import type { Mark } from './report-marks.ts';

/** How a benefit stands: at its target or past it, on its way, where it was, or further off than at the baseline. */
export type Drift = 'reached' | 'nearer' | 'still' | 'further' | 'unknown';

interface Benefit {
  readonly name: string;
  readonly baseline: number;
  readonly target: number;
  /** The latest figure; null as long as there is none. */
  readonly actual: number | null;
  /** An amount with its unit: benefits differ in theirs. */
  readonly format: (value: number) => string;
}

export interface DriftData {
  readonly title: string;
  readonly benefits: readonly Benefit[];
}

/** Words and sign of each drift. */
const DRIFTS: Readonly<Record<Drift, { readonly sign: string; readonly words: string }>> = {
  reached: { sign: '✓', words: 'target reached' },
  nearer: { sign: '→', words: 'towards the target' },
  still: { sign: '=', words: 'as at the baseline' },
  further: { sign: '←', words: 'away from the target' },
  unknown: { sign: '?', words: 'no figure yet' },
};

/** Which way a benefit drifts, whether its target lies above its baseline or below. */
export function driftOf({
  baseline,
  target,
  actual,
}: Pick<Benefit, 'baseline' | 'target' | 'actual'>): Drift {
  if (actual === null) return 'unknown';
  if (target === baseline) return actual === target ? 'reached' : 'further';
  const done = (actual - baseline) / (target - baseline);
  return done >= 1 ? 'reached' : done > 0 ? 'nearer' : done === 0 ? 'still' : 'further';
}

/** Each benefit on a line of its own: the baseline on the left, the target on the right, the actual where it stands. */
export function planDrift(data: DriftData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const narrow = width < size * 48;
  const row = size * (narrow ? 7.2 : 4.6);
  const key = planKey(
    [
      {
        name: 'baseline',
        sample: box => [disc(midOf(box), box.height * 0.4, ink.paper, { ink: ink.text, width: 1.6 })],
      },
      { name: 'target', sample: box => [pointMark(7, midOf(box), box.height, ink.text, ink.paper)] },
      { name: 'actual', sample: box => [disc(midOf(box), box.height * 0.45, ink.accent)] },
    ],
    frame,
  );
  const natural = key.height + data.benefits.length * row + 2;
  const height = frame.height ?? Math.max(size * 8, natural);
  const note = height < natural ? size * 1.8 : 0;
  const kept = data.benefits.slice(0, Math.max(1, Math.floor((height - key.height - note) / row)));
  const labels = makeLabels(measure, width, height);
  const marks: Mark[] = key.draw(labels, 0);
  const names = narrow
    ? 0
    : Math.min(
        width * 0.3,
        Math.max(0, ...kept.map(one => widthOf(measure, one.name, { size, weight: 500 }))) + 2,
      );
  const words = narrow ? 0 : Math.min(width * 0.2, size * 12);
  const left = names + size * (narrow ? 0.6 : 1.6);
  const right = width - words - size * (narrow ? 0.6 : 1.4);
  const look = { size: size * 0.9, ink: ink.muted, whole: true };
  for (const [index, one] of kept.entries()) {
    const top = key.height + index * row;
    const drift = driftOf(one);
    const track = top + row - size * (narrow ? 2.5 : 2.2);
    const x = placesOf(one, left, right);
    const [from, to] = [
      { x: x.baseline, y: track },
      { x: x.target, y: track },
    ];
    if (index > 0) marks.push(line({ x: 0, y: top + 1 }, { x: width, y: top + 1 }, ink.rule));
    labels.put(one.name, { size, ink: ink.text, weight: 500 }, [
      narrow
        ? { x: 0, y: top + size * 0.5, align: 'start', stand: 'top', room: width }
        : { x: names, y: track, align: 'end', stand: 'middle', room: names, lines: 3 },
    ]);
    const tone =
      drift === 'further' ? ink.warn : drift === 'unknown' || drift === 'still' ? ink.muted : ink.accent;
    const { sign, words: said } = DRIFTS[drift];
    labels.put(`${sign} ${said}`, { size, ink: tone, weight: 600 }, [
      narrow
        ? { x: 0, y: top + size * 1.9, align: 'start', stand: 'top', room: width }
        : { x: width, y: track, align: 'end', stand: 'middle', room: words, lines: 2 },
    ]);
    marks.push(line(from, to, ink.edge, 1.4, [3, 3]));
    marks.push(disc(from, size * 0.36, ink.paper, { ink: ink.text, width: 1.6 }));
    marks.push(pointMark(7, to, size * 0.9, ink.text, ink.paper));
    if (one.actual !== null) {
      const at = { x: x.actual, y: track };
      if (Math.abs(at.x - from.x) > size * 0.8) {
        const end = { x: at.x + (at.x > from.x ? -1 : 1) * size * 0.42, y: track };
        marks.push(line(from, end, tone, 3), arrowHead(end, from, size * 0.75, tone));
      }
      marks.push(disc(at, size * 0.42, tone, { ink: ink.paper, width: 1 }));
      labels.put(one.format(one.actual), { ...look, ink: ink.text, weight: 700 }, [
        ...besides(at.x, track - size * 0.75, 'bottom', left, right),
      ]);
    }
    const under = track + size * 0.75;
    const half = (right - left) / 2 - 6;
    labels.put(one.format(one.baseline), look, besides(x.baseline, under, 'top', left, right, half));
    labels.put(
      one.format(one.target),
      { ...look, ink: ink.text },
      besides(x.target, under, 'top', left, right, half),
    );
  }
  const out = data.benefits.length - kept.length;
  if (out > 0) {
    labels.put(`${out} more in the table`, { size, ink: ink.muted }, [
      { x: 0, y: height, align: 'start', stand: 'bottom', room: width },
    ]);
  }
  const count = (drift: Drift) => data.benefits.filter(one => driftOf(one) === drift).length;
  return {
    ...{ width, height, marks: [...marks, ...labels.marks] },
    alt: `${data.title}: of ${data.benefits.length} benefits ${count('reached')} at the target, ${count('nearer')} nearer to it, ${count('still')} as before, ${count('further')} further away, ${count('unknown')} without a figure.`,
    table: {
      caption: data.title,
      columns: ['Benefit', 'Baseline', 'Target', 'Actual', 'Drift'],
      rows: data.benefits.map(one => [
        one.name,
        one.format(one.baseline),
        one.format(one.target),
        one.actual === null ? '–' : one.format(one.actual),
        DRIFTS[driftOf(one)].words,
      ]),
    },
  };
}

const midOf = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  x: x + width - height / 2,
  y: y + height / 2,
});

/** Text centred on a place, or moved inwards where it would leave the line. */
const besides = (
  x: number,
  y: number,
  stand: 'top' | 'bottom',
  left: number,
  right: number,
  room = right - left,
) =>
  [
    { x, y, align: x < left + 1 ? 'start' : x > right - 1 ? 'end' : 'middle', stand, room },
    { x: Math.min(x, right), y, align: 'end', stand, room: Math.min(room, x - left) },
    { x: Math.max(x, left), y, align: 'start', stand, room: Math.min(room, right - x) },
  ] as const;

/** Places along the line, whichever way the target lies; the line grows where the actual lies beyond either. */
function placesOf({ baseline, target, actual }: Benefit, left: number, right: number) {
  const way = target >= baseline ? 1 : -1;
  const steps = [0, (target - baseline) * way, ((actual ?? baseline) - baseline) * way];
  const [low, high] = [Math.min(...steps), Math.max(...steps)];
  // Without any distance all three stand in the middle.
  const at = (step: number) =>
    high === low ? (left + right) / 2 : left + 7 + ((step - low) / (high - low)) * (right - left - 14);
  return { baseline: at(0), target: at(steps[1] ?? 0), actual: at(steps[2] ?? 0) };
}
