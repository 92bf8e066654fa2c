import { fitText } from '../../../shared/plan/board-text.ts';
import type { TextMeasure } from '../../../shared/plan/board-types.ts';

/** Something that was decided or is to be done, as the room reads it. */
interface RoadmapEntry {
  readonly id: string;
  readonly number: number;
  readonly text: string;
  /** Who, by when, how far. */
  readonly about: string;
}

export interface RoadmapColumn {
  readonly key: string;
  readonly entries: readonly RoadmapEntry[];
}

/** An entry with its place and its lines. */
interface PlacedEntry extends RoadmapEntry {
  readonly y: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly aboutLines: readonly string[];
}

export interface RoadmapPlan {
  /** Sizes of the text and of what stands under it, in pixels; room at the left for the number. */
  readonly size: number;
  readonly small: number;
  readonly gutter: number;
  readonly pad: number;
  readonly columns: readonly {
    readonly key: string;
    readonly x: number;
    readonly width: number;
    readonly count: number;
    readonly entries: readonly PlacedEntry[];
    /** How many have no room, and where that is said. */
    readonly more: number;
    readonly moreY: number;
  }[];
}

/** Sizes at unit 1. */
const TEXT = 17;
const ABOUT = 14.5;
const GUTTER = 30;
const PAD = 10;
const GAP = 8;
const BETWEEN = 12;
const EDGE = 16;
const MORE = 30;
export const ROADMAP_HEAD = 50;
export const LEADING = 1.24;
/** How much larger where there is little, the largest first. */
const FACTORS = [1.7, 1.5, 1.35, 1.22, 1.1, 1] as const;
/** Lines of a text, and of what stands under it, that an entry may take where not all has room. */
const FEW = { text: 3, about: 1 } as const;

/**
 * The roadmap for the back row: columns side by side, all of them in the largest type in which everything has room; where it never has,
 * as much as fits and how many more there are.
 */
export function planRoadmap(input: {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly columns: readonly RoadmapColumn[];
  readonly measure: TextMeasure;
}): RoadmapPlan {
  const { width, height, unit, columns, measure } = input;
  const wide = (width - (2 * EDGE + BETWEEN * (columns.length - 1)) * unit) / Math.max(1, columns.length);
  const bottom = height - EDGE * unit;

  const at = (factor: number, isCut: boolean) => {
    const scale = unit * factor;
    const [size, small] = [TEXT * scale, ABOUT * scale];
    const [gutter, pad] = [GUTTER * scale, PAD * scale];
    const inner = wide - 2 * PAD * unit - gutter - 2 * pad;
    const fit = (text: string, font: { size: number; weight: number }, most: number) =>
      text === '' ? [] : fitText(measure, text, font, Math.max(1, inner), isCut ? most : 99).lines;
    const planned = columns.map(({ key, entries }, index) => {
      let y = ROADMAP_HEAD * unit;
      const placed = entries.map((entry): PlacedEntry => {
        const lines = fit(entry.text, { size, weight: 600 }, FEW.text);
        const aboutLines = fit(entry.about, { size: small, weight: 450 }, FEW.about);
        const high = Math.ceil((lines.length * size + aboutLines.length * small) * LEADING + 2 * pad);
        const one = { ...entry, y, height: high, lines, aboutLines };
        y += high + GAP * unit;
        return one;
      });
      return { key, placed, end: y - GAP * unit, x: (EDGE + index * BETWEEN) * unit + index * wide };
    });
    return { size, small, gutter, pad, planned };
  };
  const whole = FACTORS.map(factor => () => at(factor, false));
  const fitting = firstOf(whole, ({ planned }) =>
    planned.every(({ end, placed }) => placed.length === 0 || end <= bottom - PAD * unit),
  );
  const { planned, ...type } = fitting ?? at(1, true);
  return {
    ...type,
    columns: planned.map(({ key, placed, end, x }) => {
      const isWhole = placed.length === 0 || end <= bottom - PAD * unit;
      const limit = bottom - MORE * unit;
      const entries = isWhole ? placed : placed.filter(one => one.y + one.height <= limit);
      return {
        ...{ key, x, width: wide, count: placed.length, entries },
        more: placed.length - entries.length,
        moreY: limit,
      };
    }),
  };
}

/** The first of several costly answers that will do; only those before it are worked out. */
function firstOf<T>(makes: readonly (() => T)[], isGood: (made: T) => boolean): T | null {
  for (const make of makes) {
    const made = make();
    if (isGood(made)) return made;
  }
  return null;
}
