import { create } from 'zustand';
import type { Id } from '../../shared/model/scalars.ts';
import { LIST_COLUMNS, type ListColumn } from '../../shared/views/list-columns.ts';

interface ListState {
  /** The columns shown, in their order. */
  readonly columns: readonly ListColumn[];
  /** Widths that the person gave columns, in pixels. */
  readonly widths: Readonly<Partial<Record<ListColumn, number>>>;
  readonly sort: { readonly column: ListColumn; readonly descending: boolean };
  /** The row that stands first in sight; null: the list is at its beginning. */
  readonly first: Id | null;
}

const PLACE = 'headwater.list';
/** What tells use cases apart in a room; the rest is a choice away. */
const FIRST: ListState = {
  columns: ['number', 'title', 'stage', 'target', 'driver', 'unit', 'low', 'likely', 'high', 'effort'],
  widths: {},
  sort: { column: 'number', descending: false },
  first: null,
};

const isColumn = (name: unknown): name is ListColumn => LIST_COLUMNS.some(column => column === name);

function remembered(): ListState {
  try {
    const kept = JSON.parse(localStorage.getItem(PLACE) ?? '{}') as { columns?: unknown; widths?: unknown };
    const columns = Array.isArray(kept.columns) ? kept.columns.filter(isColumn) : [];
    const widths = Object.entries(kept.widths ?? {}).filter(
      ([name, width]) => isColumn(name) && Number.isFinite(width) && Number(width) >= 40,
    );
    return {
      ...FIRST,
      columns: columns.includes('title') ? columns : FIRST.columns,
      widths: Object.fromEntries(widths),
    };
  } catch {
    // Nothing kept, or storage is switched off: the list looks as it does at first.
    return FIRST;
  }
}

/** How the list looks on this machine: columns and widths are remembered, the sorting is not. */
export const useList = create<ListState>()(() => remembered());

function keep(): void {
  const { columns, widths } = useList.getState();
  try {
    localStorage.setItem(PLACE, JSON.stringify({ columns, widths }));
  } catch {
    // It holds for this window all the same.
  }
}

/** Shows these columns, in the list's own order. The title always stays. */
export function showColumns(wanted: ReadonlySet<ListColumn>): void {
  useList.setState({ columns: LIST_COLUMNS.filter(column => column === 'title' || wanted.has(column)) });
  keep();
}

export function keepWidths(widths: ListState['widths']): void {
  useList.setState(state => ({ widths: { ...state.widths, ...widths } }));
  keep();
}

export const sortBy = (column: ListColumn, descending: boolean): void =>
  useList.setState({ sort: { column, descending } });

/** Notes which row stands first in sight. */
export function beginAt(first: Id | null): void {
  if (useList.getState().first !== first) useList.setState({ first });
}
