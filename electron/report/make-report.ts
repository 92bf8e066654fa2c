import { FailureError } from '../../shared/contract/failure.ts';
import type { Typesetter } from '../../shared/plan/report-marks.ts';
import { planReport, type ReportPlan } from '../../shared/plan/report-plan.ts';
import type { ReportInput } from './client.ts';
import type { FontLibrary } from './fonts/library.ts';
import { fontLibrary } from './fonts/library.ts';
import { writeWhole } from './output-file.ts';
import { paintDocument } from './paint/document.ts';
import { makeTypesetter } from './text/typesetter.ts';

// Kept with the process: a warm worker measures no word twice.
const typesetters = new WeakMap<FontLibrary, Typesetter>();

/** Measures with the very glyphs that will be drawn; the same one each time. */
export function typesetterOf(fonts: FontLibrary): Typesetter {
  let typesetter = typesetters.get(fonts);
  if (!typesetter) {
    typesetter = makeTypesetter(fonts);
    typesetters.set(fonts, typesetter);
  }
  return typesetter;
}

/** Lays the report out with the fonts it will be painted with. */
export const layOutReport = (input: ReportInput): ReportPlan =>
  planReport(input, typesetterOf(fontLibrary(input.resources)));

const WARM_PAGES = 8;

/** Does ahead what a first export waits for: shapes the words and reads the glyphs of the fonts. Writes nothing and never throws. */
export function warmUp(input: ReportInput): void {
  try {
    const plan = layOutReport(input);
    const some = { ...plan, pages: plan.pages.slice(0, WARM_PAGES), bookmarks: [] };
    paintDocument(
      some,
      fontLibrary(input.resources),
      () => null,
      () => undefined,
      () => undefined,
    );
  } catch {
    // The export itself says what is wrong.
  }
}

/** The layout's share of the work, for the progress shown. */
const LAYOUT = 0.3;

/** Milliseconds between two pages that are told of: no eye sees more, and every word costs both threads. */
const BETWEEN = 40;

/**
 * Makes the report and puts it under its final name in one step.
 * @param stopped asked before every page
 * @throws FailureError('cancelled' | 'disk-full' | 'no-access' | 'not-found'); nothing is left behind then
 */
export function makeReport(
  input: ReportInput,
  files: { readonly temporary: string; readonly out: string },
  say: (step: string, done: number) => void,
  stopped: () => boolean,
): { bytes: number; pages: number } {
  const goOn = () => {
    if (stopped()) {
      throw new FailureError('cancelled', 'The export was cancelled. No file was written.');
    }
  };
  goOn();
  say('Laying out the pages', 0);
  const plan = layOutReport(input);
  const pages = plan.pages.length;
  let next = 0;
  const bytes = writeWhole(
    files,
    write =>
      paintDocument(
        plan,
        fontLibrary(input.resources),
        hash => input.photos?.[hash] ?? null,
        write,
        page => {
          goOn();
          const now = performance.now();
          if (now < next && page + 1 < pages) return;
          next = now + BETWEEN;
          say(`Painting page ${page + 1} of ${pages}`, LAYOUT + (1 - LAYOUT) * (page / pages));
        },
        input.seal,
      ),
    goOn,
  );
  return { bytes, pages };
}
