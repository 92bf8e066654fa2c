import { describe, expect, it } from 'vitest';
import { keptStroke } from '../../renderer/screens/sign-off/strokes.ts';
import { Signature } from '../../shared/model/sign-off.ts';
import { signaturePath } from '../../shared/plan/signature-path.ts';
import { fc } from '../support/fast-check.ts';

const point = fc.record({
  x: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
  y: fc.double({ min: -5_000, max: 5_000, noNaN: true }),
});

describe('a stroke of a signature', () => {
  it('fits the record, whatever the hand does, and can be drawn', () => {
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 3_000 }), points => {
        const stroke = keptStroke(points);
        const drawn = { kind: 'drawn', strokes: [stroke], height: 340 };
        expect(Signature.safeParse(drawn).success).toBe(true);
        expect(signaturePath([stroke])).toMatch(/^M[-\d. QL]+$/);
      }),
      { numRuns: 50 },
    );
  });

  it('keeps where it begins and ends, and takes the trembling out between', () => {
    const line = Array.from({ length: 50 }, (_, index) => ({
      x: index * 10,
      y: index % 2 === 0 ? 100 : 104,
    }));
    const stroke = keptStroke(line);
    expect(stroke.slice(0, 2)).toEqual([0, 100]);
    expect(stroke.slice(-2)).toEqual([490, 104]);
    const inner = stroke.filter((_, index) => index % 2 === 1).slice(1, -1);
    expect(Math.max(...inner) - Math.min(...inner)).toBeLessThan(4);
  });

  it('makes a dot of a tap', () => {
    expect(
      keptStroke([
        { x: 5, y: 6 },
        { x: 5.5, y: 6 },
      ]),
    ).toEqual([5, 6]);
    expect(signaturePath([[5, 6]])).toBe('M5 6L6 6');
  });
});
