import type { Document } from '../../../shared/model/document.ts';
import { recordsOf } from '../../../shared/model/document.ts';
import type { Id } from '../../../shared/model/scalars.ts';
import { type Spread, spreadsOf } from '../../../shared/views/spread.ts';

/** Which rows of the list the room sees, and how large. */
export interface ListPlan {
  /** Size of the type, and heights of a row and of the headings, in pixels. */
  readonly size: number;
  readonly row: number;
  readonly head: number;
  readonly from: number;
  readonly to: number;
}

/** Sizes at unit 1. */
const TYPE = 19;
const ROW = 2;
const FOOT = 38;
/** How much larger the type may be where there are few rows, the largest first. */
const FACTORS = [1.5, 1.25, 1] as const;

/**
 * As many rows as there is room for, in the largest type that has room for all of them.
 * @param first index of the row to begin with, where not all fit
 */
export function planList(input: {
  readonly height: number;
  readonly unit: number;
  readonly zoom: number;
  readonly count: number;
  readonly first: number;
  /** Largest type that leaves the titles room, in pixels; the smallest of the three is used in any case. */
  readonly most?: number;
}): ListPlan {
  const { height, unit, zoom, count, first, most = Number.POSITIVE_INFINITY } = input;
  const at = (factor: number) => {
    const size = TYPE * unit * factor * zoom;
    const row = Math.round(size * ROW);
    return { size, row, head: row, rows: Math.floor((height - row) / row) };
  };
  const whole = FACTORS.map(factor => ({ factor, ...at(factor) })).find(
    ({ factor, size, rows }) => rows >= count && (size <= most || factor === 1),
  );
  if (whole) return { size: whole.size, row: whole.row, head: whole.head, from: 0, to: count };
  const { size, row, head } = at(1);
  const rows = Math.max(1, Math.floor((height - head - FOOT * unit) / row));
  const from = Math.max(0, Math.min(first, count - rows));
  return { size, row, head, from, to: Math.min(count, from + rows) };
}

/** What the room said where use cases stand: of each the last round that was revealed. */
export function votesOf(document: Document, stages: number): ReadonlyMap<Id, Spread> {
  const rounds = recordsOf(document, 'round').toSorted((a, b) => a.number - b.number);
  const spreads = rounds.flatMap(round => spreadsOf(document, round, stages));
  return new Map(spreads.filter(({ range }) => range !== null).map(spread => [spread.useCase, spread]));
}

/** "3 (2–5)": the middle vote and the range around it; "3" where all say the same. */
export function voteWords({ median, range }: Pick<Spread, 'median' | 'range'>): string {
  if (median === null || !range) return '';
  const middle = Number.isInteger(median) ? String(median) : `${Math.floor(median)}–${Math.ceil(median)}`;
  return range.low === range.high ? middle : `${middle} (${range.low}–${range.high})`;
}
