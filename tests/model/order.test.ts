import { describe, expect, it } from 'vitest';
import { keyBetween, keysBetween } from '../../shared/model/order.ts';
import { OrderKey } from '../../shared/model/scalars.ts';
import { fc } from '../support/fast-check.ts';

describe('order keys', () => {
  it('always leave room for another, wherever cards are dropped', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 300 }), drops => {
        const keys: string[] = [];
        for (const drop of drops) {
          const at = drop % (keys.length + 1);
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null));
        }
        expect(keys).toEqual([...keys].sort((a, b) => (a < b ? -1 : 1)));
        expect(new Set(keys).size).toBe(keys.length);
        for (const key of keys) {
          expect(OrderKey.safeParse(key).success).toBe(true);
        }
      }),
    );
  });

  it('come in any number between any two', () => {
    fc.assert(
      fc.property(fc.nat({ max: 400 }), fc.nat({ max: 400 }), (many, more) => {
        const keys = keysBetween(null, null, many + 1);
        const at = many === 0 ? 0 : more % many;
        const inner = keysBetween(keys[at] ?? null, keys[at + 1] ?? null, more);
        const all = [...keys.slice(0, at + 1), ...inner, ...keys.slice(at + 1)];
        expect(all).toEqual([...all].sort((a, b) => (a < b ? -1 : 1)));
        expect(new Set(all).size).toBe(many + 1 + more);
      }),
    );
  });

  it('stay short when a thousand cards are added at one end', () => {
    let [last, first]: (string | null)[] = [null, null];
    for (let i = 0; i < 1000; i++) {
      last = keyBetween(last ?? null, null);
      first = keyBetween(null, first ?? null);
    }
    expect(last?.length).toBeLessThan(6);
    expect(first?.length).toBeLessThan(6);
    expect(keysBetween(null, null, 5000).at(-1)?.length).toBeLessThan(6);
  });

  it('that nothing would fit below, or that lack digits, are taken from no file', () => {
    for (const key of ['a10', 'a100', 'b1', 'Y1', 'a', '1a', 'a-'])
      expect(OrderKey.safeParse(key).success, key).toBe(false);
    for (const key of ['a0', 'Z0', 'b00', 'b10', 'a01', 'Yz0V'])
      expect(OrderKey.safeParse(key).success, key).toBe(true);
  });

  it('refuse two ends in the wrong order', () => {
    expect(() => keyBetween('b', 'a')).toThrow(RangeError);
    expect(() => keyBetween('a', 'a')).toThrow(RangeError);
  });
});
