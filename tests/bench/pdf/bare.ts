import type { ReportInput } from '../../../electron/report/client.ts';
import { fontLibrary } from '../../../electron/report/fonts/library.ts';
import { layOutReport } from '../../../electron/report/make-report.ts';
import { writeWhole } from '../../../electron/report/output-file.ts';
import { paintDocument } from '../../../electron/report/paint/document.ts';
import type { Element, Structure } from '../../../electron/report/paint/structure.ts';
import { withMarks } from '../../../shared/plan/report-page-marks.ts';

const NONE: Element = { type: '', id: 0, says: '', kids: '', keyed: null, page: null, open: [] };
const PLACE = { key: 0, add: () => undefined };

/** Keeps no tags. Pieces of content still begin and end, as the painter ends them. */
const noStructure = (): Structure => ({
  root: NONE,
  element: () => NONE,
  content: () => '/P BMC',
  annotation: () => PLACE,
  form: () => PLACE,
  finish: () => ({}),
});

/** Our report without tags, links and bookmarks. @returns its pages */
export function makeBare(
  input: ReportInput,
  files: { readonly temporary: string; readonly out: string },
): number {
  const plan = layOutReport(input);
  const pages = plan.pages.map(page =>
    withMarks(page, mark => (mark.kind === 'link' || mark.kind === 'anchor' ? null : mark)),
  );
  const count = pages.length;
  writeWhole(
    files,
    write =>
      paintDocument(
        { ...plan, pages, bookmarks: [] },
        fontLibrary(input.resources),
        () => null,
        write,
        () => undefined,
        undefined,
        noStructure,
      ),
    () => undefined,
  );
  return count;
}
