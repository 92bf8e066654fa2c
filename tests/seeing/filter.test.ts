import { describe, expect, it } from 'vitest';
import { documentOf, find, placementsByUseCase, recordsOf } from '../../shared/model/document.ts';
import { DRIVERS, PATTERNS } from '../../shared/model/use-case.ts';
import { asks, type Filter, NO_FILTER, passing, unitsOf } from '../../shared/views/filter.ts';
import { workshopOf } from '../board/harness/workshop.ts';
import { fc } from '../support/fast-check.ts';

const document = documentOf(workshopOf(106));
const all = recordsOf(document, 'use-case').map(({ id }) => id);
const units = unitsOf(document).map(({ unit }) => unit);

const filters: fc.Arbitrary<Filter> = fc.record({
  drivers: fc.subarray([...DRIVERS]),
  patterns: fc.subarray([...PATTERNS]),
  units: fc.subarray(units),
  stages: fc.subarray([null, 0, 1, 2, 3, 4, 5]),
  text: fc.constant(''),
});

describe('the filter', () => {
  it('shows a use case exactly when every question that is asked has it among its answers', () => {
    fc.assert(
      fc.property(filters, filter => {
        const shown = passing(document, filter, null);
        for (const id of all) {
          const useCase = find(document, 'use-case', id);
          const stage = placementsByUseCase(document).get(id)?.stage ?? null;
          if (!useCase) throw new Error('It is there.');
          const fits =
            (filter.drivers.length === 0 || filter.drivers.some(one => one === useCase.driver)) &&
            (filter.patterns.length === 0 || filter.patterns.some(one => one === useCase.pattern)) &&
            (filter.units.length === 0 || filter.units.includes(useCase.unit)) &&
            (filter.stages.length === 0 || filter.stages.includes(stage));
          expect(shown.has(id)).toBe(fits);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('shows less, never more, with another question; and more, never less, with another answer', () => {
    fc.assert(
      fc.property(filters, filters, (one, other) => {
        const both = passing(document, { ...one, drivers: other.drivers }, null);
        const without = passing(document, { ...one, drivers: [] }, null);
        for (const id of both) expect(without.has(id)).toBe(true);
        if (one.units.length === 0) return;
        const wider = passing(document, { ...one, units: [...one.units, ...other.units] }, null);
        for (const id of passing(document, one, null)) expect(wider.has(id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('asks nothing at first, and shows everything', () => {
    expect(asks(NO_FILTER)).toBe(false);
    expect(asks({ ...NO_FILTER, text: '  ' })).toBe(false);
    expect(asks({ ...NO_FILTER, stages: [null] })).toBe(true);
    expect(passing(document, NO_FILTER, null).size).toBe(106);
  });

  it('goes with what the search found', () => {
    const found = new Set(all.slice(0, 3));
    expect(passing(document, NO_FILTER, found)).toEqual(found);
  });

  it('lists the units by name, use cases without one last', () => {
    expect(units).toEqual(['Core banking', 'Markets', 'Payments', 'Retail', 'Risk', '']);
  });
});
