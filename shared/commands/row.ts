import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import type { BoxOf } from '../content/canvas-template.ts';
import { Row } from '../model/canvas.ts';
import { canonicalIn, columnsOf } from '../model/cell.ts';
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

const { label, cells, notes, votes } = Row.shape;

/**
 * Adds rows to tables and matrices, each box's in the order given, before a row of that box or at its end. Which of `label`, `useCase` and `key`
 * a row needs, its box says: the room's own, a use case's, or one of the template's.
 */
export const AddRows = z.strictObject({
  type: z.literal('row.add'),
  rows: z
    .array(
      z.strictObject({
        id: Id,
        canvas: Id,
        box: ContentKey,
        label: label.default(''),
        useCase: Row.shape.useCase.default(null),
        key: Row.shape.key.default(''),
        cells: cells.default({}),
        notes: notes.default({}),
      }),
    )
    .min(1, 'are none')
    .max(RECORD_LIMITS.row),
  before: Id.nullable().default(null),
});

/** Changes a row. Cells and notes are merged by the key of their column; an empty text clears one. */
export const EditRow = z.strictObject({
  type: z.literal('row.edit'),
  id: Id,
  changes: z.strictObject({ label, cells, notes, votes }).partial(),
});

/** Puts rows of one box, in the order given, before another row of it or at its end. */
export const MoveRows = z.strictObject({
  type: z.literal('row.move'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.row),
  before: Id.nullable(),
});

export const RemoveRows = z.strictObject({
  type: z.literal('row.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.row),
});

type Grid = BoxOf<'table' | 'matrix'>;
type Texts = Row['cells'];

/** The table or matrix of that key, or why there is none. */
function gridFor(document: Document, canvas: Id, key: string): { box: Grid } | { refused: Result<never> } {
  const found = boxFor(document, canvas, key);
  if ('refused' in found) return found;
  const { box } = found;
  if (box.kind === 'table' || box.kind === 'matrix') return { box };
  return { refused: refuse('invalid', `“${box.title}” has no rows. ${NOTHING_CHANGED}`) };
}

const short = (text: string) => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

/** A row's cells and notes with what is said anew, in the form in which they are kept; or why they cannot be so. */
function merged(
  document: Document,
  row: Pick<Row, 'canvas' | 'box' | 'cells' | 'notes'>,
  box: Grid,
  changes: { cells?: Texts | undefined; notes?: Texts | undefined },
): { cells: Texts; notes: Texts } | { refused: Result<never> } {
  const columns = columnsOf(box, boxContents(document, { id: row.canvas }, row.box).answer);
  const labels = new Map(columns.map(column => [column.key, column.label]));
  const no = (message: string) => ({ refused: refuse('invalid', `${message} ${NOTHING_CHANGED}`) });
  const cells = new Map(Object.entries(row.cells));
  const notes = new Map(Object.entries(row.notes));
  for (const [key, raw] of Object.entries(changes.cells ?? {})) {
    const title = labels.get(key);
    if (title === undefined) return no(`“${box.title}” has no such column.`);
    const read = canonicalIn(box, key, raw);
    if (!read.ok) return no(`“${short(raw)}” in “${title}” ${read.fault}.`);
    if (read.text === '') cells.delete(key);
    else cells.set(key, read.text);
  }
  for (const [key, text] of Object.entries(changes.notes ?? {})) {
    if (!labels.has(key)) return no(`“${box.title}” has no such column.`);
    if (text === '') notes.delete(key);
    else if (box.kind === 'matrix' && box.notes) notes.set(key, text);
    else return no(`The cells of “${box.title}” take no notes.`);
  }
  return { cells: Object.fromEntries(cells), notes: Object.fromEntries(notes) };
}

export function addRows(document: Document, { rows, before }: z.output<typeof AddRows>): Result<Diff> {
  const ids = rows.map(row => row.id);
  const refused = refusedIds(document, ids) ?? refusedAdding(document, 'row', ids);
  if (refused) return refused;
  const there = new Set(recordsOf(document, 'row').flatMap(what));
  const records: Row[] = [];
  for (const given of rows) {
    const found = gridFor(document, given.canvas, given.box);
    if ('refused' in found) return found.refused;
    const fault =
      refusedHead(found.box, given) ?? refusedUseCases(document, given.useCase ? [given.useCase] : []);
    if (fault) return fault;
    const [name] = what(given);
    if (name !== undefined && there.has(name)) {
      return refuse('exists', `“${found.box.title}” has a row for that already. Nothing was added.`);
    }
    if (name !== undefined) there.add(name);
    const filled = merged(document, { ...given, cells: {}, notes: {} }, found.box, given);
    if ('refused' in filled) return filled.refused;
    const own = found.box.rows.start.find(one => given.key !== '' && one.key === given.key)?.label;
    const head = given.useCase ? '' : given.label || (own ?? '');
    records.push({ ...given, ...filled, type: 'row', order: '', label: head, votes: 0 });
  }
  const diff = addedInOrder(recordsOf(document, 'row'), records, before);
  return diff ? done({ ...diff, removed: {} }) : lostPlace();
}

/** What a row stands for, when no other row of its box may stand for the same. */
function what({ canvas, box, key, useCase }: Pick<Row, 'canvas' | 'box' | 'key' | 'useCase'>): string[] {
  const name = key === '' ? useCase : key;
  return name === null ? [] : [`${canvas}/${box}/${name}`];
}

/** Why a row of that head has no place in a box; null when it has. */
function refusedHead(box: Grid, { key, useCase }: Pick<Row, 'key' | 'useCase'>): Result<never> | null {
  const no = (words: string) => refuse('invalid', `${words} Nothing was added.`);
  const { from, start } = box.rows;
  if ((from === 'use-cases') !== (useCase !== null)) {
    return no(
      useCase === null
        ? `The rows of “${box.title}” are use cases; choose one.`
        : `The rows of “${box.title}” are no use cases.`,
    );
  }
  if (key !== '' && (useCase !== null || !start.some(one => one.key === key))) {
    return no(`“${box.title}” has no such row in its template.`);
  }
  if (from === 'fixed' && key === '') return no(`The rows of “${box.title}” are given; it takes no others.`);
  return null;
}

export function editRow(document: Document, { id, changes }: z.output<typeof EditRow>): Result<Diff> {
  const from = find(document, 'row', id);
  if (!from) return goneFrom('row');
  const found = gridFor(document, from.canvas, from.box);
  if ('refused' in found) return found.refused;
  const { label } = changes;
  if (label !== undefined && label !== from.label && found.box.rows.from !== 'own') {
    return refuse('invalid', `The rows of “${found.box.title}” cannot be renamed. ${NOTHING_CHANGED}`);
  }
  const filled = merged(document, from, found.box, changes);
  if ('refused' in filled) return filled.refused;
  return done(changed(from, { ...changes, ...filled }));
}

export function moveRows(document: Document, { ids, before }: z.output<typeof MoveRows>): Result<Diff> {
  const moved: Row[] = [];
  for (const id of new Set(ids)) {
    const row = find(document, 'row', id);
    if (!row) return goneFrom('row');
    moved.push(row);
  }
  const [first] = moved;
  if (!first || moved.some(row => row.canvas !== first.canvas || row.box !== first.box)) {
    return refuse('invalid', `Rows move within their own box. ${NOTHING_CHANGED}`);
  }
  const list = boxContents(document, { id: first.canvas }, first.box).rows;
  if (before !== null && !list.some(row => row.id === before)) return lostPlace();
  return done({ ...EMPTY_DIFF, updated: reordered(list, moved, before) });
}

const lostPlace = () =>
  refuse('not-found', `The row to stand before is no longer in that box. ${NOTHING_CHANGED}`);

export function removeRows(document: Document, command: z.output<typeof RemoveRows>): Result<Diff> {
  const removed: Diff['removed'] = {};
  for (const id of command.ids) {
    const row = find(document, 'row', id);
    if (!row) return goneFrom('row');
    const found = gridFor(document, row.canvas, row.box);
    if (!('refused' in found) && found.box.rows.from === 'fixed') {
      return refuse(
        'invalid',
        `The rows of “${found.box.title}” are given and stay. Clear what is in them instead.`,
      );
    }
    removed[id] = row;
  }
  return done({ ...EMPTY_DIFF, removed });
}
