import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { quoteFault } from '../../electron/exchange/quotes.ts';
import { fc } from '../support/fast-check.ts';

describe('quotation marks that go wrong are found before the table is cut up', () => {
  it.each([
    ['a,b\n"c,d\ne', { row: 2, unclosed: true }],
    ['a,b\n"c"d,e\n', { row: 2, unclosed: false }],
    ['"a\nb"\n"c"d', { row: 2, unclosed: false }],
    ['"a\nb" ,"c""d"\n"e"', null],
    ['a"b,c"d', null],
    ['', null],
  ])('%j', (text, fault) => {
    expect(quoteFault(text, ',')).toEqual(fault);
  });

  it('in the same texts in which the parser finds them', () => {
    const text = fc
      .array(fc.constantFrom('"', ',', '\n', 'a', ' '), { maxLength: 30 })
      .map(parts => parts.join(''));
    fc.assert(
      fc.property(text, raw => {
        const { errors } = Papa.parse<string[]>(raw, { delimiter: ',', newline: '\n' });
        const isFaulty = errors.some(error => error.type === 'Quotes');
        expect(quoteFault(raw, ',') !== null).toBe(isFaulty);
      }),
      { numRuns: 2000 },
    );
  });
});
