import { copyFileSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fontLibrary } from '../../electron/report/fonts/library.ts';
import { embedFonts } from '../../electron/report/picture/embed-fonts.ts';
import type { Page, TextMark } from '../../shared/plan/report-marks.ts';
import { RESOURCES } from './fixtures.ts';
import { testFolder } from './tools.ts';

const folder = testFolder();
const shipped = join(RESOURCES, 'fonts');

const line = (text: string, weight = 400): TextMark => ({
  kind: 'text',
  text,
  x: 0,
  y: 0,
  align: 'start',
  rtl: false,
  style: { size: 12, weight, ink: '#000000' },
});
const pageOf = (...marks: TextMark[]): Page => ({
  width: 100,
  height: 100,
  blocks: [{ tag: 'paragraph', parts: marks }],
});

/** An installation whose own fonts have no Thai, on a machine that has a Thai font. */
function poorInstallation() {
  const [resources, machine] = [join(folder, 'resources'), join(folder, 'machine')];
  mkdirSync(join(resources, 'fonts'), { recursive: true });
  mkdirSync(machine);
  for (const name of readdirSync(shipped)) {
    const from = name.startsWith('NotoSansThai-') ? 'NotoSansHebrew-Regular.ttf' : name;
    symlinkSync(join(shipped, from), join(resources, 'fonts', name));
  }
  copyFileSync(join(shipped, 'NotoSansThai-Regular.ttf'), join(machine, 'MachineThai.ttf'));
  return { resources, fonts: fontLibrary(resources, [machine]) };
}

describe('the fonts of a picture', () => {
  it('are the shipped ones it needs, in the weights it needs', () => {
    const { families, rules } = embedFonts(
      pageOf(line('Fraud', 600), line('alerts', 650), line('عميل')),
      fontLibrary(RESOURCES, []),
      RESOURCES,
    );
    expect(families).toEqual(['"Headwater Inter"', '"Headwater NotoSansArabic"', 'system-ui', 'sans-serif']);
    expect(
      [...rules.matchAll(/font-family:"([^"]*)";font-weight:([^;]*);/g)].map(found => found.slice(1)),
    ).toEqual([
      ['Headwater Inter', '700'],
      ['Headwater Inter', '600'],
      ['Headwater NotoSansArabic', '400'],
    ]);
  });

  it('grow with the characters, not with the text', () => {
    const fonts = fontLibrary(RESOURCES, []);
    const size = (text: string) => embedFonts(pageOf(line(text)), fonts, RESOURCES).rules.length;
    expect(size('ab'.repeat(1000))).toBe(size('ab'));
    expect(size('abcdefghijklm')).toBeGreaterThan(size('ab'));
    expect(size('ab')).toBeLessThan(20_000);
  });

  it('leave those of the machine where they are, and know which lines were measured with them', () => {
    const { resources, fonts } = poorInstallation();
    const [thai, latin, nobodys] = [line('ทดสอบ'), line('test'), line('\u0378 test')];
    const embedded = embedFonts(pageOf(thai, latin, nobodys), fonts, resources);
    expect(embedded.families).toEqual(['"Headwater Inter"', 'system-ui', 'sans-serif']);
    expect(embedded.isMeasuredElsewhere(thai)).toBe(true);
    expect(embedded.isMeasuredElsewhere(latin)).toBe(false);
    expect(embedded.isMeasuredElsewhere(nobodys)).toBe(false);
  });
});
