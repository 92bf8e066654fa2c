import { type Block, blockHtml, blockText, readBlock } from '../../shared/views/cell-block.ts';
import { cellPlain, type ListRow } from '../../shared/views/list-cells.ts';
import { LIST_COLUMNS, LIST_LABELS, type ListColumn } from '../../shared/views/list-columns.ts';
import type { CellEdit } from '../../shared/views/list-edit.ts';
import { useBoard } from '../board/board-store.ts';
import { speak } from '../board/speaker.ts';
import { counted } from '../state/format.ts';
import { startImport } from '../state/import.ts';
import { say } from '../state/messages.ts';
import { cellContext } from './cell-context.ts';
import { writeCells } from './editing.ts';
import { type CellPlace, shownGrid } from './grid.ts';
import { rangeWords, selectedRange } from './range.ts';

const selectedRows = (): readonly ListRow[] => {
  const { selection } = useBoard.getState();
  return shownGrid().rows.filter(row => selection.has(row.id));
};

/** The selected rectangle; else the selected rows with their headings; the cell alone where one row is selected. */
function copied(place: CellPlace | null): { block: Block; hasHeadings: boolean; what: string } | null {
  const context = cellContext();
  const { columns, rows } = shownGrid();
  if (!context) return null;
  const range = place && selectedRange();
  if (range && (range.rows.length > 1 || range.columns.length > 1)) {
    const block = range.rows.map(one => range.columns.map(column => cellPlain(one, column, context)));
    return { block, hasHeadings: false, what: rangeWords(range) };
  }
  const selected = selectedRows();
  const row = place && selected.length < 2 ? rows.find(one => one.id === place.id) : undefined;
  if (row && place)
    return {
      block: [[cellPlain(row, place.column, context)]],
      hasHeadings: false,
      what: LIST_LABELS[place.column],
    };
  if (selected.length === 0) return null;
  const block = [
    columns.map(column => LIST_LABELS[column]),
    ...selected.map(one => columns.map(column => cellPlain(one, column, context))),
  ];
  return { block, hasHeadings: true, what: counted(selected.length, 'row') };
}

/** Puts the selected rows, or the one cell, into the clipboard. True when there was something to put. */
export function copy(data: DataTransfer, place: CellPlace | null): boolean {
  const taken = copied(place);
  if (!taken) return false;
  data.setData('text/plain', blockText(taken.block));
  data.setData('text/html', blockHtml(taken.block, taken.hasHeadings));
  speak(`${taken.what} copied.`);
  return true;
}

/** Copies the selected rows at the press of a button. */
export function copyRows(): void {
  const on = (event: ClipboardEvent) => {
    if (!event.clipboardData || !copy(event.clipboardData, null)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    say(`${counted(selectedRows().length, 'row')} copied. Paste them into a spreadsheet.`, { tone: 'good' });
  };
  window.addEventListener('copy', on, { capture: true, once: true });
  document.execCommand('copy');
  window.removeEventListener('copy', on, { capture: true });
}

/** Columns that a block's first row names, when it is a row of our headings. */
function headingsOf(block: Block): readonly ListColumn[] | null {
  const names = block[0] ?? [];
  const columns = names.map(name => LIST_COLUMNS.find(column => LIST_LABELS[column] === name.trim()));
  return block.length > 1 && names.length > 1 && columns.every(column => column !== undefined)
    ? columns
    : null;
}

/**
 * Writes a pasted block over the cells from a place on, or from the upper left corner of the selected rectangle, as one
 * step of undo. One value goes into every selected cell.
 * A block that does not fit changes nothing and says why; rows that lead to no cell go to the import.
 */
export function paste(text: string, focused: CellPlace | null): void {
  if (text.trim() === '') return;
  const block = readBlock(text);
  const { rows, columns } = shownGrid();
  const range = focused && selectedRange();
  const [row0, column0] = [range?.rows[0], range?.columns[0]];
  const place = row0 && column0 ? { id: row0.id, column: column0 } : focused;
  const first = place ? rows.findIndex(row => row.id === place.id) : -1;
  if (!place || first < 0) {
    startImport(text);
    return;
  }
  const headings = headingsOf(block);
  const lines = headings ? block.slice(1) : block;
  const from = columns.indexOf(place.column);
  const width = Math.max(...lines.map(line => line.length));
  const isOne = lines.length === 1 && width === 1;
  const selected = selectedRows();
  const targets = isOne && selected.length > 1 ? selected : rows.slice(first, first + lines.length);
  if (targets.length < lines.length) {
    refuse(
      `These are ${lines.length} rows, and from here on there are only ${targets.length}. Nothing was pasted.`,
      text,
    );
    return;
  }
  const into = headings ?? (isOne && range ? range.columns : columns.slice(from, from + width));
  if (into.length < width) {
    refuse(
      `These are ${width} columns, and from here on there are only ${into.length}. Nothing was pasted.`,
      text,
    );
    return;
  }
  const one = isOne ? into.map(() => lines[0]?.[0] ?? '') : null;
  const cells = targets.flatMap(
    (row, index) =>
      (one ?? lines[index])?.flatMap((cell, at): CellEdit[] => {
        const column = into[at];
        // Rows that were copied here bring their numbers along; those stay what they are.
        return column && !(headings && column === 'number') ? [{ row, column, text: cell }] : [];
      }) ?? [],
  );
  const refused = writeCells(cells);
  if (refused) {
    const line = targets.indexOf(refused.cell.row) + 1;
    const where = targets.length > 1 ? `Row ${line} of ${targets.length}: ` : '';
    refuse(`${where}${refused.why} Nothing was pasted.`, null);
  } else speak(`${counted(cells.length, 'cell')} pasted.`);
}

function refuse(words: string, rows: string | null): void {
  speak(words);
  say(words, {
    tone: 'problem',
    ...(rows === null ? {} : { action: { label: 'Add as new use cases', run: () => startImport(rows) } }),
  });
}
