import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { byOrder, keysBetween } from '../model/order.ts';
import { Parked } from '../model/roadmap.ts';
import { Id } from '../model/scalars.ts';
import { changed } from './changed.ts';
import { gone, refusedNew } from './roadmap-refusals.ts';

const fields = Parked.omit({ id: true, type: true, order: true });

/** Sets points aside for later, at the end of the parking lot, in the order given. */
export const AddParked = z.strictObject({
  type: z.literal('parked.add'),
  items: z
    .array(z.strictObject({ id: Id, ...fields.partial().required({ text: true }).shape }))
    .min(1)
    .max(RECORD_LIMITS.parked),
});

export const EditParked = z.strictObject({
  type: z.literal('parked.edit'),
  id: Id,
  changes: fields.partial(),
});

export const RemoveParked = z.strictObject({
  type: z.literal('parked.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.parked),
});

export function addParked(document: Document, { items }: z.output<typeof AddParked>): Result<Diff> {
  const refused = refusedNew(
    document,
    'parked',
    items.map(item => item.id),
  );
  if (refused) return refused;
  const last = [...recordsOf(document, 'parked')].sort(byOrder).at(-1)?.order ?? null;
  const keys = keysBetween(last, null, items.length);
  const added: Diff['added'] = {};
  for (const [index, { id, text, by = '' }] of items.entries()) {
    added[id] = { id, type: 'parked', text, by, order: keys[index] ?? '' };
  }
  return done({ ...EMPTY_DIFF, added });
}

export function editParked(document: Document, command: z.output<typeof EditParked>): Result<Diff> {
  const from = find(document, 'parked', command.id);
  return from ? done(changed(from, command.changes)) : gone('parked');
}

export function removeParked(document: Document, command: z.output<typeof RemoveParked>): Result<Diff> {
  const removed: Diff['removed'] = {};
  for (const id of command.ids) {
    const record = find(document, 'parked', id);
    if (!record) return gone('parked');
    removed[id] = record;
  }
  return done({ ...EMPTY_DIFF, removed });
}
