import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openFace } from '../../electron/report/fonts/face.ts';
import { nameTree } from '../../electron/report/paint/pdf-pages.ts';
import { text } from '../../electron/report/paint/pdf-value.ts';
import { RESOURCES } from './fixtures.ts';
import { testFolder } from './tools.ts';

const folder = testFolder();

describe('a font in a PDF', () => {
  it.each(['Inter-Medium', 'NotoSansDevanagari-Bold'])(
    'draws every glyph as %s does, those made of parts too, and is as wide',
    name => {
      const whole = openFace(join(RESOURCES, 'fonts', `${name}.ttf`));
      const subset = whole.subset();
      const points = [...'Zażółć gęślą jaźń é½ धोखाधड़ी'].map(one => one.codePointAt(0) ?? 0);
      const glyphs = points.flatMap(point => whole.shaper.nominalGlyph(point) ?? []);
      const pairs = glyphs.map(glyph => [glyph, subset.include(glyph)] as const);
      const path = join(folder, `${name}.ttf`);
      writeFileSync(path, subset.encode());
      const small = openFace(path);
      expect(pairs.length).toBeGreaterThan(8);
      for (const [glyph, own] of pairs) {
        expect(small.shaper.glyphToPath(own)).toBe(whole.shaper.glyphToPath(glyph));
        expect(small.shaper.glyphHAdvance(own)).toBe(whole.shaper.glyphHAdvance(glyph));
      }
    },
  );
});

describe('names in a PDF', () => {
  it('stand in the order of their bytes, in which readers look for them', () => {
    const names = ['use-case-9', 'use-case-10', 'Z', 'a(b)'];
    const { Names = [] } = nameTree(new Map(names.map(name => [name, name])));
    expect((Names as unknown[]).filter((_, index) => index % 2 === 0)).toEqual(
      ['Z', 'a(b)', 'use-case-10', 'use-case-9'].map(name => text(name)),
    );
  });
});
