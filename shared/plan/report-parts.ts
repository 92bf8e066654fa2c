import { recordsOf } from '../model/document.ts';
import type { ReportSection } from '../model/sign-off.ts';
import { canvasesInReport } from '../views/canvas-contents.ts';
import { unprovenOf } from '../views/evidence.ts';
import { placedUseCases } from './placed-use-cases.ts';
import { assessmentSection, toldAssessments } from './report-assessment.ts';
import { attendanceSection } from './report-attendance.ts';
import { auditSection, hasAudit } from './report-audit.ts';
import { canvasPages } from './report-canvas.ts';
import { changesSection, hasChanges } from './report-changes.ts';
import { planCover } from './report-cover.ts';
import { type Flow, makeFlow } from './report-flow.ts';
import type { Bookmark } from './report-marks.ts';
import { overflowSection } from './report-overflow.ts';
import type { Part, PartInput, PartPages, PlannedPart, Poster } from './report-part.ts';
import { planPoster } from './report-poster.ts';
import { hasRoadmap, roadmapSection } from './report-roadmap.ts';
import { roundSection, settledRounds } from './report-rounds.ts';
import { sectionHead, useCaseSections } from './report-sections.ts';
import { signOffSection, signOffTold } from './report-sign-off.ts';
import { planSummary } from './report-summary.ts';
import { SECTION_TITLES } from './report-titles.ts';
import { hasValue, valueSection } from './report-value.ts';

/** The canvas that stands right after the poster instead of among the others. */
const FRAMEWORK = 'framework-grid';

/** The parts by their key. A new part adds its line here, and its key to the model. */
export const PARTS: Readonly<Record<ReportSection, Part>> = {
  cover: { key: 'cover', tells: () => true, plan: coverPart },
  summary: {
    key: 'summary',
    isLast: true,
    tells: ({ document }) => recordsOf(document, 'use-case').length > 0 || hasRoadmap({ document }),
    plan: (input, page) => ({
      sheets: [{ frame: input.frame, pages: [planSummary(input)] }],
      bookmarks: [at(SECTION_TITLES.summary, page)],
    }),
  },
  attendance: flowing(
    'attendance',
    ({ document }) => recordsOf(document, 'participant').length > 0,
    attendanceSection,
  ),
  poster: { key: 'poster', tells: () => true, plan: posterPart },
  'use-cases': { key: 'use-cases', tells: () => true, plan: useCasePart },
  blind: flowing('blind', input => settledRounds(input).length > 0, roundSection),
  assessment: flowing('assessment', input => toldAssessments(input).length > 0, assessmentSection),
  value: flowing('value', hasValue, valueSection),
  canvases: { key: 'canvases', tells: input => canvasesLeft(input).length > 0, plan: canvasPart },
  roadmap: flowing('roadmap', hasRoadmap, roadmapSection),
  changes: flowing('changes', hasChanges, changesSection),
  'sign-off': flowing('sign-off', input => signOffTold(input) !== null, signOffSection),
  audit: flowing('audit', hasAudit, auditSection),
};

const at = (title: string, page: number, children: readonly Bookmark[] = []): Bookmark => ({
  ...{ title, page, y: 0, children },
});

/** A part that fills upright pages from the top. */
function flowing(
  key: ReportSection,
  tells: Part['tells'],
  section: (flow: Flow, input: PartInput) => void,
): Part {
  return {
    ...{ key, tells },
    plan: (input, page) => {
      const flow = makeFlow(input.frame);
      section(flow, input);
      return {
        sheets: [{ frame: input.frame, pages: flow.pages }],
        bookmarks: [at(SECTION_TITLES[key], page)],
      };
    },
  };
}

function coverPart(input: PartInput, page: number): PlannedPart {
  return {
    sheets: [{ frame: input.frame, pages: [planCover(input)] }],
    bookmarks: [at(SECTION_TITLES.cover, page)],
  };
}

function posterPart(input: PartInput, firstPage: number): PlannedPart {
  const { document, pack, typesetter, words, frame, frames } = input;
  const placed = placedUseCases(document, pack.stages.length);
  const { page, overflow } = planPoster({
    stages: pack,
    placed,
    unplaced: recordsOf(document, 'use-case').length - placed.length,
    unproven: new Set(unprovenOf(document, pack).map(({ useCase }) => useCase.id)),
    ...{ typesetter, words, frame: frames.poster },
  });
  const sheets: PartPages[] = [{ frame: frames.poster, pages: [page] }];
  const bookmarks = [at(SECTION_TITLES.poster, firstPage)];
  let next = firstPage + 1;
  if (overflow.length > 0) {
    const missing = new Set(overflow);
    const flow = makeFlow(frame);
    overflowSection(
      flow,
      placed.filter(one => missing.has(one.useCase.id)),
      input,
    );
    bookmarks.push(at('Not on the poster', next));
    sheets.push({ frame, pages: flow.pages });
    next += flow.pages.length;
  }
  const posters = [{ title: SECTION_TITLES.poster, page, frame: frames.poster, hangs: true }];
  if (!hangsFramework(input)) return { sheets, bookmarks, posters };
  const grid = canvasSheets(input, true, next);
  return {
    sheets: [...sheets, ...grid.sheets],
    bookmarks: [...bookmarks, ...grid.bookmarks],
    posters: [...posters, ...(grid.posters ?? [])],
  };
}

function useCasePart(input: PartInput, firstPage: number): PlannedPart {
  const { document, frame, words } = input;
  const count = recordsOf(document, 'use-case').length;
  const flow = makeFlow(frame);
  const lead =
    count === 0
      ? 'No use case has been collected yet.'
      : `${words.count(count, 'use case')}, each with everything the workshop said about it.`;
  sectionHead(flow, SECTION_TITLES['use-cases'], lead, input);
  const children = useCaseSections(flow, input, firstPage);
  return {
    sheets: [{ frame, pages: flow.pages }],
    bookmarks: [at(SECTION_TITLES['use-cases'], firstPage, children)],
  };
}

/** Whether the framework grid stands after the poster: where both parts are printed. */
const hangsFramework = ({ look }: PartInput): boolean =>
  look.sections.includes('poster') && look.sections.includes('canvases');

const canvasesIn = ({ document, look }: PartInput) =>
  canvasesInReport(document).filter(({ template }) => !look.without.includes(template.key));

/** The canvases of the part that is called so. */
const canvasesLeft = (input: PartInput) =>
  canvasesIn(input).filter(({ template }) => !hangsFramework(input) || template.key !== FRAMEWORK);

function canvasPart(input: PartInput, firstPage: number): PlannedPart {
  const { bookmarks, ...made } = canvasSheets(input, false, firstPage);
  return { ...made, bookmarks: [at(SECTION_TITLES.canvases, firstPage, bookmarks)] };
}

function canvasSheets(input: PartInput, isFramework: boolean, firstPage: number): PlannedPart {
  const { frames } = input;
  const canvases = isFramework
    ? canvasesIn(input).filter(({ template }) => template.key === FRAMEWORK)
    : canvasesLeft(input);
  const planned = canvases.map(canvas => canvasPages(canvas, input, frames.sheets));
  let page = firstPage;
  const bookmarks = planned.map(({ title, pages, full }) => {
    const bookmark = at(title, page);
    page += pages.length + full.length;
    return bookmark;
  });
  const posters = planned.flatMap(({ title, pages, frame }, index): Poster[] => {
    const hangs = canvases[index]?.template.key === FRAMEWORK;
    if (!hangs && frame.width <= frames.sheet.width) return [];
    return pages.map((page, at) => ({
      ...{ page, frame, hangs },
      title: at === 0 ? title : `${title}, part ${at + 1}`,
    }));
  });
  const sheets = planned.flatMap(({ frame, pages, full }) => [
    { frame, pages },
    { frame: input.frame, pages: full },
  ]);
  return { sheets, bookmarks, posters };
}
