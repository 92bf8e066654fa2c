import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { byOrder, keysBetween } from '../model/order.ts';
import { Decision } from '../model/roadmap.ts';
import { Id } from '../model/scalars.ts';
import { changed } from './changed.ts';
import { gone, nextNumber, refusedLinks, refusedNew } from './roadmap-refusals.ts';

const fields = Decision.omit({ id: true, type: true, number: true, order: true });

/** Writes down what the room agreed, at the end of the list. */
export const AddDecision = z.strictObject({
  type: z.literal('decision.add'),
  id: Id,
  ...fields.partial().required({ text: true, day: true }).shape,
});

export const EditDecision = z.strictObject({
  type: z.literal('decision.edit'),
  id: Id,
  changes: fields.partial(),
});

export const RemoveDecisions = z.strictObject({
  type: z.literal('decision.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS.decision),
});

export function addDecision(document: Document, command: z.output<typeof AddDecision>): Result<Diff> {
  const { type: _type, id, text, day, ...given } = command;
  const refused = refusedNew(document, 'decision', [id]) ?? refusedLinks(document, given.useCases);
  if (refused) return refused;
  const last = [...recordsOf(document, 'decision')].sort(byOrder).at(-1)?.order ?? null;
  const [order = ''] = keysBetween(last, null, 1);
  const decision: Decision = {
    ...{ id, type: 'decision', number: nextNumber(document, 'decision'), text, day, order },
    decidedBy: given.decidedBy ?? '',
    reason: given.reason ?? '',
    stage: given.stage ?? null,
    useCases: [...new Set(given.useCases)],
    source: given.source ?? '',
  };
  return done({ ...EMPTY_DIFF, added: { [id]: decision } });
}

export function editDecision(document: Document, command: z.output<typeof EditDecision>): Result<Diff> {
  const from = find(document, 'decision', command.id);
  if (!from) return gone('decision');
  const { useCases } = command.changes;
  const changes = { ...command.changes, ...(useCases && { useCases: [...new Set(useCases)] }) };
  return refusedLinks(document, useCases) ?? done(changed(from, changes));
}

export function removeDecisions(document: Document, command: z.output<typeof RemoveDecisions>): Result<Diff> {
  const removed: Diff['removed'] = {};
  for (const id of command.ids) {
    const record = find(document, 'decision', id);
    if (!record) return gone('decision');
    removed[id] = record;
  }
  return done({ ...EMPTY_DIFF, removed });
}
