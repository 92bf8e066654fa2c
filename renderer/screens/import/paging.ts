import type { RowVerdict } from '../../../shared/contract/table.ts';

/** Which rows are shown. */
export type Filter = 'all' | 'taken' | 'left';

/** Rows on one page: enough to read on, few enough that five thousand rows are never drawn at once. */
export const PAGE_ROWS = 250;

/** The rows of one page of what the filter shows; a page past the end is the last. */
export function pageOf(rows: readonly RowVerdict[], filter: Filter, page: number) {
  const shown = filter === 'all' ? rows : rows.filter(row => row.take === (filter === 'taken'));
  const pages = Math.max(1, Math.ceil(shown.length / PAGE_ROWS));
  const at = Math.min(Math.max(page, 0), pages - 1);
  return { rows: shown.slice(at * PAGE_ROWS, (at + 1) * PAGE_ROWS), page: at, pages, count: shown.length };
}
