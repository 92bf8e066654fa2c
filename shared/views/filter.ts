import { type Document, placementsByUseCase, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import type { Driver, Pattern } from '../model/use-case.ts';
import { compareUnits } from '../plan/unit-marks.ts';

/**
 * What the room wants to see. An empty list asks nothing; within a list any one is enough, and all lists that ask
 * something must agree. `units` holds '' for use cases without a unit, `stages` null for those in the tray.
 */
export interface Filter {
  readonly drivers: readonly Driver[];
  readonly patterns: readonly Pattern[];
  readonly units: readonly string[];
  readonly stages: readonly (number | null)[];
  readonly text: string;
}

export const NO_FILTER: Filter = { drivers: [], patterns: [], units: [], stages: [], text: '' };

/** Whether a filter asks anything at all. */
export const asks = (filter: Filter): boolean =>
  filter.text.trim() !== '' ||
  [filter.drivers, filter.patterns, filter.units, filter.stages].some(list => list.length > 0);

/**
 * The use cases that a filter lets through. The text is looked up elsewhere: `found` holds what the search found, or
 * is null when there is no text.
 */
export function passing(document: Document, filter: Filter, found: ReadonlySet<Id> | null): ReadonlySet<Id> {
  const [drivers, patterns] = [
    new Set<Driver | null>(filter.drivers),
    new Set<Pattern | null>(filter.patterns),
  ];
  const [units, stages] = [new Set(filter.units), new Set(filter.stages)];
  const placements = placementsByUseCase(document);
  const shown = new Set<Id>();
  for (const { id, driver, pattern, unit } of recordsOf(document, 'use-case')) {
    if (found && !found.has(id)) continue;
    if (drivers.size > 0 && !drivers.has(driver)) continue;
    if (patterns.size > 0 && !patterns.has(pattern)) continue;
    if (units.size > 0 && !units.has(unit)) continue;
    if (stages.size > 0 && !stages.has(placements.get(id)?.stage ?? null)) continue;
    shown.add(id);
  }
  return shown;
}

const byDocument = new WeakMap<Document, readonly { readonly unit: string; readonly count: number }[]>();

/** The business units of a workshop and how many use cases each has, by name; use cases without one come last, as ''. */
export function unitsOf(document: Document): readonly { readonly unit: string; readonly count: number }[] {
  let units = byDocument.get(document);
  if (!units) {
    const counts = new Map<string, number>();
    for (const { unit } of recordsOf(document, 'use-case')) counts.set(unit, (counts.get(unit) ?? 0) + 1);
    units = [...counts]
      .map(([unit, count]) => ({ unit, count }))
      .sort((a, b) => compareUnits(a.unit, b.unit));
    byDocument.set(document, units);
  }
  return units;
}
