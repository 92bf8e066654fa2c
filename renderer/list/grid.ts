import type { Id } from '../../shared/model/scalars.ts';
import type { ListRow } from '../../shared/views/list-cells.ts';
import type { ListColumn } from '../../shared/views/list-columns.ts';

/** Height of a row and of the headings, in pixels. */
export const ROW_HEIGHT = 40;

/** A cell by what it shows. */
export interface CellPlace {
  readonly id: Id;
  readonly column: ListColumn;
}

/** What the table shows now, for keys, clipboard and editor, which come from outside it. */
interface Grid {
  readonly rows: readonly ListRow[];
  readonly columns: readonly ListColumn[];
  /** The element that scrolls. */
  readonly scroller: HTMLElement | null;
}

let grid: Grid = { rows: [], columns: [], scroller: null };

export const setGrid = (next: Grid): void => {
  grid = next;
};
export const shownGrid = (): Grid => grid;

/** The element of a cell; null while its row is not drawn. */
export const cellElement = ({ id, column }: CellPlace): HTMLElement | null =>
  document.querySelector(`[data-cell="${id}/${column}"]`);

/** The cell that an event comes from. */
export function cellOf(target: EventTarget | null): CellPlace | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-cell]') : null;
  const [id, column] = cell?.dataset.cell?.split('/') ?? [];
  const known = grid.columns.find(one => one === column);
  return id && known ? { id, column: known } : null;
}

/** The cell so many rows and columns away, kept within the table; null past the first or last column. */
export function cellAway({ id, column }: CellPlace, down: number, right: number): CellPlace | null {
  const { rows, columns } = grid;
  const [row, at] = [rows.findIndex(one => one.id === id), columns.indexOf(column) + right];
  const to = rows[Math.max(0, Math.min(rows.length - 1, row + down))];
  const next = columns[at];
  return row >= 0 && to && next ? { id: to.id, column: next } : null;
}

/** Scrolls a row into sight, so that it is drawn. */
export function revealRow(id: Id): void {
  const { rows, scroller } = grid;
  const index = rows.findIndex(row => row.id === id);
  if (!scroller || index < 0) return;
  const room = scroller.clientHeight - ROW_HEIGHT;
  const top = index * ROW_HEIGHT;
  if (top < scroller.scrollTop) scroller.scrollTop = top;
  else if (top + ROW_HEIGHT > scroller.scrollTop + room) scroller.scrollTop = top + ROW_HEIGHT - room;
}

/** Brings the focus to a cell, once it is drawn. */
export function focusCell(place: CellPlace): void {
  revealRow(place.id);
  let tries = 5;
  const focus = () => {
    const cell = cellElement(place);
    if (cell) {
      cell.focus();
      cell.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    } else if (--tries > 0) requestAnimationFrame(focus);
  };
  focus();
}
