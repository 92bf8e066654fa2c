import { describe, expect, it } from 'vitest';
import { search } from '../../renderer/state/search.ts';
import { documentOf, recordsOf } from '../../shared/model/document.ts';
import { workshopOf } from '../board/harness/workshop.ts';

const records = workshopOf(34);
const document = documentOf(records);

const numbers = (text: string, where = document) => {
  const { words } = search(where, text);
  return recordsOf(where, 'use-case')
    .filter(({ id }) => words.has(id))
    .map(({ number }) => number);
};

describe('the search', () => {
  it('finds a beginning while the word is being typed', () => {
    for (const text of ['f', 'fra', 'fraud', 'FRAUD sc']) expect(numbers(text)).toContain(1);
    expect(numbers('fraud sw')).toEqual([1, 17, 33]);
  });

  it('wants every word, wherever it stands', () => {
    expect(numbers('ledger retail')).toEqual(
      numbers('ledger').filter(number => numbers('retail').includes(number)),
    );
  });

  it('finds a long word by its end', () => {
    expect(numbers('entscheidung')).toEqual([16, 32]);
  });

  it('takes a number whole', () => {
    expect(numbers('17')).toEqual([17]);
    expect(numbers('3')).toContain(3);
    expect(numbers('3')).not.toContain(13);
  });

  it('goes by streams, sponsors and units too', () => {
    expect(numbers('head payments').length).toBe(34);
    expect(numbers('banking core').length).toBeGreaterThan(0);
  });

  it('offers the nearest where nothing is spelt so, and says that they are only near', () => {
    expect(search(document, 'fruad')).toMatchObject({ isNear: true });
    expect(numbers('fruad')).toContain(1);
    expect(search(document, 'fraud').isNear).toBe(false);
    expect(search(document, 'qqqqqqqq').words.size).toBe(0);
  });

  it('follows every change of the workshop: added, renamed, deleted', () => {
    const renamed = records.map(record =>
      record.type === 'use-case' && record.number === 1 ? { ...record, title: 'Loan decision' } : record,
    );
    expect(numbers('loan decision', documentOf(renamed))).toEqual([1]);
    expect(numbers('fraud sw', documentOf(renamed))).toEqual([17, 33]);
    const fewer = renamed.filter(record => !(record.type === 'use-case' && record.number === 17));
    expect(numbers('fraud sw', documentOf(fewer))).toEqual([33]);
    expect(numbers('fraud sw')).toEqual([1, 17, 33]);
  });
});
