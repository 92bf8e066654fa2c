import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { Note } from '../model/canvas.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { ContentKey, Id } from '../model/scalars.ts';
import { boxContents } from '../views/canvas-contents.ts';
import {
  addedInOrder,
  boxFor,
  goneFrom,
  NOTHING_CHANGED,
  refusedAdding,
  refusedIds,
  refusedUseCases,
} from './canvas-refusals.ts';
import { changed } from './changed.ts';
import { reordered } from './reorder.ts';

const fields = Note.pick({ text: true, colour: true, checked: true, votes: true, useCases: true });

/** Adds notes to boxes, each box's in the order given, before a note of that box or at its end. */
export const AddNotes = z.strictObject({
  type: z.literal('note.add'),
  notes: z
    .array(
      z.strictObject({
        id: Id,
        canvas: Id,
        box: ContentKey,
        text: fields.shape.text,
        colour: fields.shape.colour.default(null),
        checked: fields.shape.checked.default(false),
        useCases: fields.shape.useCases.default([]),
        photo: Note.shape.photo.default(null),
      }),
    )
    .min(1, 'are none')
    .max(RECORD_LIMITS.note),
  before: Id.nullable().default(null),
});

export const EditNote = z.strictObject({
  type: z.literal('note.edit'),
  id: Id,
  changes: fields.partial(),
});

/** Puts notes into a box, of their own canvas or another, in the order given, before a note of it or at its end. */
export const MoveNotes = z.strictObject({
  type: z.literal('note.move'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.note),
  canvas: Id,
  box: ContentKey,
  before: Id.nullable(),
});

export const RemoveNotes = z.strictObject({
  type: z.literal('note.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.note),
});

const EMPTY = 'A note needs a text or a photo.';

/** Why a box takes no notes; null when it does. */
function refusedBox(document: Document, canvas: Id, key: string): Result<never> | null {
  const found = boxFor(document, canvas, key);
  if ('refused' in found) return found.refused;
  const { kind, title } = found.box;
  if (kind === 'notes' || kind === 'checklist' || kind === 'people') return null;
  return refuse('invalid', `“${title}” is no box for notes. ${NOTHING_CHANGED}`);
}

export function addNotes(document: Document, { notes, before }: z.output<typeof AddNotes>): Result<Diff> {
  const ids = notes.map(note => note.id);
  const refused = refusedIds(document, ids) ?? refusedAdding(document, 'note', ids);
  if (refused) return refused;
  for (const { canvas, box, text, photo, useCases } of notes) {
    const fault = refusedBox(document, canvas, box) ?? refusedUseCases(document, useCases);
    if (fault) return fault;
    if (text === '' && photo === null) return refuse('invalid', `${EMPTY} Nothing was added.`);
  }
  const records = notes.map(
    (note): Note => ({
      ...note,
      ...{ type: 'note', order: '', votes: 0, useCases: [...new Set(note.useCases)] },
    }),
  );
  const diff = addedInOrder(recordsOf(document, 'note'), records, before);
  return diff ? done({ ...diff, removed: {} }) : lostPlace();
}

export function editNote(document: Document, { id, changes }: z.output<typeof EditNote>): Result<Diff> {
  const from = find(document, 'note', id);
  if (!from) return goneFrom('note');
  const fault = refusedUseCases(document, changes.useCases ?? []);
  if (fault) return fault;
  if (changes.text === '' && from.photo === null) {
    return refuse('invalid', `${EMPTY} Delete the note if nothing is left of it. ${NOTHING_CHANGED}`);
  }
  return done(
    changed(from, { ...changes, ...(changes.useCases && { useCases: [...new Set(changes.useCases)] }) }),
  );
}

export function moveNotes(document: Document, command: z.output<typeof MoveNotes>): Result<Diff> {
  const { canvas, box, before } = command;
  const fault = refusedBox(document, canvas, box);
  if (fault) return fault;
  const moved: Note[] = [];
  for (const id of new Set(command.ids)) {
    const note = find(document, 'note', id);
    if (!note) return goneFrom('note');
    moved.push(note);
  }
  const list = boxContents(document, { id: canvas }, box).notes;
  if (before !== null && !list.some(note => note.id === before)) return lostPlace();
  const updated = reordered(list, moved, before, note => ({ ...note, canvas, box }));
  return done({ ...EMPTY_DIFF, updated });
}

const lostPlace = () =>
  refuse('not-found', `The note to stand before is no longer in that box. ${NOTHING_CHANGED}`);

export function removeNotes(document: Document, command: z.output<typeof RemoveNotes>): Result<Diff> {
  const removed: Diff['removed'] = {};
  for (const id of command.ids) {
    const note = find(document, 'note', id);
    if (!note) return goneFrom('note');
    removed[id] = note;
  }
  return done({ ...EMPTY_DIFF, removed });
}
