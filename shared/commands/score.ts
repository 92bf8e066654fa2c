import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Assessment, Score } from '../model/assessment.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { Id } from '../model/scalars.ts';
import { changed } from './changed.ts';

const { level, confidence, evidence, dimension } = Score.shape;

/**
 * Says where the room (participant null) or a participant of a blind assessment sees one dimension, and what speaks for it. What
 * is left out stays as it was; a score that says nothing any more goes.
 */
export const SetScore = z.strictObject({
  type: z.literal('score.set'),
  /** The id the record shall have if they said nothing of this dimension yet. */
  id: Id,
  assessment: Id,
  dimension,
  participant: Id.nullable(),
  changes: z.strictObject({ level, confidence, evidence }).partial(),
});

export function setScore(document: Document, command: z.output<typeof SetScore>): Result<Diff> {
  const { id, dimension, participant, changes } = command;
  const assessment = find(document, 'assessment', command.assessment);
  if (!assessment) return refuse('not-found', 'That assessment is no longer there. Nothing was changed.');
  const asked = assessment.pack.dimensions.find(one => one.key === dimension);
  if (!asked) return refuse('not-found', 'That assessment does not ask this. Nothing was changed.');
  const refused = mayNotSpeak(assessment, participant);
  if (refused) return refused;
  const most = asked.levels.length - 1;
  if (typeof changes.level === 'number' && changes.level > most) {
    return refuse(
      'invalid',
      `There is no level ${changes.level}; the highest is ${most}. Nothing was changed.`,
    );
  }
  const all = recordsOf(document, 'score');
  const before = all.find(
    one => one.assessment === assessment.id && one.dimension === dimension && one.participant === participant,
  );
  const said = {
    level: changes.level === undefined ? (before?.level ?? null) : changes.level,
    confidence: changes.confidence === undefined ? (before?.confidence ?? null) : changes.confidence,
    evidence: changes.evidence ?? before?.evidence ?? '',
  };
  const saysNothing = said.level === null && said.confidence === null && said.evidence === '';
  if (before && saysNothing) return done({ ...EMPTY_DIFF, removed: { [before.id]: before } });
  if (before) return done(changed(before, said));
  if (saysNothing) return done(EMPTY_DIFF);
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  if (all.length >= RECORD_LIMITS.score) {
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.score} scores.`);
  }
  const score: Score = {
    ...{ id, type: 'score', assessment: assessment.id, dimension, participant },
    ...said,
  };
  return done({ ...EMPTY_DIFF, added: { [id]: score } });
}

/** Why somebody, or the room (null), may not score in this assessment now; null when they may. */
function mayNotSpeak({ state, participants }: Assessment, participant: Id | null) {
  if (participant === null) {
    if (state !== 'collecting') return null;
    return refuse(
      'sealed',
      'Everybody scores alone until the reveal; then the room agrees. Nothing was changed.',
    );
  }
  if (state === 'open') {
    return refuse('invalid', 'The room scores this assessment together. Nothing was changed.');
  }
  if (!participants.includes(participant)) {
    return refuse('not-found', 'That participant takes no part in this assessment. Nothing was changed.');
  }
  if (state === 'collecting') return null;
  return refuse(
    'sealed',
    'What everybody said is revealed, so only the room can change a level now. Nothing was changed.',
  );
}
