import { describe, expect, it } from 'vitest';
import { fc } from '../support/fast-check.ts';
import { pack, unpack } from './stand-in/page/values.ts';

const sent = (value: unknown) => unpack(JSON.parse(JSON.stringify(pack(value))));

describe('what crosses between the stand-in’s worlds', () => {
  it('arrives as structured clone would have it', () => {
    const value = fc.anything({
      withBigInt: true,
      withDate: true,
      withMap: true,
      withSet: true,
      withTypedArray: false,
    });
    fc.assert(
      fc.property(value, one => {
        let clone: unknown;
        try {
          clone = structuredClone(one);
        } catch {
          return;
        }
        expect(sent(one)).toEqual(clone);
      }),
    );
  });

  it('keeps bytes as they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100_000 }), bytes => {
        expect(sent(bytes)).toEqual(bytes);
      }),
      { numRuns: 20 },
    );
  });

  it('refuses what cannot be cloned', () => {
    expect(() => pack({ run: () => 1 })).toThrow('could not be cloned');
    expect(() => pack(Symbol('no'))).toThrow('could not be cloned');
  });
});
