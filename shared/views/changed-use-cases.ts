import type { Stage } from '../content/stages.ts';
import { type Document, find, placementsByUseCase } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import type { UseCase } from '../model/use-case.ts';
import type { Change } from './change-facts.ts';
import { ledgerOf } from './ledger.ts';
import { totalOf, worthOf } from './ledger-total.ts';
import { spanOf } from './ledger-words.ts';
import { listed } from './spread-words.ts';

/** “No. 12 “Fraud scoring””: by the number that stands on the poster. */
const called = ({ number, title }: Pick<UseCase, 'number' | 'title'>) => `No. ${number} “${title}”`;
const byNumber = (a: { number: number }, b: { number: number }) => a.number - b.number;
const stageName = (stage: number, stages: readonly Stage[]) =>
  stages[stage] ? `stage ${stage} (${stages[stage].name})` : `stage ${stage}`;
const stageOf = (document: Document, useCase: Id) =>
  placementsByUseCase(document).get(useCase)?.stage ?? null;

/** What a use case says of itself, by field, in words. Its value and its place are told apart. */
const FIELDS = [
  ['description', 'description'],
  ['pattern', 'pattern'],
  ['driver', 'driver'],
  ['unit', 'unit'],
  ['sponsor', 'sponsor'],
  ['target', 'target stage'],
  ['produces', 'streams produced'],
  ['consumes', 'streams consumed'],
  ['effort', 'effort'],
  ['links', 'links'],
  ['notes', 'notes'],
] as const satisfies readonly (readonly [keyof UseCase, string])[];

/** Use cases that came, went or say something else. */
export function useCaseSentences({ before, after, added, removed, updated, stages }: Change): string[] {
  const place = (document: Document, id: Id) => {
    const stage = stageOf(document, id);
    return stage === null ? 'not placed yet' : `on ${stageName(stage, stages)}`;
  };
  return [
    ...added('use-case')
      .toSorted(byNumber)
      .map(one => `${called(one)} was added, ${place(after, one.id)}.`),
    ...removed('use-case')
      .toSorted(byNumber)
      .map(one => `${called(one)} was taken out; it was ${place(before, one.id)}.`),
    ...updated('use-case')
      .toSorted(([, a], [, b]) => byNumber(a, b))
      .flatMap(([from, to]) => {
        const fields = FIELDS.filter(
          ([field]) => JSON.stringify(from[field]) !== JSON.stringify(to[field]),
        ).map(([, word]) => word);
        return [
          ...(from.title === to.title ? [] : [`${called(to)} was called “${from.title}” before.`]),
          ...(fields.length === 0 ? [] : [`${called(to)}: ${listed(fields)} changed.`]),
        ];
      }),
  ];
}

/** Moves from stage to stage. The order within a stage is no news. */
export function stageSentences({ after, updated, stages }: Change): string[] {
  return updated('placement')
    .flatMap(([from, to]) => {
      const useCase = find(after, 'use-case', to.useCase);
      return useCase && from.stage !== to.stage ? { useCase, from: from.stage, to: to.stage } : [];
    })
    .toSorted((a, b) => byNumber(a.useCase, b.useCase))
    .map(({ useCase, from, to }) => {
      if (to === null)
        return `${called(useCase)} was taken off the curve; it was on ${stageName(from ?? 0, stages)}.`;
      if (from === null) return `${called(useCase)} was placed on ${stageName(to, stages)}.`;
      return `${called(useCase)} moved ${to > from ? 'up' : 'back'} from ${stageName(from, stages)} to ${stageName(to, stages)}.`;
    });
}

/** What speaks for places. */
export function evidenceSentences({ after, added, removed, updated }: Change): string[] {
  const touched = new Map<Id, number>();
  for (const { useCase } of [
    ...added('evidence'),
    ...removed('evidence'),
    ...updated('evidence').map(([, to]) => to),
  ])
    touched.set(useCase, (touched.get(useCase) ?? 0) + 1);
  return [...touched]
    .flatMap(([id, count]) => {
      const useCase = find(after, 'use-case', id);
      return useCase ? { useCase, count } : [];
    })
    .toSorted((a, b) => byNumber(a.useCase, b.useCase))
    .map(
      ({ useCase, count }) =>
        `${called(useCase)}: what speaks for its place changed on ${count === 1 ? 'one criterion' : `${count} criteria`}.`,
    );
}

/** What the whole and each use case are worth, before and now; and the lines that changed under them. */
export function valueSentences(change: Change): string[] {
  const { before, after, added, removed, updated, words } = change;
  const lines = [
    ...added('value-line'),
    ...removed('value-line'),
    ...updated('value-line').map(([, to]) => to),
  ];
  const quick = updated('use-case').filter(
    ([from, to]) => JSON.stringify(from.value) !== JSON.stringify(to.value),
  );
  const ids = new Set([...lines.flatMap(line => line.useCase ?? []), ...quick.map(([, to]) => to.id)]);
  const own = [...ids]
    .flatMap(id => find(after, 'use-case', id) ?? [])
    .filter(one => find(before, 'use-case', one.id))
    .toSorted(byNumber)
    .flatMap(useCase => {
      const [was, is] = [worthOf(before, useCase), worthOf(after, useCase)];
      const write = (worth: typeof was) =>
        worth ? `${words.short(worth.likely)} a year (${spanOf(worth, words)})` : 'no value';
      const [from, to] = [write(was), write(is)];
      if (from !== to) return `${called(useCase)}: ${from} became ${to}.`;
      return lines.some(line => line.useCase === useCase.id)
        ? `${called(useCase)}: its value lines changed, not what they come to.`
        : [];
    });
  const programme = lines.filter(line => line.useCase === null).length;
  const whole = [before, after].map(document => totalOf(ledgerOf(document).lines)?.expected ?? 0);
  const [was = 0, is = 0] = whole;
  return [
    ...(words.short(was) === words.short(is)
      ? []
      : [`All together: ${words.short(was)} a year expected became ${words.short(is)}.`]),
    ...own,
    ...(programme > 0
      ? [`${programme === 1 ? 'One line' : `${programme} lines`} of the whole programme changed.`]
      : []),
  ];
}
