import { describe, expect, it } from 'vitest';
import { missingGlyphs } from '../../electron/report/client.ts';
import { inputOf, recordsWith, WORKER } from './fixtures.ts';
import { joined, makeReport, testFolder } from './tools.ts';

const folder = testFolder();
const printed = async (title: string) => {
  const { pdf } = await makeReport(inputOf(recordsWith([{ title, stage: null }])), folder);
  return { text: joined(pdf.text()), pdf };
};
const missing = (title: string) =>
  missingGlyphs(inputOf(recordsWith([{ title, stage: 1 }])), { worker: WORKER });

describe('every script with a shipped font', () => {
  it.each([
    ['Polish', 'Zażółć gęślą jaźń'],
    ['Greek', 'Ξεσκεπάζω τὴν ψυχοφθόρα βδελυγμία'],
    ['Cyrillic', 'Съешь же ещё этих мягких французских булок'],
    ['Vietnamese', 'Đường đến hệ thống thần kinh trung ương'],
    ['Arabic', 'كشف الاحتيال'],
    ['Hebrew', 'זיהוי הונאה'],
    ['Hindi', 'धोखाधड़ी की पहचान और किताबें हिन्दी'],
    ['Thai', 'การตรวจจับการฉ้อโกงที่ดีที่สุด'],
    ['emoji', '🚀 👩‍👩‍👧 🇵🇱 ❤️ 👍🏽'],
    ['mathematics', '∀x ∈ ℝ: ⌈x⌉ ≤ y ∧ ¬β'],
    ['signs', '☑ ☐ ★ ▲ ◆ ● → …'],
  ])('%s can be read and searched', async (_, title) => {
    expect(await missing(title)).toEqual({ glyphs: [], missing: 0, unfit: [] });
    const { text, pdf } = await printed(title);
    expect(text).toContain(joined(title));
    expect(pdf.fonts.every(font => font.embedded === 'yes' && font.subset === 'yes')).toBe(true);
  });

  it('keeps mixed directions in the order UAX 9 gives', async () => {
    const { text } = await printed('mixed שלום world (مرحبا) 2026 end');
    for (const part of ['mixed', 'שלום', 'world', 'مرحبا', '2026end']) expect(text).toContain(part);
  });
});

describe('a script that only the machine may have a font for', () => {
  it.each([
    ['Japanese', '不正検知をリアルタイムで'],
    ['Chinese', '实时欺诈检测'],
    ['Korean', '실시간 사기 탐지'],
  ])('%s is printed, or every character is named before the export', async (_, title) => {
    const preflight = await missing(title);
    const { text, pdf } = await printed(title);
    // Searchable either way: a code printed in place of a character still says which it was.
    expect(text).toContain(joined(title));
    if (preflight.missing === 0) {
      expect(pdf.fonts.some(font => !font.name.includes('+Inter') && !font.name.includes('+Noto'))).toBe(
        true,
      );
    } else {
      const characters = new Set([...title].filter(character => character !== ' '));
      expect(new Set(preflight.glyphs.map(glyph => glyph.character))).toEqual(characters);
      for (const { character, code, place } of preflight.glyphs) {
        expect(code).toBe(`U+${character.codePointAt(0)?.toString(16).toUpperCase()}`);
        expect(place).toBe('the title of use case 1');
      }
    }
  });

  it('names a character that no font can have, where it stands', async () => {
    const records = recordsWith([
      { title: 'Plain', stage: 1 },
      { title: 'Card', stage: 1, notes: 'private \u{10fffd} use, \u{10fffd} twice' },
    ]);
    expect(await missingGlyphs(inputOf(records), { worker: WORKER })).toEqual({
      glyphs: [
        {
          character: '\u{10fffd}',
          code: 'U+10FFFD',
          place: 'the notes of use case 2',
          record: expect.stringMatching(/^[0-9a-f-]{36}$/),
        },
      ],
      missing: 1,
      unfit: [],
    });
  });
});
