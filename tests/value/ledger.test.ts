import { describe, expect, it } from 'vitest';
import { documentOf, recordsOf } from '../../shared/model/document.ts';
import type { ValueRange } from '../../shared/model/use-case.ts';
import { ledgerOf } from '../../shared/views/ledger.ts';
import { RUNS, samplesOf } from '../../shared/views/ledger-chance.ts';
import { GROUPINGS, groupsOf, stageAmounts, yearsOf } from '../../shared/views/ledger-groups.ts';
import { totalOf, worthOf } from '../../shared/views/ledger-total.ts';
import { stages } from '../exchange/kit.ts';
import { fc } from '../support/fast-check.ts';
import { aRoom, aWorkshop } from '../support/room.ts';
import { give, ledgers, range, write } from './ledger-harness.ts';

/** What the ledger should come to, worked out from the records alone, in another way than the product does. */
function byHand(document: ReturnType<typeof aRoom>['document']) {
  const covered = new Set(recordsOf(document, 'value-line').map(line => line.useCase));
  const rows = recordsOf(document, 'value-line').map(line => {
    const [low, likely, high] = line.basis
      ? [line.basis.change.low, line.basis.change.likely, line.basis.change.high].map(
          percent => (line.basis?.baseline ?? 0) * (percent / 100) * (line.basis?.unitValue ?? 0),
        )
      : [line.range?.low, line.range?.likely, line.range?.high];
    return {
      low,
      likely,
      high,
      chance: line.probability,
      driver: line.driver as string | null,
      ramp: line.ramp,
    };
  });
  for (const { id, value, driver } of recordsOf(document, 'use-case'))
    if (value && !covered.has(id)) rows.push({ ...value, chance: 1, driver, ramp: [1] });
  return rows.map(({ low = 0, likely = 0, high = 0, ...rest }) => ({ low, likely, high, ...rest }));
}
const sum = (numbers: Iterable<number>) => [...numbers].reduce((all, one) => all + one, 0);
const near = (actual: number | undefined, wanted: number) =>
  expect(Math.abs((actual ?? Number.NaN) - wanted)).toBeLessThanOrEqual(1e-9 * Math.abs(wanted) + 1e-6);

describe('the ledger', () => {
  it('expects of every total what its lines are expected to bring, whatever it is grouped by', () => {
    fc.assert(
      fc.property(ledgers, ({ document }) => {
        const ledger = ledgerOf(document);
        const hand = byHand(document);
        near(totalOf(ledger.lines)?.expected, sum(hand.map(row => row.likely * row.chance)));
        for (const by of GROUPINGS) {
          const groups = groupsOf(ledger, by, stages.stages);
          for (const { total } of groups) near(total.expected, sum(total.lines.map(line => line.expected)));
          const ids = groups.flatMap(({ total }) => total.lines.map(line => line.id));
          expect(ids.toSorted()).toEqual(ledger.lines.map(line => line.id).toSorted());
        }
        for (const group of groupsOf(ledger, 'driver', stages.stages)) {
          const own = hand.filter(row => row.driver === group.driver);
          near(group.total.expected, sum(own.map(row => row.likely * row.chance)));
        }
        const placed = sum(
          stageAmounts(ledger, stages.stages).flatMap(({ amounts }) => Object.values(amounts)),
        );
        near(
          placed,
          sum(ledger.lines.filter(line => line.stage !== null && line.driver).map(line => line.expected)),
        );
      }),
      { numRuns: 60 },
    );
  });

  it('keeps every range in order and within the sums of the extremes, in every year', () => {
    fc.assert(
      fc.property(ledgers, ({ document }) => {
        const ledger = ledgerOf(document);
        const hand = byHand(document);
        const totals = [null, 1, 2, 3, 4, 5].map(year => totalOf(ledger.lines, year));
        for (const total of totals) {
          if (!total) throw new Error('There are lines.');
          const order = [total.least, total.low, total.middle, total.high, total.most];
          expect(order).toEqual(order.toSorted((a, b) => a - b));
        }
        near(totals[0]?.least, sum(hand.map(row => (row.chance === 1 ? row.low : 0))));
        near(totals[0]?.most, sum(hand.map(row => (row.chance > 0 ? row.high : 0))));
        for (const { id } of recordsOf(document, 'use-case')) {
          const value = worthOf(document, { id });
          if (value) expect(value.low <= value.likely && value.likely <= value.high).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('counts each year by its share of the full amount, and the last share goes on', () => {
    fc.assert(
      fc.property(ledgers, ({ document }) => {
        for (const { year, total, drivers } of yearsOf(ledgerOf(document))) {
          const wanted = byHand(document).map(
            row => row.likely * row.chance * (row.ramp[year - 1] ?? row.ramp.at(-1) ?? 1),
          );
          near(total.expected, sum(wanted));
          near(sum(drivers.map(one => one.expected)), sum(wanted));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('works an amount out as baseline × change × the value of one', () => {
    const room = aRoom();
    const change = range(10, 15, 20);
    write(room, {
      basis: { of: 'fraud cases a year', baseline: 1_200, change, unitValue: 400 },
      probability: 0.8,
    });
    const [line] = ledgerOf(room.document).lines;
    expect(line?.amount).toEqual({ low: 48_000, likely: 72_000, high: 96_000 });
    expect(line?.expected).toBe(57_600);
  });

  it('counts in the workshop’s own currency and in no other', () => {
    const room = aRoom(aWorkshop({ currency: 'PLN' }));
    write(room, {});
    expect(ledgerOf(room.document).currency).toBe('PLN');
    const before = totalOf(ledgerOf(room.document).lines);
    room.do({ type: 'workshop.edit', changes: { currency: 'EUR' } });
    expect(ledgerOf(room.document).currency).toBe('EUR');
    expect(totalOf(ledgerOf(room.document).lines)).toEqual(before);
  });
});

describe('a use case’s quick range', () => {
  it('counts as one line that nobody answers for, until lines of its own take its place', () => {
    const room = aRoom();
    room.add('Fraud scoring');
    give(room, 'Fraud scoring', range(10, 20, 30));
    const useCase = room.useCase('Fraud scoring');
    expect(ledgerOf(room.document).lines).toMatchObject([
      { id: useCase.id, line: null, owner: '', expected: 20 },
    ]);
    expect(worthOf(room.document, useCase)).toEqual({ ...range(10, 20, 30), lines: 0 });

    const [id = ''] = write(room, { of: 'Fraud scoring', range: range(100, 200, 300) });
    expect(ledgerOf(room.document).lines).toMatchObject([{ id, expected: 200 }]);
    expect(worthOf(room.document, useCase)).toEqual({ ...range(100, 200, 300), lines: 1 });

    room.do({ type: 'value-line.remove', ids: [id] });
    expect(worthOf(room.document, useCase)).toEqual({ ...range(10, 20, 30), lines: 0 });
  });

  it('adds up over use cases to what the ledger expects of them', () => {
    fc.assert(
      fc.property(ledgers, ({ document }) => {
        const all = recordsOf(document, 'use-case').map(one => worthOf(document, one)?.likely ?? 0);
        const expected = ledgerOf(document)
          .lines.filter(line => line.useCase)
          .map(line => line.expected);
        expect(Math.abs(sum(all) - sum(expected))).toBeLessThan(0.02 * all.length);
      }),
      { numRuns: 40 },
    );
  });
});

describe('adding up ranges by drawing from them', () => {
  const many = (count: number, amount: ValueRange, probability = 1) => {
    const room = aRoom();
    write(room, ...Array.from({ length: count }, () => ({ range: amount, probability })));
    return ledgerOf(room.document).lines;
  };
  const momentsOf = (lines: ReturnType<typeof many>) => {
    const draws = Array.from({ length: RUNS }, (_, run) => sum(lines.map(line => samplesOf(line)[run] ?? 0)));
    const mean = sum(draws) / RUNS;
    return { mean, variance: sum(draws.map(one => (one - mean) ** 2)) / RUNS };
  };
  const [low, likely, high] = [100, 200, 450];
  // A triangle's own mean and variance, from the textbook.
  const mean = (low + likely + high) / 3;
  const variance = (low ** 2 + likely ** 2 + high ** 2 - low * likely - low * high - likely * high) / 18;

  it('has a triangle’s mean and variance for one line', () => {
    const one = momentsOf(many(1, { low, likely, high }));
    expect(one.mean / mean).toBeCloseTo(1, 1);
    expect(Math.abs(one.mean / mean - 1)).toBeLessThan(0.01);
    expect(Math.abs(one.variance / variance - 1)).toBeLessThan(0.08);
  });

  it('lets a line come about as often as it is probable', () => {
    const chance = 0.3;
    const one = momentsOf(many(1, { low, likely, high }, chance));
    const wanted = chance * (variance + mean ** 2) - (chance * mean) ** 2;
    expect(Math.abs(one.mean / (chance * mean) - 1)).toBeLessThan(0.08);
    expect(Math.abs(one.variance / wanted - 1)).toBeLessThan(0.08);
    expect(totalOf(many(1, { low, likely, high }, chance))?.low).toBe(0);
  });

  it('lets any two lines go half along with each other', () => {
    const count = 12;
    const all = momentsOf(many(count, { low, likely, high }));
    const wanted = variance * (count + count * (count - 1) * 0.5);
    expect(Math.abs(all.mean / (count * mean) - 1)).toBeLessThan(0.02);
    expect(Math.abs(all.variance / wanted - 1)).toBeLessThan(0.1);
  });

  it('lets lines with one tag go all the way together, whatever its capitals', () => {
    const room = aRoom();
    write(room, { tag: 'Call-centre hours' }, { tag: 'call-centre hours ' }, { tag: '' });
    const [one, other, third] = ledgerOf(room.document).lines.map(line => [...samplesOf(line)]);
    expect(other).toEqual(one);
    expect(third).not.toEqual(one);
  });

  it('is narrower than the extremes and wider than if every line missed on its own', () => {
    const total = totalOf(many(12, { low, likely, high }));
    if (!total) throw new Error('There are lines.');
    const alone = 2 * 1.2816 * Math.sqrt(12 * variance);
    expect(total.high - total.low).toBeGreaterThan(alone);
    expect(total.high - total.low).toBeLessThan(total.most - total.least);
  });

  it('says the same every time, of a copy with other ids, and in any order', () => {
    fc.assert(
      fc.property(ledgers, ({ document }) => {
        const total = totalOf(ledgerOf(document).lines);
        const renamed = JSON.parse(
          JSON.stringify([...document.records.values()]).replaceAll(
            '00000000-0000-4000',
            '11111111-0000-4000',
          ),
        );
        const again = totalOf(ledgerOf(documentOf(renamed)).lines);
        expect({ ...again, lines: [] }).toEqual({ ...total, lines: [] });
        const turned = totalOf([...ledgerOf(document).lines].toReversed());
        for (const part of ['low', 'middle', 'high'] as const)
          expect(Math.abs((turned?.[part] ?? 0) - (total?.[part] ?? 0))).toBeLessThan(1);
      }),
      { numRuns: 30 },
    );
  });

  it('leaves a single certain range as it is, and has nothing to say without a line', () => {
    expect(totalOf(many(1, { low, likely, high }))).toMatchObject({
      low,
      middle: likely,
      high,
      expected: likely,
    });
    expect(totalOf([])).toBeNull();
  });
});
