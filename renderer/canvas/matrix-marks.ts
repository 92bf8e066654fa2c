import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Row } from '../../shared/model/canvas.ts';
import { marksIn } from '../../shared/model/cell.ts';
import { editRow } from './changes.ts';

type Matrix = BoxOf<'matrix'>;

/** The mark that a letter stands for: first by what stands in the cell, then by its name. */
export function markOf(box: Matrix, letter: string): string | null {
  const begins = (text: string) => text.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  return (
    (box.marks.find(mark => begins(mark.short)) ?? box.marks.find(mark => begins(mark.label)))?.key ?? null
  );
}

const setMarks = (row: Row, column: string, marks: readonly string[]): void =>
  void editRow(row, { cells: { [column]: marks.join(' ') } });

/** Puts a mark into a cell, or takes it out when it is there. Where a cell takes one mark only, it takes the other's place. */
export function toggleMark(box: Matrix, row: Row, column: string, mark: string): void {
  const now = marksIn(row, column);
  if (now.includes(mark))
    setMarks(
      row,
      column,
      now.filter(one => one !== mark),
    );
  else setMarks(row, column, box.many ? [...now, mark] : [mark]);
}

/** The next mark in the template's order; after the last one, none. */
export function cycleMark(box: Matrix, row: Row, column: string): void {
  const [now] = marksIn(row, column);
  const next = box.marks[box.marks.findIndex(mark => mark.key === now) + 1];
  setMarks(row, column, next ? [next.key] : []);
}

/** Whether there is too much to choose for one press to lead on to the next. */
export const needsMenu = (box: Matrix): boolean => box.many || box.notes || box.marks.length > 4;
