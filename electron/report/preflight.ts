import type * as z from 'zod';
import type { MissingGlyph, Preflight } from '../../shared/contract/export.ts';
import { reportTexts } from '../../shared/plan/report-texts.ts';
import type { ReportInput } from './client.ts';
import { fontLibrary } from './fonts/library.ts';
import { codeOf, missingIn } from './text/itemise.ts';

const MOST_NAMED = 100;

/** Every character in the report that no shipped and no system font has, with where it stands. */
export function findMissingGlyphs(input: ReportInput): z.infer<typeof Preflight> {
  const fonts = fontLibrary(input.resources);
  const glyphs: z.infer<typeof MissingGlyph>[] = [];
  let missing = 0;
  for (const { text, place } of reportTexts(input)) {
    for (const character of missingIn(text, fonts)) {
      missing += 1;
      if (glyphs.length < MOST_NAMED) glyphs.push({ character, code: codeOf(character), place });
    }
  }
  return { glyphs, missing };
}
