import type { Diff } from '../change/diff.ts';
import type { StagesPack } from '../content/stages.ts';
import type { ReportProfile, ReportSection } from '../model/sign-off.ts';
import type { Workshop } from '../model/workshop.ts';
import type { Audit } from '../views/audit.ts';
import type { Bookmark, Page } from './report-marks.ts';
import type { SectionInput } from './report-sections.ts';
import type { Frame, Frames } from './report-style.ts';

/** How a report is put together; a report profile of the workshop is one. */
export type ReportLook = Pick<
  ReportProfile,
  'paper' | 'sections' | 'tiles' | 'without' | 'accent' | 'footer' | 'logo'
>;

/** What changed since a sign-off. */
export interface ReportChanges {
  /** The revision that the changes are counted from. */
  readonly revision: number;
  /** Without sign-offs, waivers and report profiles. */
  readonly diff: Diff;
}

/** Everything that a part of the report is planned from. */
export interface PartInput extends SectionInput {
  readonly workshop: Workshop;
  readonly pack: StagesPack;
  readonly frames: Frames;
  readonly head: { readonly number: number; readonly hash: string };
  readonly look: ReportLook;
  readonly changes: ReportChanges | null;
  readonly audit: Audit | null;
  /** The page, from 1, on which a part begins; null where it is not in the report. Known to the parts that are planned last. */
  pageOf(section: ReportSection): number | null;
}

/** Pages of one size. */
export interface PartPages {
  readonly frame: Frame;
  readonly pages: readonly Page[];
}

/** A part as it was planned. */
export interface PlannedPart {
  readonly sheets: readonly PartPages[];
  readonly bookmarks: readonly Bookmark[];
  /** Its pages that can be put together from sheets. */
  readonly posters?: readonly Poster[];
}

/** A page to be put together from sheets: to hang on a wall, or because it is larger than the report's paper. */
export interface Poster {
  readonly title: string;
  readonly page: Page;
  readonly frame: Frame;
  readonly hangs: boolean;
}

/** A part of the report: when there is something to tell, and its pages. */
export interface Part {
  readonly key: ReportSection;
  /** Takes exactly one page and is planned last: it names pages of the others. */
  readonly isLast?: true;
  tells(input: PartInput): boolean;
  /** @param firstPage the number of its first page, from 0 */
  plan(input: PartInput, firstPage: number): PlannedPart;
}
