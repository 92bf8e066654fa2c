import { expect, it } from 'vitest';
import { linesOf, longLineIn } from '../../renderer/ui/lines.ts';

it('a pasted list comes line by line, without its signs and its blank lines', () => {
  const pasted =
    '- Fewer nightly runs\r\n• One licence  less\r\r\n 2) Third\n12. Twelfth\n\n3.5 million cards';
  expect(linesOf(pasted)).toEqual([
    ...['Fewer nightly runs', 'One licence less', 'Third', 'Twelfth', '3.5 million cards'],
  ]);
});

it('no line is cut: one that is too long is named', () => {
  const long = 'x'.repeat(301);
  expect(linesOf(`Short\n${long}`)).toEqual(['Short', long]);
  expect(longLineIn(['Short', long], 300)).toBe(
    'Line 2 is longer than 300 characters. Shorten it; nothing was added.',
  );
  expect(longLineIn([long], 300)).toMatch(/^This is longer/);
  expect(longLineIn(['Short'], 300)).toBeNull();
});
