import type { Command } from '../../shared/commands/index.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import { CANVAS_LIMITS, type Canvas, type Note, type Row } from '../../shared/model/canvas.ts';
import { find } from '../../shared/model/document.ts';
import { speak } from '../board/speaker.ts';
import { counted } from '../state/format.ts';
import { say } from '../state/messages.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newId, newMark, run, useWorkshop } from '../state/workshop.ts';
import { longLineIn } from '../ui/lines.ts';

type Changes<T extends Command['type']> =
  Extract<Command, { type: T }> extends { changes: infer C } ? C : never;

/** Why something that was typed or pasted cannot be taken: to eyes and ears. */
export function sayRefused(words: string): void {
  speak(words);
  say(words, { tone: 'problem' });
}

/** Adds notes at the end of a box, as one step of undo; answers false, and says why, when one is too long. */
export function addNotes(canvas: Canvas, box: string, texts: readonly string[]): boolean {
  const fault = longLineIn(texts, CANVAS_LIMITS.note);
  if (fault !== null) sayRefused(fault);
  else if (texts.length > 0) void noteEach(canvas, box, texts);
  return fault === null;
}

async function noteEach({ id: canvas }: Canvas, box: string, texts: readonly string[]): Promise<void> {
  const commit = await run({
    type: 'note.add',
    notes: texts.map(text => ({ id: newId(), canvas, box, text })),
  });
  if (commit && texts.length > 1) sayUndoable(`${counted(texts.length, 'note')} added.`, commit);
}

export const editNote = (note: Note, changes: Changes<'note.edit'>): Promise<CommitView | null> =>
  run({ type: 'note.edit', id: note.id, changes });

/** Writes a note anew; what is written empty is deleted. */
export async function rewriteNote(note: Note, text: string): Promise<void> {
  if (text.trim() === '' && note.photo === null) await removeNote(note);
  else await editNote(note, { text });
}

export async function removeNote(note: Note): Promise<void> {
  const commit = await run({ type: 'note.remove', ids: [note.id] });
  if (commit) sayUndoable('The note was deleted.', commit);
}

export const moveNote = (note: Note, box: string, before: string | null): Promise<CommitView | null> =>
  run({ type: 'note.move', ids: [note.id], canvas: note.canvas, box, before });

/** Hands that were asked for and are on their way to the disk, by note or row. */
const asked = new Map<string, number>();

/** Counts one hand more or fewer. Presses that come faster than the disk each count. */
export async function countHands(counted: Note | Row, step: 1 | -1): Promise<void> {
  const { id, type } = counted;
  const now = asked.get(id) ?? find(useWorkshop.getState().document, type, id)?.votes ?? 0;
  const votes = Math.max(0, Math.min(CANVAS_LIMITS.votes, now + step));
  if (votes === now) return;
  asked.set(id, votes);
  await run({ type: type === 'note' ? 'note.edit' : 'row.edit', id, changes: { votes } });
  if (asked.get(id) === votes) asked.delete(id);
}

export const editRow = (row: Row, changes: Changes<'row.edit'>, mark?: string): Promise<CommitView | null> =>
  run({ type: 'row.edit', id: row.id, changes }, mark ?? newMark());

/** Adds rows at the end of a table, as one step of undo. */
export async function addRows(
  canvas: Canvas,
  box: string,
  rows: readonly { label?: string; useCase?: string; cells?: Record<string, string> }[],
  mark: string = newMark(),
): Promise<CommitView | null> {
  if (rows.length === 0) return null;
  return run(
    { type: 'row.add', rows: rows.map(row => ({ id: newId(), canvas: canvas.id, box, ...row })) },
    mark,
  );
}

export async function removeRow(row: Row): Promise<void> {
  const commit = await run({ type: 'row.remove', ids: [row.id] });
  if (commit) sayUndoable('The row was deleted.', commit);
}

/** Puts a row one place up or down among the others of its box. */
export async function stepRow(rows: readonly Row[], row: Row, step: 1 | -1): Promise<number | null> {
  const at = rows.findIndex(one => one.id === row.id);
  const to = at + step;
  if (at < 0 || to < 0 || to >= rows.length) return null;
  const before = step > 0 ? (rows[to + 1]?.id ?? null) : (rows[to]?.id ?? null);
  const commit = await run({ type: 'row.move', ids: [row.id], before });
  return commit ? to : null;
}

export const setAnswer = (
  canvas: Canvas,
  box: string,
  changes: Changes<'answer.set'>,
): Promise<CommitView | null> => run({ type: 'answer.set', id: newId(), canvas: canvas.id, box, changes });
