import * as z from 'zod';
import { apply, type Diff, squash } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, placementsByUseCase } from '../model/document.ts';
import { lane } from '../model/lanes.ts';
import { Id } from '../model/scalars.ts';
import { USE_CASE_LIMITS, UseCase } from '../model/use-case.ts';
import { changed } from './changed.ts';
import { movePlacements } from './placement.ts';
import { addUseCases, NewUseCase } from './use-case.ts';

/** The fields that the new card can take over from the one it comes from. */
export const SPLIT_FIELDS = [
  'description',
  'pattern',
  'driver',
  'unit',
  'sponsor',
  'target',
  'produces',
  'consumes',
  'value',
  'effort',
  'notes',
] as const;
export type SplitField = (typeof SPLIT_FIELDS)[number];

/** Makes two use cases of one: the new one stands right after it in its lane, and each links to the other. */
export const SplitUseCase = z.strictObject({
  type: z.literal('use-case.split'),
  /** The use case that is split; it keeps its number, its fields and what was said as evidence. */
  useCase: Id,
  /** What the first part is called from now on; left out: as before. */
  title: UseCase.shape.title.optional(),
  /** The new one. */
  into: z.strictObject({ id: Id, placement: Id, title: UseCase.shape.title }),
  /** What the new one takes over. */
  fields: z.array(z.enum(SPLIT_FIELDS)).max(SPLIT_FIELDS.length),
});

export function splitUseCase(document: Document, command: z.output<typeof SplitUseCase>): Result<Diff> {
  const { into, fields } = command;
  const first = find(document, 'use-case', command.useCase);
  const placement = placementsByUseCase(document).get(command.useCase);
  if (!first || !placement) return refuse('not-found', 'That use case is no longer there.');
  if (first.links.length >= USE_CASE_LIMITS.links) {
    const words = `It links to ${USE_CASE_LIMITS.links} use cases, as many as one can.`;
    return refuse('limit', `${words} Remove a link first; nothing was split.`);
  }
  const copied = Object.fromEntries(fields.map(field => [field, first[field]]));
  const second = NewUseCase.parse({ ...into, ...copied, stage: placement.stage, links: [first.id] });
  const added = addUseCases(document, { type: 'use-case.add', useCases: [second] });
  if (!added.ok) return added;
  const linked = changed(first, { title: command.title, links: [...first.links, into.id] });
  const between = [added.value, linked].reduce(apply, document);
  const row = lane(document, placement.stage);
  const moved = movePlacements(between, {
    type: 'placement.move',
    useCases: [into.id],
    stage: placement.stage,
    before: row[row.indexOf(placement) + 1]?.useCase ?? null,
  });
  return moved.ok ? done(squash([added.value, linked, moved.value])) : moved;
}
