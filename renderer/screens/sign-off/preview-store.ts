import { create } from 'zustand';
import type { Failure } from '../../../shared/contract/failure.ts';
import { PREVIEW_LIMITS, type PreviewPage } from '../../../shared/contract/preview.ts';
import { client } from '../../api.ts';
import { failureOf } from '../../state/failure.ts';
import { usualPaper } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';

interface PreviewState {
  /** How many pages the report has; null until the first ones were laid out. */
  readonly total: number | null;
  /** Pages that were fetched, by number from 0. */
  readonly pages: ReadonlyMap<number, PreviewPage>;
  /** The page that is shown large. */
  readonly at: number;
  readonly failure: Failure | null;
  /** Whether the pages are those of the report as it was: they stay in sight until the first new ones are there. */
  readonly isStale: boolean;
}

const FIRST: PreviewState = { total: null, pages: new Map(), at: 0, failure: null, isStale: false };

/** The report's pages as they are laid out now. */
export const usePreview = create<PreviewState>()(() => FIRST);

/** What the pages were laid out from; anything else makes them stale. */
let laidOut: { key: string; head: number; profile: string | null } | null = null;
/** First pages of the parts that are on their way. */
const asked = new Set<number>();
/** Parts are fetched one after another: two at once would have two workers lay out the same report. */
let turn: Promise<void> = Promise.resolve();

useWorkshop.subscribe(({ key }, before) => {
  if (key === before.key) return;
  laidOut = null;
  asked.clear();
  usePreview.setState(FIRST, true);
});

/** Begins to show the report of the workshop as it is now. Pages that were fetched stay while it is the same one. */
export function beginPreview(profile: string | null): void {
  const { key, head } = useWorkshop.getState();
  if (!key) return;
  if (laidOut?.key === key && laidOut.head === head && laidOut.profile === profile) return;
  laidOut = { key, head, profile };
  asked.clear();
  const { at } = usePreview.getState();
  usePreview.setState(({ pages }) => ({ failure: null, isStale: pages.size > 0 }));
  fetchPart(partOf(at));
}

const partOf = (page: number) => page - (page % PREVIEW_LIMITS.pages);

/** Fetches the pages of a range that are not there yet. */
export function needPages(from: number, to: number): void {
  const { pages, total, isStale } = usePreview.getState();
  // How many there are now is told with the first ones.
  if (total === null || isStale) return;
  for (let page = Math.max(0, from); page <= Math.min(to, total - 1); page += 1) {
    if (!pages.has(page)) fetchPart(partOf(page));
  }
}

function fetchPart(from: number): void {
  const of = laidOut;
  if (!of || asked.has(from)) return;
  asked.add(from);
  // What was asked before the report changed again is not laid out any more.
  turn = turn.then(() => (laidOut === of ? fetchNow(of, from) : undefined));
}

async function fetchNow(of: NonNullable<typeof laidOut>, from: number): Promise<void> {
  const { key, profile } = of;
  try {
    const part = await client.call('report.preview', {
      ...{ key, profile, paper: usualPaper() },
      ...{ from, count: PREVIEW_LIMITS.pages },
    });
    if (laidOut !== of) return;
    usePreview.setState(({ pages, at, isStale }) => {
      const next = new Map(isStale ? [] : pages);
      for (const [index, page] of part.pages.entries()) next.set(part.from + index, page);
      return { pages: next, total: part.total, at: Math.min(at, part.total - 1), isStale: false };
    });
    const { at } = usePreview.getState();
    needPages(at, at);
  } catch (cause) {
    if (laidOut !== of) return;
    asked.delete(from);
    usePreview.setState({ failure: failureOf(cause) });
  }
}

/** Lays the report out again after it failed. */
export function retryPreview(profile: string | null): void {
  laidOut = null;
  beginPreview(profile);
}

/** Shows a page large, with its neighbours on their way. */
export function showPage(page: number): void {
  const { total } = usePreview.getState();
  const at = Math.max(0, Math.min(page, (total ?? 1) - 1));
  usePreview.setState({ at });
  needPages(at - 1, at + 1);
}
