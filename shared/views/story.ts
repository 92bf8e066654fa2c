import { type Document, placementsByUseCase, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import type { UseCase, ValueRange } from '../model/use-case.ts';

/** What a set of use cases adds up to. Amounts are in the workshop's currency, a year. */
export interface Story {
  readonly useCases: number;
  /** Those that stand on a stage. */
  readonly placed: number;
  /** Different streams that they name as produced or consumed. */
  readonly streams: number;
  /** Streams that use cases of two or more units, or two or more use cases without a unit, name. */
  readonly shared: number;
  /** Those with a value. */
  readonly valued: number;
  readonly value: TotalValue | null;
}

/** A sum of ranges. */
export interface TotalValue extends ValueRange {
  /** Every amount at its lowest, or every one at its highest, at once: the bounds, and far from likely. */
  readonly least: number;
  readonly most: number;
}

/**
 * How much the amounts of one room miss together: 0 is not at all, 1 is always. Half of the way, as they are
 * estimated by the same people in one session, each from assumptions of its own.
 */
const CORRELATION = 0.5;

/**
 * Adds ranges up. The likely amounts add up as they are. How far the total may lie below and above is taken from the
 * distances of the single amounts as spreads are, with a correlation between every two: less than all of them at
 * their extremes at once, more than if each missed on its own.
 */
export function sumOf(ranges: readonly ValueRange[]): TotalValue | null {
  if (ranges.length === 0) return null;
  let [least, likely, most, lows, highs] = [0, 0, 0, 0, 0];
  for (const range of ranges) {
    least += range.low;
    likely += range.likely;
    most += range.high;
    lows += (range.likely - range.low) ** 2;
    highs += (range.high - range.likely) ** 2;
  }
  const spread = (squares: number, sum: number) =>
    Math.min(sum, Math.sqrt((1 - CORRELATION) * squares + CORRELATION * sum * sum));
  return {
    least,
    low: likely - spread(lows, likely - least),
    likely,
    high: likely + spread(highs, most - likely),
    most,
  };
}

/** The story of all use cases of a workshop, or of those shown. */
export function storyOf(document: Document, shown: ReadonlySet<Id> | null): Story {
  const all = recordsOf(document, 'use-case');
  const useCases = shown ? all.filter(useCase => shown.has(useCase.id)) : all;
  const placements = placementsByUseCase(document);
  const users = new Map<string, Set<string>>();
  const ranges: ValueRange[] = [];
  let placed = 0;
  for (const useCase of useCases) {
    addStreams(users, useCase);
    if (useCase.value) ranges.push(useCase.value);
    if ((placements.get(useCase.id)?.stage ?? null) !== null) placed++;
  }
  return {
    useCases: useCases.length,
    placed,
    streams: users.size,
    shared: [...users.values()].filter(group => group.size > 1).length,
    valued: ranges.length,
    value: sumOf(ranges),
  };
}

function addStreams(users: Map<string, Set<string>>, { id, unit, produces, consumes }: UseCase): void {
  for (const stream of [...produces, ...consumes]) {
    const group = users.get(stream) ?? new Set<string>();
    group.add(unit === '' ? id : unit);
    users.set(stream, group);
  }
}
