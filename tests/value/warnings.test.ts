import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../shared/plan/report-words.ts';
import { ledgerOf } from '../../shared/views/ledger.ts';
import { warningsOf, withoutOwner } from '../../shared/views/ledger-warnings.ts';
import { formulaOf, warningWords } from '../../shared/views/ledger-words.ts';
import { aRoom } from '../support/room.ts';
import { range, type Told, write } from './ledger-harness.ts';

const words = wordsOf({ locale: 'en-GB', currency: 'EUR' });

/** The warnings of a ledger in words. */
function warned(...lines: Told[]): string[] {
  const room = aRoom();
  room.add('Fraud scoring', 'Order tracking');
  write(room, ...lines);
  return warningsOf(ledgerOf(room.document)).map(one => warningWords(one, words));
}
const basis = (percent: number, baseline = 1_000) => ({
  of: 'fraud cases a year',
  baseline,
  change: range(percent, percent, percent),
  unitValue: 10,
});

describe('double counting', () => {
  it('names lines with one tag, and what is left if they are the same money', () => {
    expect(
      warned({ title: 'Calls', tag: 'hours' }, { title: 'Letters', tag: 'Hours', range: range(1, 50, 60) }),
    ).toEqual([
      '“hours” is on 2 lines, €250 together. If they count the same money, only the largest is real: €200.',
    ]);
    expect(warned({ title: 'Calls', tag: 'hours' }, { title: 'Letters', tag: 'paper' })).toEqual([]);
  });

  it('names lines of one use case and driver that say nearly the same', () => {
    const alike: Told[] = [{ title: 'Fewer false alarms' }, { title: 'Less false alarms' }];
    expect(warned(...alike.map(line => ({ ...line, of: 'Fraud scoring' })))).toEqual([
      '“Fewer false alarms” and “Less false alarms” sound like the same money, for the same use case and driver.',
    ]);
    expect(warned({ ...alike[0], of: 'Fraud scoring' }, { ...alike[1], of: 'Order tracking' })).toEqual([]);
    expect(warned({ ...alike[0], driver: 'make' }, { ...alike[1], driver: 'save' })).toEqual([]);
  });

  it('says when more of a thing is saved than there is, and when it is counted differently', () => {
    expect(warned({ title: 'A', basis: basis(60) }, { title: 'B', basis: basis(50) })).toEqual([
      '110% of “fraud cases a year” is counted over 2 lines: more than there is.',
    ]);
    expect(warned({ title: 'A', basis: basis(60) }, { title: 'B', basis: basis(40) })).toEqual([]);
    expect(warned({ title: 'A', basis: basis(10) }, { title: 'B', basis: basis(10, 1_200) })).toEqual([
      '“fraud cases a year” is counted as 1,000 and as 1,200. Agree on one number.',
    ]);
  });

  it('is looked for once as long as the ledger stays', () => {
    const room = aRoom();
    write(room, { title: 'A', tag: 'x' }, { title: 'B', tag: 'x' });
    const found = warningsOf(ledgerOf(room.document));
    expect(found).toHaveLength(1);
    expect(warningsOf(ledgerOf(room.document))).toBe(found);
  });

  it('says when the likely amounts lie outside the range', () => {
    const lean = Array.from({ length: 8 }, (_, at) => ({
      title: `Line ${at}`,
      range: range(100, 100, 1_000),
    }));
    expect(warned(...lean)).toEqual([
      'What is expected, €800, lies below the range: most amounts reach much further up than down. Look at the likely ones again.',
    ]);
  });
});

describe('the arithmetic', () => {
  it('stands there as a sum that can be checked', () => {
    const room = aRoom();
    const change = range(10, 15, 20);
    write(room, { basis: { of: 'fraud cases', baseline: 1_200, change, unitValue: 400 }, probability: 0.8 });
    const [line] = ledgerOf(room.document).lines;
    if (!line) throw new Error('There is a line.');
    expect(formulaOf({ ...line, basis: line.line?.basis ?? null }, words)).toEqual({
      amount: '1,200 fraud cases × 15% (10% to 20%) × €400 = €72,000 (€48,000 to €96,000)',
      expected: '€72,000 × 80% = €57,600',
    });
    expect(withoutOwner(ledgerOf(room.document))).toEqual([line]);
  });
});
