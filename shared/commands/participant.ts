import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { openRound } from '../model/open-round.ts';
import { byOrder, keyBetween } from '../model/order.ts';
import { Participant } from '../model/participant.ts';
import { Id } from '../model/scalars.ts';
import { assessmentsWithout } from './assessment-leavers.ts';
import { changed } from './changed.ts';

const fields = Participant.omit({ id: true, type: true, order: true });

/** Adds a participant at the end of the list. */
export const AddParticipant = z.strictObject({
  type: z.literal('participant.add'),
  participant: z.strictObject({ id: Id, ...fields.partial().required({ name: true }).shape }),
});

export const EditParticipant = z.strictObject({
  type: z.literal('participant.edit'),
  id: Id,
  changes: fields.partial(),
});

export const RemoveParticipant = z.strictObject({ type: z.literal('participant.remove'), id: Id });

export function addParticipant(document: Document, command: z.output<typeof AddParticipant>): Result<Diff> {
  const present = recordsOf(document, 'participant');
  if (present.length >= RECORD_LIMITS.participant) {
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.participant} participants.`);
  }
  const { id, name, role = '', unit = '', level = null } = command.participant;
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  const order = keyBetween([...present].sort(byOrder).at(-1)?.order ?? null, null);
  return done({
    ...EMPTY_DIFF,
    added: { [id]: { id, type: 'participant', name, role, unit, level, order } },
  });
}

export function editParticipant(document: Document, command: z.output<typeof EditParticipant>): Result<Diff> {
  const from = find(document, 'participant', command.id);
  if (!from) return refuse('not-found', 'That participant is no longer there.');
  return done(changed(from, command.changes));
}

export function removeParticipant(
  document: Document,
  command: z.output<typeof RemoveParticipant>,
): Result<Diff> {
  const from = find(document, 'participant', command.id);
  if (!from) return refuse('not-found', 'That participant is no longer there.');
  if (openRound(document)?.participants.includes(from.id)) {
    return refuse(
      'sealed',
      `The blind placement that is open asks ${from.name}. Settle it or end it first. Nothing was changed.`,
    );
  }
  const assessments = assessmentsWithout(document, from);
  if (!assessments.ok) return assessments;
  return done({ ...EMPTY_DIFF, updated: assessments.value, removed: { [from.id]: from } });
}
