import { create } from 'zustand';
import type { ListRow } from '../../shared/views/list-cells.ts';
import type { ListColumn } from '../../shared/views/list-columns.ts';
import { select, useBoard } from '../board/board-store.ts';
import { speak } from '../board/speaker.ts';
import { counted } from '../state/format.ts';
import { useWorkshop } from '../state/workshop.ts';
import { useEditing } from './editing.ts';
import { type CellPlace, focusCell, shownGrid } from './grid.ts';

interface Corners {
  /** Where the rectangle was begun, and the corner across from it; null: no more than one cell is meant. */
  readonly anchor: CellPlace | null;
  readonly head: CellPlace | null;
}

const NONE: Corners = { anchor: null, head: null };

/** The rectangle of selected cells, by two of its corners. Its rows are the selected use cases. */
export const useRange = create<Corners>()(() => NONE);

/** The cells of the rectangle, as the table shows them now. */
export interface CellRange {
  readonly rows: readonly ListRow[];
  readonly columns: readonly ListColumn[];
  /** Index of its first row in the table. */
  readonly top: number;
}

/** The rectangle, from any corner to the one across; null when there is none, or a corner of it is not shown. */
export function rangeOf({ anchor, head }: Corners): CellRange | null {
  if (!anchor || !head) return null;
  const { rows, columns } = shownGrid();
  const [a, b] = [anchor, head].map(({ id }) => rows.findIndex(row => row.id === id));
  const [c, d] = [anchor, head].map(({ column }) => columns.indexOf(column));
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  if (Math.min(a, b, c, d) < 0) return null;
  const top = Math.min(a, b);
  return {
    rows: rows.slice(top, Math.max(a, b) + 1),
    columns: columns.slice(Math.min(c, d), Math.max(c, d) + 1),
    top,
  };
}

/** The rectangle now. */
export const selectedRange = (): CellRange | null => rangeOf(useRange.getState());

/** "3 rows, 2 columns". */
export const rangeWords = ({ rows, columns }: CellRange): string =>
  `${counted(rows.length, 'row')}, ${counted(columns.length, 'column')}`;

/** Only the one cell with the focus is meant again. */
export function dropRange(): void {
  if (useRange.getState().anchor) useRange.setState(NONE);
}

/** Draws the rectangle from where it was begun, or else from the cell that has the focus, to this one. */
export function selectUpTo(head: CellPlace, from: CellPlace): void {
  const anchor = useRange.getState().anchor ?? from;
  const isOne = anchor.id === head.id && anchor.column === head.column;
  useRange.setState({ anchor, head });
  const range = selectedRange();
  if (!range) return;
  select(
    range.rows.map(row => row.id),
    head.id,
  );
  speak(isOne ? '1 cell selected.' : `${rangeWords(range)} selected.`);
}

/** The same by a key: the corner that moves gets the focus, and comes into sight. */
export function stretchTo(head: CellPlace, from: CellPlace): void {
  selectUpTo(head, useRange.getState().head ?? from);
  focusCell(head);
}

// Rows that are selected in another way, and cells that are written in, are meant themselves.
useBoard.subscribe(({ selection }, before) => {
  if (selection === before.selection) return;
  const range = selectedRange();
  if (range && (selection.size !== range.rows.length || range.rows.some(row => !selection.has(row.id))))
    dropRange();
});
useEditing.subscribe(({ place }) => place && dropRange());
useWorkshop.subscribe(({ key }, before) => key !== before.key && dropRange());
