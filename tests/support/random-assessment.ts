import type { Command } from '../../shared/commands/index.ts';
import { CONFIDENCES } from '../../shared/model/assessment.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { Picks } from './picks.ts';

export const ASSESSMENT_KINDS = [
  'assessment-begin',
  'assessment-edit',
  'assessment-reveal',
  'assessment-remove',
  'score',
] as const;
export type AssessmentKind = (typeof ASSESSMENT_KINDS)[number];

/** A step about assessments as a command on this document: mostly valid, sometimes one that must be refused. */
export function assessmentCommand(document: Document, kind: AssessmentKind, picks: Picks): Command {
  const { text, pick, oneOf, idAmong, fresh } = picks;
  const all = recordsOf(document, 'assessment');
  const people = recordsOf(document, 'participant');
  switch (kind) {
    case 'assessment-begin':
      return {
        type: 'assessment.begin',
        id: fresh(0),
        pack: {
          ...{ key: 'random', version: 1 + pick(1, 3), name: 'Random questions' },
          dimensions: ['one', 'two', 'three'].map(key => ({
            ...{ key, name: key, question: `How far is ${key}?` },
            levels: Array.from({ length: 2 + pick(2, 5) }, (_, level) => `Level ${level}.`),
          })),
        },
        about: oneOf(3, ['', 'Cards', text.slice(0, 40)]),
        day: oneOf(4, ['2026-11-22', '2025-11-22', '2026-02-30']),
        mode: oneOf(5, ['room', 'blind']),
        participants: [idAmong(6, people), idAmong(7, people)],
      };
    case 'assessment-edit':
      return {
        type: 'assessment.edit',
        id: idAmong(0, all),
        changes: oneOf(1, [{ about: 'Cards' }, { day: '2026-01-01' }, { day: 'today' }, {}]),
      };
    case 'assessment-reveal':
      return { type: 'assessment.reveal', id: idAmong(0, all) };
    case 'assessment-remove':
      return { type: 'assessment.remove', ids: [idAmong(0, all)] };
    case 'score': {
      const id = idAmong(0, all);
      const asked = all.find(one => one.id === id);
      const someone = asked?.participants[pick(1, Math.max(1, asked.participants.length))] ?? null;
      return {
        type: 'score.set',
        id: fresh(2),
        assessment: id,
        dimension: oneOf(3, ['one', 'two', 'three', 'three', 'four']),
        // One time in eight by the wrong one: the room before the reveal, or nobody of it.
        participant: pick(4, 8) === 0 ? idAmong(5, people) : asked?.state === 'collecting' ? someone : null,
        changes: oneOf(6, [
          { level: pick(7, 7) },
          { level: pick(7, 3), confidence: oneOf(5, [null, ...CONFIDENCES]) },
          { level: 'unknown' as const, evidence: text },
          { level: null, confidence: null, evidence: '' },
          {},
        ]),
      };
    }
  }
}
