import { create } from 'zustand';
import type { Failure } from '../../../shared/contract/failure.ts';
import { PREVIEW_LIMITS, type PreviewPage } from '../../../shared/contract/preview.ts';
import { client } from '../../api.ts';
import { usualPaper } from '../../state/export.ts';
import { failureOf } from '../../state/failure.ts';
import { useWorkshop } from '../../state/workshop.ts';

interface PreviewState {
  /** How many pages the report has; null until the first ones were laid out. */
  readonly total: number | null;
  /** Pages that were fetched, by number from 0. */
  readonly pages: ReadonlyMap<number, PreviewPage>;
  /** The page that is shown large. */
  readonly at: number;
  readonly failure: Failure | null;
}

const FIRST: PreviewState = { total: null, pages: new Map(), at: 0, failure: null };

/** The report's pages as they are laid out now. */
export const usePreview = create<PreviewState>()(() => FIRST);

/** What the pages were laid out from; anything else makes them stale. */
let laidOut: { key: string; head: number; profile: string | null } | null = null;
/** First pages of the parts that are on their way. */
const asked = new Set<number>();

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
  // The page that was looked at stays in place while the new ones come.
  usePreview.setState(({ at }) => ({ pages: new Map(), failure: null, at }));
  void fetchPart(0);
  const { at } = usePreview.getState();
  needPages(at, at);
}

/** Fetches the pages of a range that are not there yet. */
export function needPages(from: number, to: number): void {
  const { pages, total } = usePreview.getState();
  const last = total === null ? to : Math.min(to, total - 1);
  for (let page = Math.max(0, from); page <= last; page += 1) {
    if (!pages.has(page)) void fetchPart(page - (page % PREVIEW_LIMITS.pages));
  }
}

async function fetchPart(from: number): Promise<void> {
  const of = laidOut;
  if (!of || asked.has(from)) return;
  asked.add(from);
  try {
    const part = await client.call('report.preview', {
      key: of.key,
      profile: of.profile,
      paper: usualPaper(),
      from,
      count: PREVIEW_LIMITS.pages,
    });
    if (laidOut !== of) return;
    usePreview.setState(({ pages, at }) => {
      const next = new Map(pages);
      for (const [index, page] of part.pages.entries()) next.set(part.from + index, page);
      return { pages: next, total: part.total, at: Math.min(at, part.total - 1) };
    });
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
