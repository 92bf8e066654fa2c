import { create } from 'zustand';
import { find } from '../../shared/model/document.ts';
import { cellText, listRows } from '../../shared/views/list-cells.ts';
import { type CellEdit, readEdits } from '../../shared/views/list-edit.ts';
import { speak } from '../board/speaker.ts';
import { run, useWorkshop } from '../state/workshop.ts';
import { cellContext } from './cell-context.ts';
import { type CellPlace, focusCell } from './grid.ts';

interface Editing {
  /** The cell being written in. */
  readonly place: CellPlace | null;
  readonly draft: string;
  /** What the cell said when the writing began. */
  readonly before: string;
  /** Why the draft cannot be kept, in words. */
  readonly problem: string;
}

const NOTHING: Editing = { place: null, draft: '', before: '', problem: '' };

/** What is being typed into the list. It lives outside the table, so that nothing the table does can lose it. */
export const useEditing = create<Editing>()(() => NOTHING);

// Another workshop has other cells.
useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) useEditing.setState(NOTHING);
});

const rowOf = (place: CellPlace) =>
  listRows(useWorkshop.getState().document).find(row => row.id === place.id);

/** What a cell says now. */
function textAt(place: CellPlace): string {
  const [row, context] = [rowOf(place), cellContext()];
  return row && context ? cellText(row, place.column, context) : '';
}

/** Begins to write in a cell: over what it says, or with what was typed. A draft that cannot be kept comes first. */
export function edit(place: CellPlace, typed: string | null = null): void {
  if (place.column === 'number') {
    speak('The number is given when a use case is added, and stays.');
    return;
  }
  if (!keepDraft()) return;
  const before = textAt(place);
  useEditing.setState({ place, draft: typed ?? before, before, problem: '' });
}

export const setDraft = (draft: string): void => useEditing.setState({ draft, problem: '' });

/** Writes texts into cells, all of them or none, as one step of undo. Answers why not, or null. */
export function writeCells(
  cells: readonly CellEdit[],
): { readonly cell: CellEdit; readonly why: string } | null {
  const context = cellContext();
  if (!context || cells.length === 0) return null;
  const reading = readEdits(cells, context);
  if (!reading.ok) return reading;
  void run({ type: 'use-case.edit-many', edits: reading.edits });
  return null;
}

/** Keeps what was typed. False when it cannot be kept: the draft then stays, with the reason beside it. */
export function keepDraft(): boolean {
  const { place, draft, before } = useEditing.getState();
  if (!place) return true;
  if (draft === before) {
    useEditing.setState(NOTHING);
    return true;
  }
  const row = rowOf(place);
  const problem = row
    ? writeCells([{ row, column: place.column, text: draft }])?.why
    : 'This use case was deleted meanwhile. Copy what you typed, then press Escape.';
  if (problem) {
    useEditing.setState({ problem });
    return false;
  }
  useEditing.setState(NOTHING);
  return true;
}

/** Puts away what was typed; the cell says what it said. */
export function dropDraft(): void {
  const { place } = useEditing.getState();
  useEditing.setState(NOTHING);
  if (place) focusCell(place);
}

/** Empties a cell. */
export function clearCell(place: CellPlace): void {
  const row = rowOf(place);
  if (!row || textAt(place) === '') return;
  const refused = writeCells([{ row, column: place.column, text: '' }]);
  if (refused) {
    // There is something to say about it: the cell opens, with the reason beside it.
    edit(place, '');
    useEditing.setState({ problem: refused.why });
  }
}

/** Whether the use case being written about is still there. */
export const isGone = (place: CellPlace): boolean =>
  !find(useWorkshop.getState().document, 'use-case', place.id);
