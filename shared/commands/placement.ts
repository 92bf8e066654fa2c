import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, placementsByUseCase, RECORD_LIMITS } from '../model/document.ts';
import { lane } from '../model/lanes.ts';
import type { Placement } from '../model/placement.ts';
import { Id, StagePosition } from '../model/scalars.ts';
import { reordered } from './reorder.ts';

/** Puts use cases on a stage or in the tray (`stage: null`), in the order given, before another card or at the end. */
export const MovePlacements = z.strictObject({
  type: z.literal('placement.move'),
  useCases: z.array(Id).min(1).max(RECORD_LIMITS['use-case']),
  stage: StagePosition.nullable(),
  /** The use case in that lane that the moved ones shall stand before; null for the end. */
  before: Id.nullable(),
});

export function movePlacements(document: Document, command: z.output<typeof MovePlacements>): Result<Diff> {
  const { stage } = command;
  const placements = placementsByUseCase(document);
  const moved: Placement[] = [];
  for (const id of new Set(command.useCases)) {
    const placement = placements.get(id);
    if (!placement) return refuse('not-found', 'That use case is no longer there.');
    moved.push(placement);
  }
  const now = lane(document, stage);
  const before = now.find(card => card.useCase === command.before)?.id ?? null;
  if (command.before !== null && before === null)
    return refuse('not-found', 'The card to move before is no longer on that stage.');
  // A move to where the cards stand already is no change: no commit, no undo step.
  return done({ ...EMPTY_DIFF, updated: reordered(now, moved, before, card => ({ ...card, stage })) });
}
