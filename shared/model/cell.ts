import type { BoxOf, Choice } from '../content/canvas-template.ts';
import type { Answer, Row } from './canvas.ts';
import { type CellText, canonicalCell, canonicalMarks, canonicalNumber } from './cell-text.ts';

/** Reads a text for one cell of a table or a matrix. */
export function canonicalIn(box: BoxOf<'table' | 'matrix'>, column: string, text: string): CellText {
  if (box.kind === 'matrix') return canonicalMarks(box, text);
  const own = box.columns.find(one => one.key === column);
  return own ? canonicalCell(own, text) : { ok: false, fault: 'is in no column of this box' };
}

/** The columns of a box as they are for this canvas: the room's own where it has some. */
export function columnsOf(
  box: BoxOf<'table' | 'matrix'>,
  answer: Pick<Answer, 'columns'> | null | undefined,
): readonly Pick<Choice, 'key' | 'label'>[] {
  return box.kind === 'matrix' && box.ownColumns && answer?.columns ? answer.columns : box.columns;
}

/** What stands in a cell; '' where nothing does. A column may be called "constructor", so an object is never asked directly. */
export function cellOf(row: Pick<Row, 'cells'>, column: string): string {
  return Object.hasOwn(row.cells, column) ? (row.cells[column] ?? '') : '';
}

/** What was noted beside a cell; '' where nothing was. */
export function cellNoteOf(row: Pick<Row, 'notes'>, column: string): string {
  return Object.hasOwn(row.notes, column) ? (row.notes[column] ?? '') : '';
}

/** The marks in a cell of a matrix, by key. */
export const marksIn = (row: Pick<Row, 'cells'>, column: string): readonly string[] =>
  cellOf(row, column).split(' ').filter(Boolean);

/** What a cell of kind number, money or percent says; null where it says nothing. */
export function numberIn(row: Pick<Row, 'cells'>, column: string): number | null {
  const text = canonicalNumber(cellOf(row, column));
  return text === null ? null : Number(text);
}
