import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../shared/change/canonical.ts';
import { fc } from '../support/fast-check.ts';

describe('canonical bytes (RFC 8785)', () => {
  it('match the examples of the RFC', () => {
    const example = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalText(example)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
    const keys = { '\u20ac': 1, '\r': 2, '\ufb33': 3, '1': 4, '\ud83d\ude00': 5, '\u0080': 6, '\u00f6': 7 };
    expect(Object.values(JSON.parse(canonicalText(keys)))).toHaveLength(7);
    const order = [...canonicalText(keys).matchAll(/:(\d)/g)].map(match => match[1]);
    expect(order.join('')).toBe('2467153');
  });

  it('do not depend on the order in which members were written', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'grapheme' }), fc.jsonValue()), object => {
        const shuffled = Object.fromEntries(Object.entries(object).reverse());
        expect(canonicalText(shuffled)).toBe(canonicalText(object));
        expect(JSON.parse(canonicalText(object))).toEqual(JSON.parse(JSON.stringify(object)));
      }),
    );
  });

  it('are refused for what JSON cannot say', () => {
    for (const value of [
      Number.NaN,
      Number.POSITIVE_INFINITY,
      undefined,
      () => 1,
      '\ud800',
      { a: undefined },
    ]) {
      expect(() => canonicalText(value)).toThrow(TypeError);
    }
  });
});
