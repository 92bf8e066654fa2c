import type { Assessment } from '../model/assessment.ts';
import type { Canvas } from '../model/canvas.ts';
import { type Document, find } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { isTold } from './assessment.ts';
import { assessmentResult } from './assessment-result.ts';
import { stageWords, subjectWords } from './assessment-words.ts';
import type { Change } from './change-facts.ts';
import { listed } from './spread-words.ts';

/** Assessments and blind rounds: what they came to, and never what has not been revealed. */
export function assessmentSentences(change: Change): string[] {
  const { before, after, added, removed, updated, stages } = change;
  const touched = new Set<Id>([
    ...updated('assessment').map(([, to]) => to.id),
    ...[...added('score'), ...removed('score'), ...updated('score').map(([, to]) => to)].map(
      score => score.assessment,
    ),
  ]);
  const named = (one: Assessment) => `Assessment ${one.number} (${subjectWords(one)})`;
  const stageIn = (document: Document, assessment: Assessment) => {
    const { stage } = assessmentResult(document, assessment);
    return stage === null ? 'no stage yet' : stageWords(stage, stages);
  };
  const begun = added('assessment');
  return [
    ...begun.map(one =>
      isTold(one) ? `${named(one)} was made: ${stageIn(after, one)}.` : `${named(one)} was begun.`,
    ),
    ...removed('assessment').map(one => `${named(one)} was taken out.`),
    ...[...touched].flatMap(id => {
      const [was, is] = [find(before, 'assessment', id), find(after, 'assessment', id)];
      if (!was || !is || !isTold(is)) return [];
      if (!isTold(was)) return `${named(is)} was revealed: ${stageIn(after, is)}.`;
      const [from, to] = [stageIn(before, was), stageIn(after, is)];
      return from === to
        ? `${named(is)}: answers changed; it still comes to ${to}.`
        : `${named(is)}: ${from} became ${to}.`;
    }),
    ...added('round').map(one => `Blind round ${one.number} was ${WERE[one.state]}.`),
    ...updated('round').flatMap(([from, to]) =>
      from.state === to.state ? [] : `Blind round ${to.number} was ${WERE[to.state]}.`,
    ),
    ...removed('round').map(one => `Blind round ${one.number} was taken out.`),
  ];
}

const WERE = { collecting: 'begun', revealed: 'revealed', settled: 'settled' } as const;

/** Canvases, and how much of what stands in them changed: what it says now is in the canvases themselves. */
export function canvasSentences({ before, after, added, removed, updated }: Change): string[] {
  const named = (one: Canvas) => `“${one.template.name}”${one.about ? ` (${one.about})` : ''}`;
  const begun = new Set(added('canvas').map(canvas => canvas.id));
  const counts = new Map<Id, { added: number; changed: number; removed: number }>();
  const count = (records: readonly { canvas: Id }[], kind: 'added' | 'changed' | 'removed') => {
    for (const { canvas } of records) {
      const own = counts.get(canvas) ?? { added: 0, changed: 0, removed: 0 };
      own[kind] += 1;
      counts.set(canvas, own);
    }
  };
  // A note that only stands elsewhere in its box says what it said.
  const differs = ([from, to]: readonly [object, object]) =>
    JSON.stringify({ ...from, order: '' }) !== JSON.stringify({ ...to, order: '' });
  for (const type of ['note', 'row', 'answer'] as const) {
    count(added(type), 'added');
    count(removed(type), 'removed');
    count(
      updated(type)
        .filter(differs)
        .map(([, to]) => to),
      'changed',
    );
  }
  const entries = (number: number, verb: string) =>
    number === 0 ? [] : `${number === 1 ? '1 entry' : `${number} entries`} ${verb}`;
  return [
    ...added('canvas').map(one => `${named(one)} was begun.`),
    ...removed('canvas').map(one => `${named(one)} was taken out.`),
    ...[...counts].flatMap(([id, { added, changed, removed }]) => {
      const canvas = find(after, 'canvas', id);
      if (!canvas || begun.has(id) || !find(before, 'canvas', id)) return [];
      const parts = [entries(added, 'added'), entries(changed, 'changed'), entries(removed, 'removed')];
      return `${named(canvas)}: ${listed(parts.flat())}.`;
    }),
  ];
}
