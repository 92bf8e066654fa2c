import * as z from 'zod';
import { canonicalText } from '../change/canonical.ts';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Box, CanvasTemplate, type StartRow } from '../content/canvas-template.ts';
import type { Answer, Row } from '../model/canvas.ts';
import { canonicalIn, columnsOf } from '../model/cell.ts';
import { type Document, find, RECORD_LIMITS } from '../model/document.ts';
import { Id } from '../model/scalars.ts';
import { boxContents, contentsOf } from '../views/canvas-contents.ts';
import { startOf } from '../views/canvas-start.ts';
import { inOrder } from './answer.ts';
import { filling } from './canvas.ts';
import { goneFrom, NOTHING_CHANGED, refusedAdding, refusedIds } from './canvas-refusals.ts';
import { changed } from './changed.ts';

/**
 * Brings a canvas to another version of its template. Boxes keep what they hold, by their key; boxes and given rows that are new begin with what
 * the template begins them with; given rows that are no longer there go when nothing was filled in. Refused, naming the boxes, when
 * something that the room filled in would have no place.
 */
export const UpdateCanvas = z.strictObject({
  type: z.literal('canvas.update'),
  id: Id,
  template: CanvasTemplate,
  /** As many as for `canvas.begin`; those that are not needed are left. */
  ids: z.array(Id).max(RECORD_LIMITS.note),
});

export function updateCanvas(document: Document, command: z.output<typeof UpdateCanvas>): Result<Diff> {
  const { id, template, ids } = command;
  const from = find(document, 'canvas', id);
  if (!from) return goneFrom('canvas');
  if (from.template.key !== template.key) {
    return refuse('invalid', `That is another canvas than “${from.template.name}”. ${NOTHING_CHANGED}`);
  }
  const items = startOf(template);
  if (ids.length !== items.length) {
    return refuse(
      'invalid',
      `This canvas begins with ${items.length} things, and ${ids.length} ids came for them.`,
    );
  }
  const diff: Diff = { added: {}, updated: { ...changed(from, { template }).updated }, removed: {} };
  if (Object.keys(diff.updated).length === 0) return done(EMPTY_DIFF);

  const before = new Map(from.template.boxes.map(box => [box.key, box]));
  const after = new Map(template.boxes.map(box => [box.key, box]));
  const homeless = new Set<string>();
  for (const [key, { notes, rows, answer }] of contentsOf(document, from)) {
    const [old, box] = [before.get(key), after.get(key)];
    const name = old?.title ?? key;
    if (notes.length > 0 && !takesNotes(box)) homeless.add(name);
    for (const row of rows) {
      const kept = keptRow(row, old, box, answer);
      if (kept === 'no place') homeless.add(name);
      else if (kept === 'gone') diff.removed[row.id] = row;
      else if (canonicalText(kept) !== canonicalText(row)) diff.updated[row.id] = [row, kept];
    }
    if (!answer) continue;
    if (!takesAnswer(answer, box)) homeless.add(name);
    // The new version may name the same choices in another order.
    else if (box)
      Object.assign(diff.updated, changed(answer, { chosen: inOrder(box, answer.chosen) }).updated);
  }
  if (homeless.size > 0) {
    const names = [...homeless].map(name => `“${name}”`).join(', ');
    const words = `The new version has no place for something in ${names}.`;
    return refuse('invalid', `${words} Move it or clear it first. ${NOTHING_CHANGED}`);
  }

  const isThere = (item: (typeof items)[number]) => {
    const old = before.get(item.box.key);
    if (item.kind === 'row') {
      const { rows } = boxContents(document, from, item.box.key);
      if (rows.some(row => row.key === item.row.key && !(row.id in diff.removed))) return true;
      // Given rows are always there. Others that the room took away do not come back.
      if ('rows' in item.box && item.box.rows.from === 'fixed') return false;
      return (
        old?.kind === item.box.kind && 'rows' in old && old.rows.start.some(one => one.key === item.row.key)
      );
    }
    return old?.kind === item.box.kind;
  };
  const fresh = items.flatMap((item, index) => (isThere(item) ? [] : [{ item, id: ids[index] ?? '' }]));
  const added = filling(
    id,
    fresh.map(one => one.item),
    fresh.map(one => one.id),
    box => {
      const { notes, rows } = boxContents(document, from, box);
      return (notes.at(-1) ?? rows.at(-1))?.order ?? null;
    },
  );
  const taken =
    refusedIds(
      document,
      added.map(one => one.id),
    ) ??
    refusedAdding(
      document,
      'note',
      added.filter(one => one.type === 'note').map(one => one.id),
    ) ??
    refusedAdding(
      document,
      'row',
      added.filter(one => one.type === 'row').map(one => one.id),
    );
  if (taken) return taken;
  for (const one of added) diff.added[one.id] = one;
  return done(diff);
}

const takesNotes = (box: Box | undefined) =>
  box?.kind === 'notes' || box?.kind === 'checklist' || box?.kind === 'people';

/** Whether nothing was filled in beside what the template began the row with. */
const isUntouched = (row: Row, start: StartRow | undefined) =>
  canonicalText(row.cells) === canonicalText(start?.cells ?? {}) &&
  Object.keys(row.notes).length === 0 &&
  row.votes === 0;

/** A row as it is in the new version of its box. */
function keptRow(
  row: Row,
  old: Box | undefined,
  box: Box | undefined,
  answer: Answer | null,
): Row | 'gone' | 'no place' {
  const isGrid = box?.kind === 'table' || box?.kind === 'matrix';
  const was = old && 'rows' in old ? old.rows.start.find(one => one.key === row.key) : undefined;
  const now = isGrid ? box.rows.start.find(one => one.key === row.key) : undefined;
  const isGiven = old && 'rows' in old && old.rows.from === 'fixed';
  // A given row that the template no longer has, and in which nothing was filled in, is no loss.
  const nobodysOwn = isGiven && isUntouched(row, was);
  if (!isGrid) return nobodysOwn ? 'gone' : 'no place';
  if ((box.rows.from === 'use-cases') !== (row.useCase !== null)) return nobodysOwn ? 'gone' : 'no place';
  if (box.rows.from === 'fixed' && (row.key === '' || !now)) return nobodysOwn ? 'gone' : 'no place';
  if (isGiven && box.rows.from === 'own' && !now && nobodysOwn) return 'gone';
  const columns = new Set(columnsOf(box, answer).map(column => column.key));
  const cells = new Map<string, string>();
  for (const [column, text] of Object.entries(row.cells)) {
    const read = columns.has(column) ? canonicalIn(box, column, text) : null;
    if (!read?.ok) return 'no place';
    cells.set(column, read.text);
  }
  const keepsNotes = box.kind === 'matrix' && box.notes;
  if (Object.keys(row.notes).some(column => !keepsNotes || !columns.has(column))) return 'no place';
  // A name that the room gave stays; one that came with the template follows it.
  const label = now && (isGiven || row.label === was?.label) ? now.label : row.label;
  // The room keeps a row that the template gave up, as one of its own.
  return { ...row, key: now ? row.key : '', label, cells: Object.fromEntries(cells) };
}

/** Whether what was said of a box can be said of it in its new version. */
function takesAnswer({ agreed, text, chosen, columns }: Answer, box: Box | undefined): boolean {
  if (!box) return agreed === '' && text === '' && chosen.length === 0 && columns === null;
  const options = box.kind === 'choice' ? box.options : box.kind === 'scale' ? box.levels : [];
  const most = box.kind === 'choice' && box.many ? options.length : 1;
  return (
    (text === '' || box.kind === 'text') &&
    chosen.length <= most &&
    chosen.every(key => options.some(option => option.key === key)) &&
    (columns === null || (box.kind === 'matrix' && box.ownColumns))
  );
}
