import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { Assessment } from '../model/assessment.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { Id } from '../model/scalars.ts';
import { changed } from './changed.ts';

const { pack, about, day, mode, participants } = Assessment.shape;

/** Begins an assessment with these questions. `participants` counts in mode `blind` only. */
export const BeginAssessment = z.strictObject({
  type: z.literal('assessment.begin'),
  id: Id,
  pack,
  about: about.default(''),
  day,
  mode,
  participants: participants.default([]),
});

/** Corrects what it is about or its day. Its questions and its people stay: what was said was said to them. */
export const EditAssessment = z.strictObject({
  type: z.literal('assessment.edit'),
  id: Id,
  changes: z.strictObject({ about, day }).partial(),
});

/**
 * Shows what each participant said. From now on only the room can speak, and agree on a level. There is no way to open it
 * again: who has seen the others no longer scores blind. (Undo takes a reveal back that was a slip.)
 */
export const RevealAssessment = z.strictObject({ type: z.literal('assessment.reveal'), id: Id });

/** Removes assessments with everything that was said in them. */
export const RemoveAssessments = z.strictObject({
  type: z.literal('assessment.remove'),
  ids: z.array(Id).min(1, 'are none').max(RECORD_LIMITS.assessment),
});

const gone = () => refuse('not-found', 'That assessment is no longer there. Nothing was changed.');

export function beginAssessment(document: Document, command: z.output<typeof BeginAssessment>): Result<Diff> {
  const { id, pack, about, day, mode } = command;
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  const all = recordsOf(document, 'assessment');
  if (all.length >= RECORD_LIMITS.assessment) {
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.assessment} assessments.`);
  }
  const participants = mode === 'blind' ? [...new Set(command.participants)] : [];
  if (mode === 'blind' && participants.length < 2) {
    return refuse('invalid', 'A blind assessment needs two participants or more. Nothing was begun.');
  }
  if (!participants.every(one => find(document, 'participant', one))) {
    return refuse('not-found', 'One of those participants is no longer there. Nothing was begun.');
  }
  const number = all.reduce((most, one) => Math.max(most, one.number), 0) + 1;
  const assessment: Assessment = {
    ...{ id, type: 'assessment', number, pack, about, day, mode, participants, leavers: [] },
    state: mode === 'blind' ? 'collecting' : 'open',
  };
  return done({ ...EMPTY_DIFF, added: { [id]: assessment } });
}

export function editAssessment(document: Document, command: z.output<typeof EditAssessment>): Result<Diff> {
  const from = find(document, 'assessment', command.id);
  return from ? done(changed(from, command.changes)) : gone();
}

export function revealAssessment(
  document: Document,
  command: z.output<typeof RevealAssessment>,
): Result<Diff> {
  const from = find(document, 'assessment', command.id);
  if (!from) return gone();
  if (from.state === 'open') {
    return refuse('invalid', 'The room scores this assessment together, so there is nothing to reveal.');
  }
  if (from.state === 'revealed') return done(EMPTY_DIFF);
  if (!recordsOf(document, 'score').some(one => one.assessment === from.id && one.level !== null)) {
    return refuse('invalid', 'Nobody has scored anything yet, so there is nothing to reveal.');
  }
  return done(changed(from, { state: 'revealed' }));
}

export function removeAssessments(
  document: Document,
  command: z.output<typeof RemoveAssessments>,
): Result<Diff> {
  const going = new Set(command.ids);
  const assessments = recordsOf(document, 'assessment').filter(one => going.has(one.id));
  if (assessments.length < going.size) return gone();
  const scores = recordsOf(document, 'score').filter(one => going.has(one.assessment));
  return done({
    ...EMPTY_DIFF,
    removed: Object.fromEntries([...assessments, ...scores].map(record => [record.id, record])),
  });
}
