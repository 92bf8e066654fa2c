import { describe, expect, it } from 'vitest';
import { planBars } from '../../shared/plan/chart-bars.ts';
import { planDrift } from '../../shared/plan/chart-drift.ts';
import { planHubPicture } from '../../shared/plan/chart-hub-picture.ts';
import { PAPER_INK } from '../../shared/plan/chart-ink.ts';
import { planLevels } from '../../shared/plan/chart-levels.ts';
import { planMatrix } from '../../shared/plan/chart-matrix.ts';
import { planRadar } from '../../shared/plan/chart-radar.ts';
import { planStageBars } from '../../shared/plan/chart-stage-bars.ts';
import { planStreamMap } from '../../shared/plan/chart-stream-map.ts';
import { planTimeline } from '../../shared/plan/chart-timeline.ts';
import type { ChartFrame, ChartPlan } from '../../shared/plan/chart-types.ts';
import { fc } from '../support/fast-check.ts';
import { roughMeasure } from './board-fixtures.ts';
import { cellsOf, checkPlan } from './chart-checks.ts';
import { SAMPLES } from './chart-fixtures.ts';

const frame: fc.Arbitrary<ChartFrame> = fc
  .record({
    width: fc.integer({ min: 240, max: 1400 }),
    height: fc.option(fc.integer({ min: 240, max: 900 }), { nil: undefined }),
    size: fc.constantFrom(8.5, 12, 14),
  })
  .map(({ height, ...rest }) => ({
    ...rest,
    ...(height === undefined ? {} : { height }),
    measure: roughMeasure,
    ink: PAPER_INK,
  }));

const letters = fc.constantFrom(...'abcdeghiMWnorstuäöß -/日ش'.split(''));
const name = fc
  .oneof(
    fc.string({ unit: letters, minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      'Kundenstammdatenänderungsbenachrichtigungsdienst Privatkunden',
      'Risk',
      'Echtzeit-Betrugserkennung für Kartenzahlungen im Auslandsverk',
    ),
  )
  .filter(text => text.trim() !== '');
const amount = fc.integer({ min: 0, max: 5_000_000 });
const driver = fc.constantFrom('make' as const, 'save' as const, 'protect' as const, null);
/** A way of saying numbers that no other text of a chart has. */
const format = (value: number) => `⟨${value}⟩`;

/** Plans a chart many times; `numbers` are those the table has to hold. */
function holds<T>(
  data: fc.Arbitrary<T>,
  plan: (data: T, frame: ChartFrame) => ChartPlan,
  numbers: (data: T) => readonly (number | null | undefined)[],
): void {
  fc.assert(
    fc.property(data, frame, (given, at) => {
      const made = plan(given, at);
      checkPlan(made);
      expect(made.width).toBe(at.width);
      if (at.height !== undefined) expect(made.height).toBe(at.height);
      const cells = cellsOf(made);
      for (const number of numbers(given)) if (number != null) expect(cells).toContain(format(number));
    }),
    { numRuns: 80 },
  );
}

describe('whatever is charted, at any size, labels never overlap, nothing leaves the chart, the table is whole', () => {
  it('radar', () => {
    const data = fc.integer({ min: 3, max: 12 }).chain(count =>
      fc.record({
        title: name,
        dimensions: fc.array(name, { minLength: count, maxLength: count }),
        most: fc.constant(5),
        series: fc.array(
          fc.record({
            name,
            values: fc.array(fc.option(fc.integer({ min: 0, max: 5 })), {
              minLength: count,
              maxLength: count,
            }),
          }),
          { maxLength: 4 },
        ),
        spread: fc.record({
          name,
          ranges: fc.array(
            fc.option(fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 2, max: 5 }))),
            {
              minLength: count,
              maxLength: count,
            },
          ),
        }),
        format: fc.constant(format),
      }),
    );
    holds(data, planRadar, ({ series, spread }) => [
      ...series.flatMap(one => one.values),
      ...spread.ranges.flatMap(range => range ?? []),
    ]);
  });

  it('bars', () => {
    const range = fc.tuple(amount, amount, amount).map(([a, b, c]) => {
      const [low = 0, likely = 0, high = 0] = [a, b, c].sort((one, other) => one - other);
      return { low, likely, high };
    });
    const data = fc.record({
      title: name,
      of: fc.constant('Use case'),
      mode: fc.constantFrom('grouped' as const, 'stacked' as const),
      rows: fc.array(
        fc.record({
          name,
          bars: fc.array(
            fc.tuple(range, driver).map(([one, by]) => ({ ...one, driver: by })),
            { maxLength: 3 },
          ),
          total: range,
        }),
        { maxLength: 30 },
      ),
      format: fc.constant(format),
    });
    holds(data, planBars, ({ rows }) =>
      rows.flatMap(row => [...row.bars, row.total].flatMap(one => [one.low, one.likely, one.high])),
    );
  });

  it('bars by stage', () => {
    const data = fc.record({
      title: name,
      stages: fc.array(
        fc.record({ name, amounts: fc.record({ make: amount, save: amount, protect: amount }) }),
        {
          minLength: 1,
          maxLength: 8,
        },
      ),
      format: fc.constant(format),
    });
    holds(data, planStageBars, ({ stages }) => stages.flatMap(stage => Object.values(stage.amounts)));
  });

  it('value–effort matrix', () => {
    const axis = { name: 'Effort', low: 'small', high: 'large', from: 0, to: 100, format };
    const data = fc.record({
      title: name,
      of: fc.constant('Use case'),
      x: fc.constant(axis),
      y: fc.constant({ ...axis, name: 'Value' }),
      quadrants: fc.record({ topLeft: name, topRight: name, bottomLeft: name, bottomRight: name }),
      dots: fc.array(
        fc.record({
          number: fc.integer({ min: 1, max: 250 }),
          name,
          x: fc.integer({ min: 0, max: 100 }),
          y: fc.constantFrom(0, 50, 50, 100),
          driver,
        }),
        { maxLength: 60 },
      ),
    });
    holds(data, planMatrix, ({ dots }) => dots.flatMap(dot => [dot.x, dot.y]));
  });

  it('stream map', () => {
    const system = fc
      .integer({ min: 1, max: 40 })
      .map(number => `System ${number} of the group’s shared services`);
    const data = fc.record({
      title: name,
      streams: fc.array(
        fc.record({
          name,
          producers: fc.array(system, { maxLength: 3 }),
          consumers: fc.array(system, { maxLength: 5 }),
          units: fc.array(name, { maxLength: 4 }),
        }),
        { maxLength: 80 },
      ),
    });
    holds(data, planStreamMap, () => []);
  });

  it('hub picture', () => {
    const data = fc.array(name, { minLength: 1, maxLength: 40 }).chain(names => {
      const id = fc.integer({ min: 0, max: names.length - 1 }).map(String);
      return fc.record({
        title: name,
        hub: name,
        systems: fc.constant(names.map((one, index) => ({ id: String(index), name: one }))),
        links: fc.array(fc.record({ from: id, to: id }), { maxLength: 200 }),
      });
    });
    holds(data, planHubPicture, () => []);
  });

  it('timeline', () => {
    const data = fc.record({
      title: name,
      columns: fc.array(name, { minLength: 1, maxLength: 6 }),
      lanes: fc.array(fc.record({ name }), { minLength: 1, maxLength: 6 }),
      actions: fc
        .array(
          fc.record({
            name,
            lane: fc.integer({ min: 0, max: 5 }),
            from: fc.integer({ min: 0, max: 11 }).map(half => half / 2),
            long: fc.constantFrom(0, 0.5, 1, 2),
            done: fc.boolean(),
          }),
          { maxLength: 40 },
        )
        .map(all =>
          all.map(({ long, ...one }, index) => ({ ...one, to: one.from + long, id: String(index) })),
        ),
      blocks: fc.array(
        fc.record({
          from: fc.integer({ min: 0, max: 40 }).map(String),
          to: fc.integer({ min: 0, max: 40 }).map(String),
        }),
        { maxLength: 12 },
      ),
    });
    holds(data, planTimeline, () => []);
  });

  it('levels', () => {
    const data = fc.record({
      title: name,
      of: fc.constant('Dimension'),
      levels: fc.array(name, { minLength: 2, maxLength: 7 }),
      rows: fc.array(
        fc.record({
          name,
          level: fc.option(fc.integer({ min: 0, max: 6 })),
          votes: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 60 }),
        }),
        { maxLength: 20 },
      ),
      format: fc.constant(format),
    });
    holds(data, planLevels, ({ rows }) => rows.map(row => row.level));
  });

  it('drift', () => {
    const data = fc.record({
      title: name,
      benefits: fc.array(
        fc.record({
          name,
          baseline: amount,
          target: amount,
          actual: fc.option(amount),
          format: fc.constant(format),
        }),
        { maxLength: 20 },
      ),
    });
    holds(data, planDrift, ({ benefits }) => benefits.flatMap(one => [one.baseline, one.target, one.actual]));
  });
});

describe('with room enough', () => {
  it.each(Object.entries(SAMPLES))('%s shows every name in full', (_, plan) => {
    const made = plan({ width: 1100, measure: roughMeasure, ink: PAPER_INK });
    checkPlan(made);
    const drawn = made.marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : [])).join(' ');
    expect(drawn).not.toContain('…');
    for (const row of made.table.rows.filter(one => one[0] !== 'All')) {
      const named = made.table.columns[0] === 'Lane' || made.table.columns[0] === 'No.' ? row[1] : row[0];
      expect(drawn).toContain(named);
    }
  });
});
