import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, placementsByUseCase, RECORD_LIMITS } from '../model/document.ts';
import { lane } from '../model/lanes.ts';
import { keysBetween } from '../model/order.ts';
import { Id, StagePosition } from '../model/scalars.ts';

/** Puts use cases on a stage or in the tray (`stage: null`), in the order given, before another card or at the end. */
export const MovePlacements = z.strictObject({
  type: z.literal('placement.move'),
  useCases: z.array(Id).min(1).max(RECORD_LIMITS['use-case']),
  stage: StagePosition.nullable(),
  /** The use case in that lane that the moved ones shall stand before; null for the end. */
  before: Id.nullable(),
});

export function movePlacements(document: Document, command: z.output<typeof MovePlacements>): Result<Diff> {
  const moving = [...new Set(command.useCases)];
  const placements = placementsByUseCase(document);
  const staying = lane(document, command.stage).filter(card => !moving.includes(card.useCase));
  let at = staying.length;
  if (command.before !== null && !moving.includes(command.before)) {
    at = staying.findIndex(card => card.useCase === command.before);
    if (at < 0) return refuse('not-found', 'The card to move before is no longer on that stage.');
  } else if (command.before !== null) {
    // Dropped before itself: it stays between the neighbours it has.
    const whole = lane(document, command.stage);
    const own = whole.findIndex(card => card.useCase === command.before);
    if (own < 0) return refuse('not-found', 'The card to move before is no longer on that stage.');
    at = whole.slice(0, own).filter(card => !moving.includes(card.useCase)).length;
  }
  const [after, before] = [staying[at - 1]?.order ?? null, staying[at]?.order ?? null];
  const updated: Diff['updated'] = {};
  const keys = keysBetween(after, before, moving.length);
  for (const [index, id] of moving.entries()) {
    const from = placements.get(id);
    if (!from) return refuse('not-found', 'That use case is no longer there.');
    updated[from.id] = [from, { ...from, stage: command.stage, order: keys[index] as string }];
  }
  // A move to where the cards stand already is no change: no commit, no undo step.
  const now = lane(document, command.stage).map(card => card.useCase);
  const then = staying.map(card => card.useCase).toSpliced(at, 0, ...moving);
  if (now.length === then.length && now.every((id, index) => id === then[index])) return done(EMPTY_DIFF);
  return done({ added: {}, updated, removed: {} });
}
