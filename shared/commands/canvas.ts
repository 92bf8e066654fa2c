import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { CanvasTemplate } from '../content/canvas-template.ts';
import { type Answer, Canvas, type Note, type Row } from '../model/canvas.ts';
import { type Document, find, RECORD_LIMITS } from '../model/document.ts';
import { keysBetween } from '../model/order.ts';
import { Id } from '../model/scalars.ts';
import { canvasesOf, contentsOf } from '../views/canvas-contents.ts';
import { startOf } from '../views/canvas-start.ts';
import { goneFrom, refusedAdding, refusedIds } from './canvas-refusals.ts';
import { changed } from './changed.ts';
import { reordered } from './reorder.ts';

/** Begins a canvas after the others, with the notes and rows that its template begins with. */
export const BeginCanvas = z.strictObject({
  type: z.literal('canvas.begin'),
  id: Id,
  template: CanvasTemplate,
  about: Canvas.shape.about.default(''),
  /** One for each thing that it begins with: `startCount` of `views/canvas-start.ts` says how many. */
  ids: z.array(Id).max(RECORD_LIMITS.note),
});

export const EditCanvas = z.strictObject({
  type: z.literal('canvas.edit'),
  id: Id,
  changes: Canvas.pick({ about: true, mode: true }).partial(),
});

/** Puts a canvas before another one, or at the end. */
export const MoveCanvas = z.strictObject({
  type: z.literal('canvas.move'),
  id: Id,
  before: Id.nullable(),
});

/** Removes canvases with everything on them. */
export const RemoveCanvases = z.strictObject({
  type: z.literal('canvas.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.canvas),
});

export function beginCanvas(document: Document, command: z.output<typeof BeginCanvas>): Result<Diff> {
  const { id, template, about, ids } = command;
  const items = startOf(template);
  if (ids.length !== items.length) {
    return refuse(
      'invalid',
      `This canvas begins with ${items.length} things, and ${ids.length} ids came for them.`,
    );
  }
  const taken = refusedIds(document, [id, ...ids]) ?? refusedAdding(document, 'canvas', [id]);
  if (taken) return taken;
  const end = canvasesOf(document).at(-1)?.order ?? null;
  const [order = ''] = keysBetween(end, null, 1);
  const canvas: Canvas = { id, type: 'canvas', template, about, mode: 'ideas', order };
  const filled = filling(id, items, ids);
  const notes = filled.filter(one => one.type === 'note').map(one => one.id);
  const rows = filled.filter(one => one.type === 'row').map(one => one.id);
  const full = refusedAdding(document, 'note', notes) ?? refusedAdding(document, 'row', rows);
  if (full) return full;
  return done({ ...EMPTY_DIFF, added: Object.fromEntries([canvas, ...filled].map(one => [one.id, one])) });
}

/** Things that a canvas begins with as records, in order in their boxes, after what is there in each. */
export function filling(
  canvas: Id,
  items: ReturnType<typeof startOf>,
  ids: readonly Id[],
  endOf: (box: string) => string | null = () => null,
): (Note | Row)[] {
  const ends = new Map<string, string>();
  return items.map((item, index) => {
    const id = ids[index] ?? '';
    const box = item.box.key;
    const [order = ''] = keysBetween(ends.get(box) ?? endOf(box), null, 1);
    ends.set(box, order);
    const place = { canvas, box, order };
    if (item.kind === 'note') {
      const plain = { colour: null, checked: false, votes: 0, useCases: [], photo: null };
      return { id, type: 'note', ...place, text: item.text, ...plain };
    }
    const { key, label, cells } = item.row;
    return { id, type: 'row', ...place, key, label, useCase: null, cells, notes: {}, votes: 0 };
  });
}

export function editCanvas(document: Document, command: z.output<typeof EditCanvas>): Result<Diff> {
  const from = find(document, 'canvas', command.id);
  return from ? done(changed(from, command.changes)) : goneFrom('canvas');
}

export function moveCanvas(document: Document, command: z.output<typeof MoveCanvas>): Result<Diff> {
  const canvas = find(document, 'canvas', command.id);
  if (!canvas || (command.before !== null && !find(document, 'canvas', command.before))) {
    return goneFrom('canvas');
  }
  const updated = reordered(canvasesOf(document), [canvas], command.before);
  return done({ ...EMPTY_DIFF, updated });
}

export function removeCanvases(document: Document, command: z.output<typeof RemoveCanvases>): Result<Diff> {
  const removed: Diff['removed'] = {};
  for (const id of new Set(command.ids)) {
    const canvas = find(document, 'canvas', id);
    if (!canvas) return goneFrom('canvas');
    removed[id] = canvas;
    for (const one of everythingOn(document, id)) removed[one.id] = one;
  }
  return done({ ...EMPTY_DIFF, removed });
}

function everythingOn(document: Document, canvas: Id): (Note | Row | Answer)[] {
  return [...contentsOf(document, { id: canvas }).values()].flatMap(({ notes, rows, answer }) => [
    ...notes,
    ...rows,
    ...(answer ? [answer] : []),
  ]);
}
