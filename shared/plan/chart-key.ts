import { widthOf } from './board-text.ts';
import type { Box } from './board-types.ts';
import { type Labels, labelHeight } from './chart-labels.ts';
import type { ChartFrame } from './chart-types.ts';
import type { Mark } from './report-marks.ts';

/** One entry of a key: a name, and how its sample is drawn. */
interface KeyEntry {
  readonly name: string;
  readonly sample: (box: Box) => readonly Mark[];
}

/** A key laid out in rows, before its place is known. */
export interface Key {
  readonly height: number;
  /** Draws it: names go to the labels, samples come back. */
  draw(labels: Labels, top: number): Mark[];
}

const SAMPLE = 22;
const GAP = 6;
const BETWEEN = 16;

/** Lays out a key from the left edge in as many rows as it takes. No entries, no height. */
export function planKey(entries: readonly KeyEntry[], frame: ChartFrame): Key {
  const size = frame.size ?? 12;
  const row = size * 1.6;
  let [x, rows] = [0, entries.length === 0 ? 0 : 1];
  const placed = entries.map(entry => {
    const wide = Math.min(
      frame.width,
      SAMPLE + GAP + widthOf(frame.measure, entry.name, { size, weight: 400 }) + 1,
    );
    if (x > 0 && x + wide > frame.width) {
      x = 0;
      rows += 1;
    }
    const place = { entry, x, row: rows - 1, wide };
    x += wide + BETWEEN;
    return place;
  });
  return {
    height: rows === 0 ? 0 : rows * row + size * 0.5,
    draw: (labels, top) =>
      placed.flatMap(({ entry, x, row: number, wide }) => {
        const middle = top + number * row + labelHeight(size) / 2;
        labels.put(entry.name, { size, ink: frame.ink.text }, [
          { x: x + SAMPLE + GAP, y: middle, align: 'start', stand: 'middle', room: wide - SAMPLE - GAP },
        ]);
        return entry.sample({ x, y: middle - size * 0.42, width: SAMPLE, height: size * 0.84 });
      }),
  };
}
