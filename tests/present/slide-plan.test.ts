import { describe, expect, it } from 'vitest';
import { planLanes } from '../../renderer/screens/present/slide-lanes.ts';
import { planList, voteWords } from '../../renderer/screens/present/slide-list.ts';
import { planSlide, unitOf, viewOf } from '../../renderer/screens/present/slide-plan.ts';
import { planRoadmap } from '../../renderer/screens/present/slide-roadmap.ts';
import pack from '../../resources/content/stages.json' with { type: 'json' };
import { documentOf } from '../../shared/model/document.ts';
import { boardOf } from '../../shared/views/board.ts';
import { workshopOf } from '../board/harness/workshop.ts';
import { fc } from '../support/fast-check.ts';

const measure = { width: (text: string, font: { size: number }) => text.length * font.size * 0.55 };
const slideOf = (cards: number, width: number, height: number) => {
  const placed = boardOf(documentOf(workshopOf(cards))).placed;
  return planSlide({ width, height, unit: unitOf({ width, height }), pack, cards: placed, measure });
};
const SCREENS = [
  [1280, 720],
  [1920, 1080],
  [3840, 2160],
] as const;

describe('the picture for the back row', () => {
  it.each(SCREENS)(
    'has the titles of its stages at a 40th of its height at least, at %d by %d',
    (width, height) => {
      for (const cards of [0, 34, 106, 500]) {
        const names = slideOf(cards, width, height).stages.flatMap(({ lines }) =>
          lines.filter(({ role }) => role === 'stage-name'),
        );
        expect(names.length).toBeGreaterThanOrEqual(pack.stages.length);
        for (const { size } of names) expect(size).toBeGreaterThanOrEqual(height / 40);
      }
    },
  );

  it('is the same picture on every screen of one shape, only larger', () => {
    const [small, large] = [slideOf(34, 1280, 720), slideOf(34, 3840, 2160)];
    expect(large.scale / small.scale).toBeCloseTo(3);
    expect(large.stages.map(({ density }) => density)).toEqual(small.stages.map(({ density }) => density));
  });

  it('has larger type with fewer cards', () => {
    expect(slideOf(12, 1920, 1080).scale).toBeGreaterThan(slideOf(500, 1920, 1080).scale);
  });

  it('counts every placed card once, drawn or in a stack', () => {
    const plan = slideOf(500, 1280, 720);
    for (const { cards, stack, count } of plan.stages)
      expect(cards.length + (stack?.ids.length ?? 0)).toBe(count);
  });
});

describe('the enlarged picture', () => {
  it('never shows what lies beyond an edge of the board, and has its point in the middle where it can', () => {
    const part = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.double({ min: 1, max: 4, noNaN: true }), part, part, (zoom, fx, fy) => {
        const size = { width: 1280, height: 668 };
        const { x, y } = viewOf(size, zoom, { x: fx * size.width, y: fy * size.height });
        for (const [at, whole] of [
          [x, size.width],
          [y, size.height],
        ] as const) {
          expect(at).toBeLessThanOrEqual(0);
          expect(at + whole * zoom).toBeGreaterThanOrEqual(whole - 1e-6);
        }
      }),
    );
    expect(viewOf({ width: 1000, height: 500 }, 2, { x: 500, y: 250 })).toEqual({
      zoom: 2,
      x: -500,
      y: -250,
    });
  });
});

describe('the lanes for the back row', () => {
  const lanesOf = (cards: number, width: number, height: number) => {
    const placed = boardOf(documentOf(workshopOf(cards))).placed;
    return planLanes({ width, height, unit: unitOf({ width, height }), pack, cards: placed, measure });
  };

  it('show each card once, in its lane, over nothing else, or count it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 480, max: 3840 }),
        fc.integer({ min: 420, max: 2160 }),
        (cards, width, height) => {
          for (const lane of lanesOf(cards, width, height).lanes) {
            expect(lane.cards.length + lane.more).toBe(lane.count);
            let end = 0;
            for (const { x, y, face } of lane.cards) {
              expect(y).toBeGreaterThanOrEqual(end);
              end = y + face.height;
              expect(end).toBeLessThanOrEqual(lane.more > 0 ? lane.moreY : height);
              expect(x).toBeGreaterThanOrEqual(lane.x);
              expect(x + face.width).toBeLessThanOrEqual(lane.x + lane.width);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('have larger type with fewer cards, and whole titles as long as they fit', () => {
    const typeOf = (cards: number) =>
      Math.max(
        ...lanesOf(cards, 1920, 1080).lanes.flatMap(lane =>
          lane.cards.flatMap(({ face }) => face.lines.map(line => line.size)),
        ),
      );
    expect(typeOf(12)).toBeGreaterThan(typeOf(106));
    const densities = lanesOf(12, 1920, 1080).lanes.flatMap(lane =>
      lane.cards.map(({ face }) => face.density),
    );
    expect(new Set(densities)).toEqual(new Set(['card']));
  });
});

describe('the roadmap for the back row', () => {
  const planOf = (count: number) =>
    planRoadmap({
      ...{ width: 1280, height: 668, unit: 1, measure },
      columns: ['now', 'decisions'].map(key => ({
        key,
        entries: Array.from({ length: count }, (_, number) => ({
          ...{ id: `${key}${number}`, number, text: 'Agree on who runs it at night', about: 'Ana' },
        })),
      })),
    });

  it('has larger type where there is less, and says how much has no room', () => {
    expect(planOf(3).size).toBeGreaterThan(planOf(8).size);
    for (const count of [0, 3, 8, 40]) {
      for (const { entries, more, height } of planOf(count).columns.map(one => ({ ...one, height: 668 }))) {
        expect(entries.length + more).toBe(count);
        for (const [index, one] of entries.entries()) {
          expect(one.y + one.height).toBeLessThanOrEqual(height);
          expect(one.y).toBeGreaterThan((entries[index - 1]?.y ?? 0) + (entries[index - 1]?.height ?? 0));
        }
      }
    }
    expect(planOf(40).columns[0]?.more).toBeGreaterThan(0);
  });
});

describe('the list for the back row', () => {
  const listOf = (count: number, first = 0, zoom = 1) =>
    planList({ height: 668, unit: 1, zoom, count, first });

  it('has all rows in the largest type that takes them, else as many as fit from where the facilitator is', () => {
    expect(listOf(8)).toMatchObject({ from: 0, to: 8 });
    expect(listOf(8).size).toBeGreaterThan(listOf(15).size);
    const { from, to, row, head } = listOf(106, 30);
    expect(from).toBe(30);
    expect(head + (to - from) * row).toBeLessThanOrEqual(668);
    expect(to - from).toBeGreaterThan(13);
    // At the end the last page is full.
    expect(listOf(106, 105)).toMatchObject({ to: 106, from: 106 - (to - from) });
    expect(listOf(106, 0, 2).to).toBeLessThan(to - from);
  });

  it('says the middle vote and the range, and no range where there is none', () => {
    const spread = { median: 2.5, range: { low: 1, high: 5 } };
    expect(voteWords(spread)).toBe('2–3 (1–5)');
    expect(voteWords({ median: 3, range: { low: 3, high: 3 } })).toBe('3');
  });
});
