import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Row } from '../../shared/model/canvas.ts';
import { marksIn } from '../../shared/model/cell.ts';
import { find } from '../../shared/model/document.ts';
import { useWorkshop } from '../state/workshop.ts';
import { fromAsked } from './asked.ts';
import { editRow } from './changes.ts';

type Matrix = BoxOf<'matrix'>;

/** The mark that a letter stands for: first by what stands in the cell, then by its name. */
export function markOf(box: Matrix, letter: string): string | null {
  const begins = (text: string) => text.toLocaleLowerCase().startsWith(letter.toLocaleLowerCase());
  return (
    (box.marks.find(mark => begins(mark.short)) ?? box.marks.find(mark => begins(mark.label)))?.key ?? null
  );
}

const marking = fromAsked<readonly string[]>();

const setMarks = (row: Row, column: string, next: (now: readonly string[]) => readonly string[]) =>
  marking(
    `${row.id}/${column}`,
    () => marksIn(find(useWorkshop.getState().document, 'row', row.id) ?? row, column),
    next,
    marks => editRow(row, { cells: { [column]: marks.join(' ') } }),
  );

/** Puts a mark into a cell, or takes it out when it is there. Where a cell takes one mark only, it takes the other's place. */
export function toggleMark(box: Matrix, row: Row, column: string, mark: string): void {
  void setMarks(row, column, now => {
    if (now.includes(mark)) return now.filter(one => one !== mark);
    return box.many ? [...now, mark] : [mark];
  });
}

/** The next mark in the template's order; after the last one, none. */
export function cycleMark(box: Matrix, row: Row, column: string): void {
  void setMarks(row, column, ([now]) => {
    const next = box.marks[box.marks.findIndex(mark => mark.key === now) + 1];
    return next ? [next.key] : [];
  });
}

/** Whether there is too much to choose for one press to lead on to the next. */
export const needsMenu = (box: Matrix): boolean => box.many || box.notes || box.marks.length > 4;
