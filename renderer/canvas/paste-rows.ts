import type { BoxOf, Choice } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS, type Canvas, type Row } from '../../shared/model/canvas.ts';
import { cleanLine } from '../../shared/model/text.ts';
import { readBlock } from '../../shared/views/cell-block.ts';
import { counted } from '../state/format.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newMark } from '../state/workshop.ts';
import { type CellContext, readCell } from './cell-text.ts';
import { addRows, editRow, sayRefused } from './changes.ts';

interface Target {
  readonly canvas: Canvas;
  readonly box: BoxOf<'table'> | BoxOf<'matrix'>;
  readonly rows: readonly Row[];
  readonly columns: readonly Pick<Choice, 'key' | 'label'>[];
  readonly context: CellContext;
}

/**
 * Writes a block from a spreadsheet over the cells from a place on, and adds rows for what goes over the end, as one step of undo.
 * A block that does not fit, or a cell that cannot be read, changes nothing and says why.
 * @param row index of the first row; past the last one all rows are new
 * @param column index of the first column; -1 is the head of the rows
 */
export async function pasteRows(target: Target, text: string, row: number, column: number): Promise<void> {
  const { canvas, box, rows, columns, context } = target;
  const block = readBlock(text).filter(line => line.some(cell => cell.trim() !== ''));
  const refuse = (words: string) => sayRefused(`${words} Nothing was pasted.`);
  if (block.length === 0) return;
  const width = Math.max(...block.map(line => line.length));
  if (column + width > columns.length)
    return refuse(`These are ${width} columns, and from here on there are ${columns.length - column}.`);
  const isOwn = box.rows.from === 'own';
  if (!isOwn && row + block.length > rows.length)
    return refuse(`These are ${block.length} rows, and from here on there are ${rows.length - row}.`);
  if (!isOwn && column < 0) return refuse(`The rows of “${box.title}” cannot be renamed.`);
  const read: { label?: string; cells: Record<string, string> }[] = [];
  for (const [index, line] of block.entries()) {
    const cells: [string, string][] = [];
    let label: string | undefined;
    for (const [at, typed] of line.entries()) {
      const into = column + at;
      if (into < 0) {
        label = cleanLine(typed);
        if (label.length > CANVAS_LIMITS.label)
          return refuse(`The name of row ${index + 1} is longer than ${CANVAS_LIMITS.label} characters.`);
      }
      const one = columns[into];
      if (!one) continue;
      const cell = readCell(box, one.key, typed, context);
      if (!cell.ok) return refuse(`Row ${index + 1}, ${one.label}: ${cell.why}`);
      if (cell.text.length > CANVAS_LIMITS.cell)
        return refuse(
          `Row ${index + 1}, ${one.label}: this is longer than ${CANVAS_LIMITS.cell} characters.`,
        );
      cells.push([one.key, cell.text]);
    }
    read.push({ ...(label === undefined ? {} : { label }), cells: Object.fromEntries(cells) });
  }
  const mark = newMark();
  let last = null;
  for (const [index, one] of read.entries()) {
    const into = rows[row + index];
    if (into) last = (await editRow(into, one, mark)) ?? last;
  }
  const over = read.slice(Math.max(0, rows.length - row));
  last = (await addRows(canvas, box.key, over, mark)) ?? last;
  if (last) sayUndoable(`${counted(read.length, 'row')} pasted.`, last);
}
