import { describe, expect, it } from 'vitest';
import { amountFormat } from '../../renderer/screens/curve/amounts.ts';

describe('an amount as people type it', () => {
  it.each([
    ['en-GB', '1,200,000', 1_200_000],
    ['en-GB', '1.2 M', 1_200_000],
    ['en-GB', '£800k', 800_000],
    ['de-DE', '1.200.000,50', 1_200_000.5],
    ['de-DE', '1,2 Mio.', 1_200_000],
    ['fr-FR', '1 200 000', 1_200_000],
    ['de-CH', '1’200’000', 1_200_000],
    ['ar-EG', '١٬٢٠٠', 1_200],
    ['en-US', '3bn', 3_000_000_000],
    ['en-US', '-5', -5],
    ['de-DE', '1.2 M', 1_200_000],
    ['de-DE', '1.200 M', 1_200_000_000],
    ['de-DE', '0.5', 0.5],
    ['en-GB', '1,2 Mio', 1_200_000],
    ['pl-PL', '1 250 000,5', 1_250_000.5],
    ['pl-PL', '1.2 M', 1_200_000],
    ['en-IN', '12,34,567', 1_234_567],
  ])('in %s, %s is %d', (locale, text, amount) => {
    expect(amountFormat(locale).parse(text)).toBe(amount);
  });

  it.each(['', 'a lot', '1.2.3', '12 apples', '--5'])('%j is none', text => {
    expect(amountFormat('en-GB').parse(text)).toBeNull();
  });

  it.each([
    ['de-DE', '1234.567'],
    ['de-DE', '12.34,5'],
    ['en-GB', '1,20,5'],
    ['pl-PL', '1.200'],
  ])('in %s, %s can be read in two ways or in none, and is none', (locale, text) => {
    expect(amountFormat(locale).parse(text)).toBeNull();
  });

  it('reads back what it writes, in any locale', () => {
    for (const locale of ['en-GB', 'de-DE', 'fr-FR', 'de-CH', 'pl-PL', 'ar-EG', 'hi-IN', 'not-a-locale-1']) {
      const format = amountFormat(locale);
      for (const amount of [0, 7, 950, 1234.5, 1_200_000, 1e13])
        expect(format.parse(format.format(amount)), `${locale} ${amount}`).toBe(amount);
    }
  });
});
