import { canonicalText } from '../change/canonical.ts';
import type { Diff } from '../change/diff.ts';
import { CANVAS_LIMITS, type Row } from '../model/canvas.ts';
import { cellNoteOf, cellOf } from '../model/cell.ts';
import { type Document, find, recordsOf } from '../model/document.ts';
import { useCasesOf, withUseCases } from '../model/references.ts';
import type { Id } from '../model/scalars.ts';

/**
 * What becomes of canvases, the ledger and the roadmap when use cases go or another takes their place. A row that stands for a use case
 * goes with it. Where the other has a row of its own already, that one takes over what it did not say: see `joinedRow`.
 * @param to the id that takes the place of one, or null when it is gone
 */
export function pagesWithout(
  document: Document,
  going: ReadonlySet<Id>,
  to: (id: Id) => Id | null = () => null,
): Pick<Diff, 'updated' | 'removed'> {
  const updated: Diff['updated'] = {};
  const removed: Diff['removed'] = {};
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
      if (canonicalText(both) !== canonicalText(twin)) updated[twin.id] = [twin, both];
    }
  }
  return { updated, removed };
}

/**
 * One row of two: cells and notes that the kept one leaves empty come from the other, and texts in which they differ stand one under the other where
 * they fit. Marks, numbers and choices in which they differ stay as the kept one has them; of the votes, the greater count stays.
 */
function joinedRow(document: Document, keep: Row, other: Row): Row {
  const box = find(document, 'canvas', keep.canvas)?.template.boxes.find(one => one.key === keep.box);
  const isText = (column: string) =>
    box?.kind === 'table' && box.columns.some(one => one.key === column && one.kind === 'text');
  const cells = { ...keep.cells };
  for (const [column, text] of Object.entries(other.cells))
    cells[column] = joined(cellOf(keep, column), text, isText(column));
  const notes = { ...keep.notes };
  for (const [column, text] of Object.entries(other.notes))
    notes[column] = joined(cellNoteOf(keep, column), text, true);
  return { ...keep, cells, notes, votes: Math.max(keep.votes, other.votes) };
}

function joined(own: string, its: string, isText: boolean): string {
  if (own === '') return its;
  const both = `${own}\n${its}`;
  return own === its || !isText || both.length > CANVAS_LIMITS.cell ? own : both;
}
