import { describe, expect, it } from 'vitest';
import { fitText, readsRightToLeft } from '../../shared/plan/board-text.ts';
import { fc } from '../support/fast-check.ts';
import { roughMeasure } from './board-fixtures.ts';

const FONT = { size: 14, weight: 600 };
const fit = (text: string, width: number, most: number, last?: number) =>
  fitText(roughMeasure, text, FONT, width, most, last);
const wide = (text: string) => roughMeasure.width(text, FONT);

describe('a title on a card', () => {
  it('keeps its words whole and says when all of it is there', () => {
    expect(fit('Fraud scoring on card swipe', 100, 3)).toEqual({
      lines: ['Fraud scoring', 'on card swipe'],
      whole: true,
    });
  });

  it('ends in an ellipsis after a whole word when it does not fit', () => {
    expect(fit('Regulatory trade reporting within the same day', 120, 2)).toEqual({
      lines: ['Regulatory trade', 'reporting within…'],
      whole: false,
    });
  });

  it('may break after a hyphen, and breaks a word that is longer than a line with one', () => {
    expect(fit('point-to-point', 72, 3).lines).toEqual(['point-to-', 'point']);
    const [first, second] = fit('Kreditentscheidung', 90, 2).lines;
    // U+2010, which no text has: painters tell it from a hyphen that was written.
    expect(`${first}${second}`.replace('\u2010', '')).toBe('Kreditentscheidung');
    expect(first?.endsWith('\u2010')).toBe(true);
  });

  it('gives the last line less room where something stands beside it', () => {
    const { lines } = fit('Partner open-banking feed', 110, 2, 50);
    expect(wide(lines[1] ?? '')).toBeLessThanOrEqual(50);
  });

  it('never lets a line be wider than its room, whatever the title', () => {
    const text = fc.oneof(
      fc.lorem(),
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.constant('x'.repeat(300)),
    );
    const room = fc.integer({ min: 50, max: 300 });
    fc.assert(
      fc.property(text, room, room, fc.integer({ min: 1, max: 3 }), (title, width, last, most) => {
        const { lines } = fit(title, width, most, Math.min(width, last));
        expect(lines.length).toBeLessThanOrEqual(most);
        for (const [index, line] of lines.entries()) {
          const limit = index === most - 1 ? Math.min(width, last) : width;
          expect(wide(line), JSON.stringify(line)).toBeLessThanOrEqual(limit + 0.01);
        }
      }),
    );
  });

  it('is never cut inside a character that is made of several', () => {
    const family = '👩‍👩‍👧‍👦';
    const { lines } = fit(family.repeat(40), 100, 2);
    for (const line of lines) expect(line.replaceAll(family, '').replace(/[…\u2060]/, '')).toBe('');
  });

  it('reads from right to left when its first letter does', () => {
    expect(readsRightToLeft('12 – مسار الدفع')).toBe(true);
    expect(readsRightToLeft('PSD2 זיהוי')).toBe(false);
  });
});
