import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../shared/model/document.ts';
import type { ValueRange } from '../../shared/model/use-case.ts';
import { storyOf, sumOf } from '../../shared/views/story.ts';
import { workshopOf } from '../board/harness/workshop.ts';

const amount = fc.integer({ min: 0, max: 50_000_000 });
const range: fc.Arbitrary<ValueRange> = fc.tuple(amount, amount, amount).map(amounts => {
  const [low = 0, likely = 0, high = 0] = amounts.toSorted((a, b) => a - b);
  return { low, likely, high };
});
const ranges = fc.array(range, { minLength: 1, maxLength: 60 });
const HAIR = 1e-6;

describe('adding up ranges', () => {
  it('adds the likely amounts as they are, and stays within all lows and all highs', () => {
    fc.assert(
      fc.property(ranges, all => {
        const sum = sumOf(all);
        if (!sum) throw new Error('There are ranges.');
        expect(sum.likely).toBe(all.reduce((total, one) => total + one.likely, 0));
        const slack = sum.most * HAIR + HAIR;
        expect(sum.least).toBeLessThanOrEqual(sum.low + slack);
        expect(sum.low).toBeLessThanOrEqual(sum.likely + slack);
        expect(sum.likely).toBeLessThanOrEqual(sum.high + slack);
        expect(sum.high).toBeLessThanOrEqual(sum.most + slack);
      }),
    );
  });

  it('leaves a single range as it is, and says the same in any order', () => {
    fc.assert(
      fc.property(ranges, all => {
        const [one] = all;
        if (one) expect(sumOf([one])).toEqual({ ...one, least: one.low, most: one.high });
        const [there, back] = [sumOf(all), sumOf(all.toReversed())];
        expect(back?.low).toBeCloseTo(there?.low ?? 0, 1);
        expect(back?.high).toBeCloseTo(there?.high ?? 0, 1);
      }),
    );
  });

  it('is never the sum of the extremes as soon as two amounts are uncertain', () => {
    const sum = sumOf(Array.from({ length: 4 }, () => ({ low: 80, likely: 120, high: 180 })));
    expect(sum).toMatchObject({ least: 320, likely: 480, most: 720 });
    // Four distances of 40 that go half along: √(½·4·40² + ½·160²) = 126; of 60 up: 190.
    expect(sum?.low).toBeCloseTo(480 - 126.49, 1);
    expect(sum?.high).toBeCloseTo(480 + 189.74, 1);
  });

  it('has nothing to say without an amount', () => {
    expect(sumOf([])).toBeNull();
  });
});

describe('the story of what is shown', () => {
  const document = documentOf(workshopOf(34));

  it('counts use cases, places, streams and amounts', () => {
    expect(storyOf(document, null)).toMatchObject({ useCases: 34, placed: 32, shared: 9, valued: 22 });
  });

  it('follows the filter', () => {
    const [first, second] = workshopOf(34).filter(record => record.type === 'use-case');
    const shown = new Set([first?.id ?? '', second?.id ?? '']);
    expect(storyOf(document, shown)).toMatchObject({ useCases: 2, placed: 2, shared: 0, valued: 1 });
    expect(storyOf(document, new Set())).toMatchObject({ useCases: 0, placed: 0, streams: 0, value: null });
  });
});
