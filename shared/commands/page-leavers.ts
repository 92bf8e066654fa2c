import { canonicalText } from '../change/canonical.ts';
import type { Diff } from '../change/diff.ts';
import type { Box } from '../content/canvas-template.ts';
import { CANVAS_LIMITS, type Row } from '../model/canvas.ts';
import { cellNoteOf, cellOf, columnsOf } from '../model/cell.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import { useCasesOf, withUseCases } from '../model/references.ts';
import type { Id } from '../model/scalars.ts';
import { boxContents } from '../views/canvas-contents.ts';

/** What becomes of the pages, and what of it does not go together. */
interface Pages extends Pick<Diff, 'updated' | 'removed'> {
  /** What rows that went into others said and these say otherwise: "“Worth” on “Register” 10". */
  readonly unlike: readonly string[];
  /** Texts of two rows that are too long together, as a clause; null when there are none. */
  readonly tooLong: string | null;
}

/**
 * What becomes of canvases, the ledger and the roadmap when use cases go or another takes their place. A row that stands for a use case
 * goes with it. Where the other has a row of its own already, that one takes over what it did not say: see `joinedRow`.
 * @param to the id that takes the place of one, or null when it is gone
 */
export function pagesWithout(
  document: Document,
  going: ReadonlySet<Id>,
  to: (id: Id) => Id | null = () => null,
): Pages {
  const updated: Diff['updated'] = {};
  const removed: Diff['removed'] = {};
  const unlike: string[] = [];
  let tooLong: string | null = null;
  const place = (row: Row) => `${row.canvas}/${row.box}/${row.useCase}`;
  const rows = new Map(recordsOf(document, 'row').map(row => [place(row), row]));
  for (const record of document.records.values()) {
    if (!useCasesOf(record).some(id => going.has(id))) continue;
    const left = withUseCases(record, id => (going.has(id) ? to(id) : id));
    const twin = left?.type === 'row' ? rows.get(place(left)) : undefined;
    if (left === null || twin) removed[record.id] = record;
    else if (canonicalText(left) !== canonicalText(record)) updated[record.id] = [record, left];
    if (twin && record.type === 'row') {
      const both = joinedRow(document, twin, record);
      if (canonicalText(both.row) !== canonicalText(twin)) updated[twin.id] = [twin, both.row];
      unlike.push(...both.unlike);
      tooLong ??= both.tooLong;
    }
  }
  return { updated, removed, unlike, tooLong };
}

/**
 * One row of two: cells and notes that the kept one leaves empty come from the other, and texts in which they differ stand one under the other. Marks,
 * numbers and choices in which they differ stay as the kept one has them, and are told; of the votes, the greater count stays.
 */
function joinedRow(
  document: Document,
  keep: Row,
  other: Row,
): { row: Row; unlike: string[]; tooLong: string | null } {
  const canvas = find(document, 'canvas', keep.canvas);
  const box = canvas?.template.boxes.find(one => one.key === keep.box);
  const { answer } = boxContents(document, { id: keep.canvas }, keep.box);
  const columns = box?.kind === 'table' || box?.kind === 'matrix' ? columnsOf(box, answer) : [];
  const where = (column: string) =>
    `“${columns.find(one => one.key === column)?.label ?? column}” on “${canvas?.template.name ?? ''}”`;
  const unlike: string[] = [];
  let tooLong: string | null = null;
  const both = (own: string, its: string, column: string) => {
    const text = own === '' || own === its ? its : `${own}\n${its}`;
    if (text.length <= CANVAS_LIMITS.cell) return text;
    tooLong ??= `what they say in ${where(column)} is longer than ${CANVAS_LIMITS.cell} characters`;
    return own;
  };
  const cells = { ...keep.cells };
  for (const [column, text] of Object.entries(other.cells)) {
    const own = cellOf(keep, column);
    if (own === '' || isText(box, column)) cells[column] = both(own, text, column);
    else if (own !== text) unlike.push(`${where(column)} ${inWords(box, column, text)}`);
  }
  const notes = { ...keep.notes };
  for (const [column, text] of Object.entries(other.notes))
    notes[column] = both(cellNoteOf(keep, column), text, column);
  const row = { ...keep, cells, notes, votes: Math.max(keep.votes, other.votes) };
  return { row, unlike, tooLong };
}

const columnIn = (box: Box | undefined, column: string) =>
  box?.kind === 'table' ? box.columns.find(one => one.key === column) : undefined;

const isText = (box: Box | undefined, column: string) => columnIn(box, column)?.kind === 'text';

/** What a cell says to somebody who reads it: choices and marks by their names. */
function inWords(box: Box | undefined, column: string, text: string): string {
  const names = box?.kind === 'matrix' ? box.marks : (columnIn(box, column)?.options ?? []);
  const named = (key: string) => names.find(one => one.key === key)?.label ?? key;
  return box?.kind === 'matrix' ? text.split(' ').map(named).join(', ') : named(text);
}
