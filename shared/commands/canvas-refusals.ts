import type { Diff } from '../change/diff.ts';
import { type Result, refuse } from '../change/refusal.ts';
import type { Box } from '../content/canvas-template.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { reordered } from './reorder.ts';

/*
 * What the commands on canvases share: finding the box that they speak of, and the words for why they cannot do what they are asked.
 */

const NAMES = { canvas: 'canvases', note: 'notes', row: 'rows', answer: 'answers' } as const;
type PageRecord = keyof typeof NAMES;

export const NOTHING_CHANGED = 'Nothing was changed.';

export const goneFrom = (type: PageRecord): Result<never> =>
  refuse('not-found', `That ${type} is no longer there.`);

/** Why records of one type cannot be added; null when they can. */
export function refusedAdding(
  document: Document,
  type: PageRecord,
  ids: readonly Id[],
): Result<never> | null {
  if (recordsOf(document, type).length + ids.length > RECORD_LIMITS[type]) {
    return refuse(
      'limit',
      `A workshop holds at most ${RECORD_LIMITS[type]} ${NAMES[type]}. Nothing was added.`,
    );
  }
  return null;
}

/** Why these ids cannot be given to new records; null when they can. */
export function refusedIds(document: Document, ids: readonly Id[]): Result<never> | null {
  const seen = new Set<Id>();
  for (const id of ids) {
    if (document.records.has(id) || seen.has(id)) return refuse('exists', `The id ${id} is in use already.`);
    seen.add(id);
  }
  return null;
}

/** The box of a canvas, or why there is none. */
export function boxFor(
  document: Document,
  canvas: Id,
  key: string,
): { box: Box } | { refused: Result<never> } {
  const page = find(document, 'canvas', canvas);
  if (!page) return { refused: goneFrom('canvas') };
  const box = page.template.boxes.find(one => one.key === key);
  return box
    ? { box }
    : { refused: refuse('not-found', 'That box is not on this canvas. Nothing was changed.') };
}

/** Why records of the canvases cannot point where they do; null when they can. */
export const refusedUseCases = (document: Document, ids: readonly Id[]): Result<never> | null =>
  ids.every(id => find(document, 'use-case', id))
    ? null
    : refuse('not-found', `One of those use cases is no longer there. ${NOTHING_CHANGED}`);

type InBox = { readonly id: Id; readonly canvas: Id; readonly box: string; readonly order: string };

/**
 * The diff that adds records to their boxes, each box's in the order given, before a record of that box or at its end. Answers null when
 * `before` is not in every box that gets something.
 */
export function addedInOrder<R extends InBox & Parameters<typeof reordered>[0][number]>(
  present: readonly R[],
  records: readonly R[],
  before: Id | null,
): Pick<Diff, 'added' | 'updated'> | null {
  const added: Diff['added'] = {};
  const updated: Diff['updated'] = {};
  const place = (record: InBox) => `${record.canvas}/${record.box}`;
  for (const [at, group] of Map.groupBy(records, place)) {
    const list = present.filter(record => place(record) === at);
    if (before !== null && !list.some(record => record.id === before)) return null;
    // The order of a record that comes is empty, so each gets one.
    for (const [id, [from, to]] of Object.entries(reordered(list, group, before))) {
      if (group.some(record => record.id === id)) added[id] = to;
      else updated[id] = [from, to];
    }
  }
  return { added, updated };
}
