import type * as z from 'zod';
import type { MissingGlyph, Preflight } from '../../shared/contract/export.ts';
import { reportTexts } from '../../shared/plan/report-texts.ts';
import { unfitTexts } from '../../shared/plan/report-unfit.ts';
import type { ReportInput } from './client.ts';
import { fontLibrary } from './fonts/library.ts';
import { typesetterOf } from './make-report.ts';
import { codeOf, missingIn } from './text/itemise.ts';

const MOST_NAMED = 100;
const MOST_UNFIT = 200;

/** What the report's own fonts and pages say: every character that no font here has, and what will not fit. */
export function findInReport(input: ReportInput): z.infer<typeof Preflight> {
  const fonts = fontLibrary(input.resources);
  const glyphs: z.infer<typeof MissingGlyph>[] = [];
  let missing = 0;
  for (const { text, place, record } of reportTexts(input)) {
    for (const character of missingIn(text, fonts)) {
      missing += 1;
      const named = place.length <= 200 ? place : `${place.slice(0, 199)}…`;
      if (glyphs.length < MOST_NAMED)
        glyphs.push({ character, code: codeOf(character), place: named, record });
    }
  }
  const unfit = unfitTexts(input, typesetterOf(fonts))
    .slice(0, MOST_UNFIT)
    .map(one => ({ ...one, place: one.place.slice(0, 200) }));
  return { glyphs, missing, unfit };
}
