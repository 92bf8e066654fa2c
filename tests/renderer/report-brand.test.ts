import { describe, expect, it } from 'vitest';
import { ACCENTS, readAccent } from '../../renderer/screens/sign-off/accents.ts';
import { isSeenOnWhite } from '../../renderer/screens/sign-off/seen-on-white.ts';
import { contrastOnWhite } from '../../shared/plan/report-accent.ts';

const problemOf = (text: string) => {
  const read = readAccent(text);
  return 'problem' in read ? read.problem : null;
};

describe('the accent colour of a report', () => {
  it('is one of a few in which text can be read, or the client’s own, however it is written', () => {
    for (const { ink } of ACCENTS) expect(contrastOnWhite(ink), ink).toBeGreaterThanOrEqual(4.5);
    expect(readAccent(' #074A3F ')).toEqual({ accent: '#074a3f' });
    expect(readAccent('074')).toEqual({ accent: '#007744' });
    expect(readAccent('')).toEqual({ accent: null });
    // Headwater's own is kept as none, so that it follows Headwater.
    expect(readAccent('1F6F8B')).toEqual({ accent: null });
  });

  it('is refused in words where text in it could not be read, with one that would do', () => {
    const problem = problemOf('#ffd400') ?? '';
    expect(problem).toContain(
      '#ffd400 is too pale: on white paper its contrast is 1.4 to 1, and text needs 4.5.',
    );
    const other = /(#[0-9a-f]{6}) would do\.$/.exec(problem)?.[1] ?? '';
    expect(readAccent(other)).toEqual({ accent: other });
    expect(problemOf('#777')).toMatch(/contrast is 4\.4 to 1/);
    for (const text of ['red', '#12', '#12345g', '#1234567'])
      expect(problemOf(text)).toBe('Write a colour as six digits, such as #1f6f8b.');
  });
});

describe('a logo on white paper', () => {
  const picture = (ink: readonly number[], share: number) =>
    new Uint8ClampedArray(
      Array.from({ length: 10_000 }, (_, at) => (at < 10_000 * share ? ink : [255, 255, 255, 255])).flat(),
    );

  it('is seen in any colour that is not nearly white, yellow too', () => {
    for (const ink of [
      [0, 0, 0, 255],
      [255, 212, 0, 255],
      [200, 200, 200, 255],
    ])
      expect(isSeenOnWhite(picture(ink, 0.01))).toBe(true);
  });

  it('is not seen where it is white, as one for dark backgrounds, or only a speck', () => {
    expect(isSeenOnWhite(picture([255, 255, 255, 255], 1))).toBe(false);
    expect(isSeenOnWhite(picture([240, 240, 240, 255], 1))).toBe(false);
    expect(isSeenOnWhite(picture([0, 0, 0, 255], 0.0002))).toBe(false);
  });
});
