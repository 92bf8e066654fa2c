import type { StagesPack } from '../content/stages.ts';
import { documentOf, recordsOf } from '../model/document.ts';
import type { AnyRecord } from '../model/record.ts';
import { REPORT_SECTIONS, type ReportSection } from '../model/sign-off.ts';
import type { Audit } from '../views/audit.ts';
import { accented } from './report-accent.ts';
import { withFooters } from './report-footer.ts';
import type { Bookmark, Page, Typesetter } from './report-marks.ts';
import { enlargedPage } from './report-page-marks.ts';
import type { Part, PartInput, PlannedPart, ReportChanges, ReportLook } from './report-part.ts';
import { PARTS } from './report-parts.ts';
import { planPitch } from './report-pitch.ts';
import { framesOf, type Paper } from './report-style.ts';
import { tilePart } from './report-tiles.ts';
import { wordsOf } from './report-words.ts';

/** What a report is made from. */
export interface ReportSource {
  readonly records: readonly AnyRecord[];
  readonly stages: StagesPack;
  /** What it is printed on where no profile says so. */
  readonly paper: Paper;
  readonly head: { readonly number: number; readonly hash: string };
  /** How it is put together; null or left out: every part, in our own colours. */
  readonly profile?: ReportLook | null;
  /** What changed since the sign-off before; null or left out where there was none. */
  readonly changes?: ReportChanges | null;
  /** The log in numbers, for the audit. */
  readonly audit?: Audit | null;
  /** One page for those who were not there, instead of the report. */
  readonly isPitch?: boolean;
}

/** The whole report as data: every page with everything on it, and what a reader's program shows beside the pages. */
export interface ReportPlan {
  readonly pages: readonly Page[];
  readonly bookmarks: readonly Bookmark[];
  readonly title: string;
  readonly subject: string;
  readonly author: string;
  /** BCP 47; the language of our own words. */
  readonly language: string;
  /** The workshop's day: the same workshop always gives the same file. */
  readonly date: string;
}

/** @throws RangeError when the records hold no workshop */
export function planReport(source: ReportSource, typesetter: Typesetter): ReportPlan {
  const input = inputOf(source, typesetter);
  const { workshop, words, look, frames } = input;
  const parts = source.isPitch ? [planPitch(input)] : planParts(input);
  const sheets = parts.flatMap(part => part.sheets);
  const scaleOf = (page: Page) => (page.width === frames.text.width ? frames.enlarged : 1);
  const footed = withFooters(sheets, input);
  const bookmarks = parts.flatMap(part => part.bookmarks);
  return {
    pages: accented(footed, look.accent).map(page => enlargedPage(page, scaleOf(page))),
    bookmarks: frames.enlarged === 1 ? bookmarks : enlargedBookmarks(bookmarks, footed, scaleOf),
    title: [workshop.client, workshop.title].filter(Boolean).join(' · '),
    subject: `Outcome of the streaming adoption workshop of ${words.day(workshop.date)}`,
    author: workshop.client,
    language: 'en-GB',
    date: workshop.date,
  };
}

/** What every part is planned from. @throws RangeError when the records hold no workshop */
export function inputOf(source: ReportSource, typesetter: Typesetter): PartInput {
  const document = documentOf(source.records);
  const workshop = recordsOf(document, 'workshop')[0];
  if (!workshop) throw new RangeError('The records hold no workshop.');
  const look = source.profile ?? { ...PLAIN, paper: source.paper };
  const frames = framesOf(look.paper);
  return {
    ...{ document, workshop, look, frames, typesetter },
    ...{ stages: source.stages.stages, pack: source.stages, head: source.head },
    ...{ words: wordsOf(workshop), frame: frames.text },
    ...{ changes: source.changes ?? null, audit: source.audit ?? null },
    pageOf: () => null,
  };
}

/** Every part, in our own colours. */
const PLAIN: ReportLook = {
  ...{ paper: 'A4', sections: [...REPORT_SECTIONS], tiles: false, without: [] },
  ...{ accent: null, footer: '', logo: null },
};

/** The parts of the profile that have something to tell, in its order. Those that name pages of the others are planned last. */
function planParts(input: PartInput): readonly PlannedPart[] {
  const chosen = [...new Set(input.look.sections)].map(key => PARTS[key]).filter(part => part.tells(input));
  // A report has a page, whatever was left out.
  const parts = chosen.length > 0 ? chosen : [PARTS.cover];
  const planned = new Map<ReportSection, PlannedPart>();
  const starts = new Map<ReportSection, number>();
  let next = 0;
  for (const part of parts) {
    starts.set(part.key, next);
    if (part.isLast) next += 1;
    else {
      const made = part.plan(input, next);
      planned.set(part.key, made);
      next += made.sheets.reduce((sum, sheet) => sum + sheet.pages.length, 0);
    }
  }
  const pageOf = (section: ReportSection) => {
    const start = starts.get(section);
    return start === undefined ? null : start + 1;
  };
  const finished = (part: Part) =>
    planned.get(part.key) ?? part.plan({ ...input, pageOf }, starts.get(part.key) ?? 0);
  const made = parts.map(finished);
  return input.look.tiles ? [...made, tilePart(made, input, next)] : made;
}

/** Bookmarks whose places on their pages grow with the pages. */
const enlargedBookmarks = (
  bookmarks: readonly Bookmark[],
  pages: readonly Page[],
  scaleOf: (page: Page) => number,
): Bookmark[] =>
  bookmarks.map(bookmark => {
    const page = pages[bookmark.page];
    return {
      ...bookmark,
      y: bookmark.y * (page ? scaleOf(page) : 1),
      children: enlargedBookmarks(bookmark.children, pages, scaleOf),
    };
  });
