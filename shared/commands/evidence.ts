import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { Evidence } from '../model/evidence.ts';
import { Id } from '../model/scalars.ts';
import { changed } from './changed.ts';

const { criterion, state, note } = Evidence.shape;

/**
 * Says what speaks for a use case meeting a criterion. What was said of it before gives way; saying "unknown" without
 * a note takes it back.
 */
export const SetEvidence = z.strictObject({
  type: z.literal('evidence.set'),
  /** The id the record shall have if nothing was said of this criterion yet. */
  id: Id,
  useCase: Id,
  criterion,
  state,
  note: note.default(''),
});

export function setEvidence(document: Document, command: z.output<typeof SetEvidence>): Result<Diff> {
  const { id, useCase, criterion, state, note } = command;
  if (!find(document, 'use-case', useCase)) return refuse('not-found', 'That use case is no longer there.');
  const all = recordsOf(document, 'evidence');
  const before = all.find(one => one.useCase === useCase && one.criterion === criterion);
  const saysNothing = state === 'unknown' && note === '';
  if (before) {
    if (saysNothing) return done({ ...EMPTY_DIFF, removed: { [before.id]: before } });
    return done(changed(before, { state, note }));
  }
  if (saysNothing) return done(EMPTY_DIFF);
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  if (all.length >= RECORD_LIMITS.evidence)
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.evidence} pieces of evidence.`);
  return done({
    ...EMPTY_DIFF,
    added: { [id]: { id, type: 'evidence', useCase, criterion, state, note } },
  });
}
