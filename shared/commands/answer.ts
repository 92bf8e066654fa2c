import * as z from 'zod';
import { canonicalText } from '../change/canonical.ts';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import type { Box } from '../content/canvas-template.ts';
import { Answer, type Row } from '../model/canvas.ts';
import { columnsOf } from '../model/cell.ts';
import type { Document } from '../model/document.ts';
import { ContentKey, Id } from '../model/scalars.ts';
import { boxContents } from '../views/canvas-contents.ts';
import { boxFor, NOTHING_CHANGED, refusedAdding, refusedIds } from './canvas-refusals.ts';
import { changed } from './changed.ts';

const { agreed, text, chosen, columns } = Answer.shape;

/**
 * Says something of a box as a whole: the sentence that the group agreed on, its text, what it chose, or the columns of its matrix. Where
 * columns go, what stood in them goes too. An answer that says nothing any more is taken away.
 */
export const SetAnswer = z.strictObject({
  type: z.literal('answer.set'),
  /** The id it gets when nothing was said of the box so far. */
  id: Id,
  canvas: Id,
  box: ContentKey,
  changes: z.strictObject({ agreed, text, chosen, columns }).partial(),
});

export function setAnswer(document: Document, command: z.output<typeof SetAnswer>): Result<Diff> {
  const { canvas, changes } = command;
  const found = boxFor(document, canvas, command.box);
  if ('refused' in found) return found.refused;
  const { box } = found;
  const { answer: from, rows } = boxContents(document, { id: canvas }, box.key);
  const blank: Answer = {
    ...{ id: command.id, type: 'answer', canvas, box: box.key },
    ...{ agreed: '', text: '', chosen: [], columns: null },
  };
  const given = { ...changes, ...(changes.chosen && { chosen: inOrder(box, changes.chosen) }) };
  const fault = refusedAnswer(box, changes);
  if (fault) return fault;
  const said = changed(from ?? blank, given).updated[(from ?? blank).id]?.[1] as Answer | undefined;
  if (!said) return done(EMPTY_DIFF);
  const updated = clearedRows(box, rows, said);
  if (from && isBlank(said)) return done({ added: {}, updated, removed: { [from.id]: from } });
  if (from) return done({ ...EMPTY_DIFF, updated: { ...updated, [from.id]: [from, said] } });
  const taken = refusedIds(document, [said.id]) ?? refusedAdding(document, 'answer', [said.id]);
  return taken ?? done({ ...EMPTY_DIFF, added: { [said.id]: said }, updated });
}

const isBlank = ({ agreed, text, chosen, columns }: Answer) =>
  agreed === '' && text === '' && chosen.length === 0 && columns === null;

const optionsOf = (box: Box) =>
  box.kind === 'choice' ? box.options : box.kind === 'scale' ? box.levels : [];

/** What was chosen, each once, in the template's order. */
export function inOrder(box: Box, chosen: readonly string[]): string[] {
  const known = optionsOf(box).map(option => option.key);
  return known.filter(key => chosen.includes(key));
}

/** Why a box cannot be answered so; null when it can. */
function refusedAnswer(box: Box, { text, chosen, columns }: z.output<typeof SetAnswer>['changes']) {
  const no = (words: string) => refuse('invalid', `${words} ${NOTHING_CHANGED}`);
  if (text && box.kind !== 'text') return no(`“${box.title}” is no box for a text.`);
  if (chosen && chosen.length > 0) {
    if (box.kind !== 'choice' && box.kind !== 'scale')
      return no(`There is nothing to choose in “${box.title}”.`);
    const known = new Set(optionsOf(box).map(option => option.key));
    if (!chosen.every(key => known.has(key))) return no(`“${box.title}” has no such choice.`);
    const many = box.kind === 'choice' && box.many;
    if (!many && new Set(chosen).size > 1) return no(`In “${box.title}” one can be chosen.`);
  }
  if (columns) {
    if (box.kind !== 'matrix' || !box.ownColumns) return no(`The columns of “${box.title}” are given.`);
    if (columns.length === 0) return no(`“${box.title}” needs a column or more.`);
    if (new Set(columns.map(column => column.key)).size < columns.length) {
      return no(`Two columns of “${box.title}” would have one key.`);
    }
  }
  return null;
}

/** The rows of a matrix without what stood in columns that are gone. */
function clearedRows(box: Box, rows: readonly Row[], answer: Answer): Diff['updated'] {
  if (box.kind !== 'matrix') return {};
  const columns = new Set(columnsOf(box, answer).map(column => column.key));
  const left = (texts: Row['cells']) =>
    Object.fromEntries(Object.entries(texts).filter(([key]) => columns.has(key)));
  const updated: Diff['updated'] = {};
  for (const row of rows) {
    const to = { ...row, cells: left(row.cells), notes: left(row.notes) };
    if (canonicalText(to) !== canonicalText(row)) updated[row.id] = [row, to];
  }
  return updated;
}
