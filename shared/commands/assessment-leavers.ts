import type { Diff } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, recordsOf } from '../model/document.ts';
import type { Participant } from '../model/participant.ts';

/**
 * What becomes of assessments when a participant is taken off the list: one that still collects refuses; those that are revealed keep
 * the name, so that a year later the room can still read who saw it differently.
 */
export function assessmentsWithout(document: Document, person: Participant): Result<Diff['updated']> {
  const { id, name } = person;
  const updated: Diff['updated'] = {};
  for (const assessment of recordsOf(document, 'assessment')) {
    if (!assessment.participants.includes(id)) continue;
    if (assessment.state === 'collecting') {
      return refuse(
        'sealed',
        `Assessment ${assessment.number} still asks ${name}. Reveal it or remove it first. Nothing was changed.`,
      );
    }
    updated[assessment.id] = [assessment, { ...assessment, leavers: [...assessment.leavers, { id, name }] }];
  }
  return done(updated);
}
