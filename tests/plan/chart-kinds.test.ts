import { describe, expect, it } from 'vitest';
import { planBars } from '../../shared/plan/chart-bars.ts';
import { driftOf, planDrift } from '../../shared/plan/chart-drift.ts';
import { hubCounts, planHubPicture } from '../../shared/plan/chart-hub-picture.ts';
import { PAPER_INK } from '../../shared/plan/chart-ink.ts';
import { planRadar } from '../../shared/plan/chart-radar.ts';
import { driverBox } from '../../shared/plan/chart-shapes.ts';
import { planStageBars } from '../../shared/plan/chart-stage-bars.ts';
import { planStreamMap } from '../../shared/plan/chart-stream-map.ts';
import { crossingsOf, orderColumns } from '../../shared/plan/chart-stream-order.ts';
import { planTimeline } from '../../shared/plan/chart-timeline.ts';
import type { ChartFrame } from '../../shared/plan/chart-types.ts';
import type { Mark } from '../../shared/plan/report-marks.ts';
import { fc } from '../support/fast-check.ts';
import { roughMeasure } from './board-fixtures.ts';
import { cellsOf, textsOf, withoutColour } from './chart-checks.ts';
import { money, SAMPLES } from './chart-fixtures.ts';

const frame: ChartFrame = { width: 900, measure: roughMeasure, ink: PAPER_INK };
const said = (plan: { marks: readonly Mark[] }) =>
  plan.marks.flatMap(mark => (mark.kind === 'text' ? [mark.text] : []));

describe('in greyscale', () => {
  it('drivers differ in their hatch', () => {
    const box = { x: 0, y: 0, width: 60, height: 14 };
    const slopes = (['make', 'save', 'protect'] as const).map(driver => {
      const hatch = driverBox(box, driver, PAPER_INK).find(mark => mark.kind === 'path');
      const [x1, y1, x2, y2] = (hatch?.data.match(/-?[\d.]+/g) ?? []).map(Number) as [
        number,
        number,
        number,
        number,
      ];
      return hatch ? Math.round(Math.abs((y2 - y1) / (x2 - x1))) : 'plain';
    });
    expect(slopes).toEqual(['plain', 1, 0]);
  });

  it('series of a radar differ in dash and point', () => {
    const looks = [0, 1, 2, 3].map(own => {
      const series = [0, 1, 2, 3].map(index => ({
        name: 'Series',
        values: index === own ? [3, 3, 3] : [null, null, null],
      }));
      const data = { title: 'Radar', dimensions: ['A', 'B', 'C'], most: 5, series, format: String };
      return withoutColour(planRadar(data, frame).marks);
    });
    expect(new Set(looks).size).toBe(4);
  });

  it('a stream of two units is thicker and says for how many', () => {
    const map = (units: string[]) =>
      planStreamMap(
        { title: 'Map', streams: [{ name: 'Payments', producers: ['Core'], consumers: ['CRM'], units }] },
        frame,
      );
    const widest = (units: string[]) =>
      Math.max(
        ...map(units)
          .marks.slice(0, 2)
          .map(mark => (mark.kind === 'path' ? (mark.stroke?.width ?? 0) : 0)),
      );
    expect(widest(['Retail', 'Risk'])).toBeGreaterThan(widest(['Retail']) * 2);
    expect(said(map(['Retail', 'Risk', 'Risk']))).toContain('×2');
    expect(said(map(['Retail', 'Retail'])).join()).not.toContain('×2,');
  });
});

describe('figures', () => {
  it('are never cut, however narrow the bars', () => {
    const stages = Array.from({ length: 8 }, () => ({
      name: 'Stage',
      amounts: { make: 1_234_567, save: 2_345_678, protect: 999_999 },
    }));
    const format = (value: number) => `€ ${value}.00`;
    const plan = planStageBars({ title: 'Value', stages, format }, { ...frame, width: 240, height: 240 });
    expect(textsOf(plan).filter(mark => mark.text.startsWith('€'))).toEqual([]);
    expect(cellsOf(plan)).toContain('€ 1234567.00');
  });

  it('of a stacked bar are its total as given; ends of ranges are never added', () => {
    const bars = [1, 2].map(() => ({
      driver: 'save' as const,
      low: 100_000,
      likely: 200_000,
      high: 900_000,
    }));
    const rows = [{ name: 'Retail', bars }];
    const plan = planBars({ title: 'Value', of: 'Unit', mode: 'stacked', rows, format: money }, frame);
    expect(said(plan)).toContain('€400 k');
    expect(cellsOf(plan)).not.toContain('€1.8 M');
  });
});

describe('stream map', () => {
  it('crosses fewer links than the order it was given, on the whole', () => {
    const edge = fc.tuple(fc.nat(9), fc.nat(9));
    let [before, after] = [0, 0];
    fc.assert(
      fc.property(
        fc.array(edge, { minLength: 8, maxLength: 25 }),
        fc.array(edge, { minLength: 8, maxLength: 25 }),
        (a, b) => {
          const given = Array.from({ length: 10 }, (_, index) => index);
          const [left, middle, right] = orderColumns([10, 10, 10], a, b);
          for (const order of [left, middle, right]) expect([...order].sort((x, y) => x - y)).toEqual(given);
          const now = crossingsOf(a, left, middle) + crossingsOf(b, middle, right);
          const then = crossingsOf(a, given, given) + crossingsOf(b, given, given);
          expect(now).toBeLessThanOrEqual(then);
          before += then;
          after += now;
        },
      ),
      { seed: 7, numRuns: 60 },
    );
    expect(after).toBeLessThan(before * 0.6);
  });

  it('undoes a plain crossing', () => {
    const [left, middle] = orderColumns(
      [2, 2, 0],
      [
        [0, 1],
        [1, 0],
      ],
      [],
    );
    expect(
      crossingsOf(
        [
          [0, 1],
          [1, 0],
        ],
        left,
        middle,
      ),
    ).toBe(0);
  });

  it('leaves out streams beyond sixty, shared ones last, says how many, and lists them all', () => {
    const streams = Array.from({ length: 75 }, (_, index) => ({
      name: `Stream ${index}.`,
      producers: ['Core'],
      consumers: ['CRM'],
      units: index === 74 ? ['Retail', 'Risk'] : ['Retail'],
    }));
    const plan = planStreamMap({ title: 'Map', streams }, frame);
    expect(said(plan)).toContain('15 of 75 streams are left out here; the table holds all.');
    expect(said(plan)).toContain('Stream 74.');
    expect(plan.table.rows).toHaveLength(75);
  });
});

describe('hub picture', () => {
  const systems = ['a', 'b', 'c', 'd'].map(id => ({ id, name: id.toUpperCase() }));

  it('counts each link once, and one link to the hub for each system that has any', () => {
    const links = [
      { from: 'a', to: 'b' },
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
      { from: 'a', to: 'c' },
      { from: 'c', to: 'c' },
      { from: 'c', to: 'gone' },
    ];
    expect(hubCounts({ systems, links })).toEqual({ before: 3, after: 3 });
    const drawn = said(planHubPicture({ title: 'Links', hub: 'Hub', systems, links }, frame));
    expect(drawn.filter(text => text === '3 links')).toHaveLength(2);
  });

  it('says "1 link"', () => {
    const links = [{ from: 'a', to: 'b' }];
    expect(said(planHubPicture({ title: 'Links', hub: 'Hub', systems, links }, frame))).toContain('1 link');
  });
});

describe('timeline', () => {
  const action = (id: string, from: number, to: number) => ({ id, name: `Action ${id}`, lane: 0, from, to });
  const backwards = (blocks: { from: string; to: string }[]) =>
    said(
      planTimeline(
        {
          title: 'Roadmap',
          columns: ['Now', 'Next'],
          lanes: [{ name: 'Pilot' }],
          actions: [action('a', 0, 1), action('b', 1, 2)],
          blocks,
        },
        frame,
      ),
    ).includes('begins before what blocks it ends');

  it('marks an arrow that runs back in time, and no other', () => {
    expect(backwards([{ from: 'b', to: 'a' }])).toBe(true);
    expect(backwards([{ from: 'a', to: 'b' }])).toBe(false);
    expect(backwards([{ from: 'a', to: 'gone' }])).toBe(false);
  });
});

describe('drift', () => {
  it.each([
    [{ baseline: 10, target: 20, actual: 20 }, 'reached'],
    [{ baseline: 10, target: 20, actual: 12 }, 'nearer'],
    [{ baseline: 10, target: 20, actual: 10 }, 'still'],
    [{ baseline: 10, target: 20, actual: 8 }, 'further'],
    [{ baseline: 20, target: 10, actual: 9 }, 'reached'],
    [{ baseline: 20, target: 10, actual: 15 }, 'nearer'],
    [{ baseline: 20, target: 10, actual: 25 }, 'further'],
    [{ baseline: 20, target: 20, actual: 20 }, 'reached'],
    [{ baseline: 20, target: 20, actual: 21 }, 'further'],
    [{ baseline: 20, target: 10, actual: null }, 'unknown'],
  ] as const)('of %o is %s, whichever way the target lies', (figures, drift) => {
    expect(driftOf(figures)).toBe(drift);
  });

  it('is said in words beside its sign', () => {
    const benefit = { name: 'Losses', baseline: 20, target: 10, actual: 25, format: String };
    const plan = planDrift({ title: 'Benefits', benefits: [benefit] }, frame);
    expect(said(plan).join(' ')).toContain('← away from the target');
    expect(cellsOf(plan)).toContain('away from the target');
  });
});

it('the same data give the same chart', () => {
  for (const plan of Object.values(SAMPLES)) expect(plan(frame)).toEqual(plan(frame));
});
