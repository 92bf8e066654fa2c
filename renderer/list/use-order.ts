import { useRef } from 'react';
import type { Id } from '../../shared/model/scalars.ts';
import { type CellContext, type ListRow, sortedRows } from '../../shared/views/list-cells.ts';
import { useList } from './list-store.ts';

/**
 * The rows in the order they were last sorted into, less those that the filter hides. A change of a value moves no
 * row: nothing jumps away under the hand. New rows come at the end, until the list is sorted again.
 */
export function useOrder(
  rows: readonly ListRow[],
  shown: ReadonlySet<Id> | null,
  context: CellContext | null,
): readonly ListRow[] {
  const sort = useList(state => state.sort);
  const last = useRef<{ sort: typeof sort; places: Map<Id, number> } | null>(null);
  const result = useRef<{
    rows: typeof rows;
    shown: typeof shown;
    sort: typeof sort;
    order: readonly ListRow[];
  } | null>(null);
  if (!context) return rows;
  const known = result.current;
  if (known && known.rows === rows && known.shown === shown && known.sort === sort) return known.order;
  if (last.current?.sort !== sort) {
    const sorted = sortedRows(rows, sort.column, sort.descending, context);
    last.current = { sort, places: new Map(sorted.map((row, index) => [row.id, index])) };
  }
  const { places } = last.current;
  for (const row of rows) if (!places.has(row.id)) places.set(row.id, places.size);
  const order = rows
    .filter(row => shown?.has(row.id) ?? true)
    .sort((a, b) => (places.get(a.id) ?? 0) - (places.get(b.id) ?? 0));
  result.current = { rows, shown, sort, order };
  return order;
}
