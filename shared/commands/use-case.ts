import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, placementsByUseCase, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { laneEnd } from '../model/lanes.ts';
import { keysBetween } from '../model/order.ts';
import { Id, StagePosition } from '../model/scalars.ts';
import { UseCase } from '../model/use-case.ts';
import { changed } from './changed.ts';
import { pagesWithout } from './page-leavers.ts';
import { roundsWithout } from './round-leavers.ts';

const fields = UseCase.omit({ id: true, type: true, number: true });

/** What a new use case may say of itself; all but the title may be left out. */
export const NewUseCase = z.strictObject({
  id: Id,
  /** The id its placement shall have. */
  placement: Id,
  stage: StagePosition.nullable().default(null),
  title: fields.shape.title,
  description: fields.shape.description.default(''),
  pattern: fields.shape.pattern.default(null),
  driver: fields.shape.driver.default(null),
  unit: fields.shape.unit.default(''),
  sponsor: fields.shape.sponsor.default(''),
  target: fields.shape.target.default(null),
  produces: fields.shape.produces.default([]),
  consumes: fields.shape.consumes.default([]),
  value: fields.shape.value.default(null),
  effort: fields.shape.effort.default(null),
  links: fields.shape.links.default([]),
  notes: fields.shape.notes.default(''),
});
export type NewUseCase = z.input<typeof NewUseCase>;

/** Adds use cases at the end of their stage, or of the tray, in the order given, with the next numbers. */
export const AddUseCases = z.strictObject({
  type: z.literal('use-case.add'),
  useCases: z.array(NewUseCase).min(1).max(RECORD_LIMITS['use-case']),
});

/** Changes any fields of one use case but its number. */
export const EditUseCase = z.strictObject({
  type: z.literal('use-case.edit'),
  id: Id,
  changes: fields.partial(),
});

/** Removes use cases, their placements, every link to them, the evidence for them and their part in blind placements. */
export const RemoveUseCases = z.strictObject({
  type: z.literal('use-case.remove'),
  ids: z.array(Id).min(1).max(RECORD_LIMITS['use-case']),
});

export function addUseCases(document: Document, command: z.output<typeof AddUseCases>): Result<Diff> {
  const existing = recordsOf(document, 'use-case');
  const room = RECORD_LIMITS['use-case'] - existing.length;
  if (command.useCases.length > room) {
    return refuse(
      'limit',
      `A workshop holds at most ${RECORD_LIMITS['use-case']} use cases; there is room for ${room} more, and ${command.useCases.length} were to be added.`,
    );
  }
  const added: Diff['added'] = {};
  let number = existing.reduce((most, useCase) => Math.max(most, useCase.number), 0);
  const keys = new Map<number | null, string[]>();
  for (const stage of new Set(command.useCases.map(one => one.stage))) {
    const count = command.useCases.filter(one => one.stage === stage).length;
    keys.set(stage, keysBetween(laneEnd(document, stage), null, count));
  }
  const isTaken = (id: Id) => document.records.has(id) || id in added;
  for (const { id, placement, stage, ...given } of command.useCases) {
    for (const fresh of [id, placement]) {
      if (isTaken(fresh) || id === placement) return refuse('exists', `The id ${fresh} is in use already.`);
    }
    number += 1;
    added[id] = { ...given, id, type: 'use-case', number };
    const order = keys.get(stage)?.shift() as string;
    added[placement] = { id: placement, type: 'placement', useCase: id, stage, order };
  }
  for (const { id, links } of command.useCases) {
    for (const link of links) {
      const linked = added[link] ?? document.records.get(link);
      if (linked?.type !== 'use-case' || link === id)
        return refuse('not-found', 'A link points to no other use case.');
    }
  }
  return done({ ...EMPTY_DIFF, added });
}

export function editUseCase(document: Document, command: z.output<typeof EditUseCase>): Result<Diff> {
  const from = find(document, 'use-case', command.id);
  if (!from) return refuse('not-found', 'That use case is no longer there.');
  for (const link of command.changes.links ?? []) {
    if (link === from.id) return refuse('invalid', 'A use case cannot link to itself.');
    if (!find(document, 'use-case', link))
      return refuse('not-found', 'A link points to a use case that is not there.');
  }
  return done(changed(from, command.changes));
}

export function removeUseCases(document: Document, command: z.output<typeof RemoveUseCases>): Result<Diff> {
  const going = new Set(command.ids);
  const removed: Diff['removed'] = {};
  const placements = placementsByUseCase(document);
  for (const id of going) {
    const useCase = find(document, 'use-case', id);
    const placement = placements.get(id);
    if (!useCase || !placement) return refuse('not-found', 'That use case is no longer there.');
    removed[id] = useCase;
    removed[placement.id] = placement;
  }
  for (const evidence of recordsOf(document, 'evidence')) {
    if (going.has(evidence.useCase)) removed[evidence.id] = evidence;
  }
  const updated: Diff['updated'] = {};
  for (const useCase of recordsOf(document, 'use-case')) {
    if (going.has(useCase.id) || !useCase.links.some(link => going.has(link))) continue;
    updated[useCase.id] = [useCase, { ...useCase, links: useCase.links.filter(link => !going.has(link)) }];
  }
  const rounds = roundsWithout(document, going);
  const pages = pagesWithout(document, going);
  return done({
    added: {},
    updated: { ...updated, ...rounds.updated, ...pages.updated },
    removed: { ...removed, ...rounds.removed, ...pages.removed },
  });
}
