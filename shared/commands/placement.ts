import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, placementsByUseCase, RECORD_LIMITS } from '../model/document.ts';
import { lane } from '../model/lanes.ts';
import { keysBetween } from '../model/order.ts';
import type { Placement } from '../model/placement.ts';
import { Id, StagePosition } from '../model/scalars.ts';

/** Puts use cases on a stage or in the tray (`stage: null`), in the order given, before another card or at the end. */
export const MovePlacements = z.strictObject({
  type: z.literal('placement.move'),
  useCases: z.array(Id).min(1).max(RECORD_LIMITS['use-case']),
  stage: StagePosition.nullable(),
  /** The use case in that lane that the moved ones shall stand before; null for the end. */
  before: Id.nullable(),
});

/** A key longer than this has been squeezed into one gap hundreds of times: the lane then gets fresh keys. */
const KEY_TOO_LONG = 100;

export function movePlacements(document: Document, command: z.output<typeof MovePlacements>): Result<Diff> {
  const ids = [...new Set(command.useCases)];
  const moving = new Set(ids);
  const placements = placementsByUseCase(document);
  const moved: Placement[] = [];
  for (const id of ids) {
    const placement = placements.get(id);
    if (!placement) return refuse('not-found', 'That use case is no longer there.');
    moved.push(placement);
  }

  const now = lane(document, command.stage);
  const staying = now.filter(card => !moving.has(card.useCase));
  let at = staying.length;
  if (command.before !== null) {
    const place = now.findIndex(card => card.useCase === command.before);
    if (place < 0) return refuse('not-found', 'The card to move before is no longer on that stage.');
    // Counting who stays also answers a drop before one of the moved cards themselves.
    at = now.slice(0, place).filter(card => !moving.has(card.useCase)).length;
  }

  const then = staying.toSpliced(at, 0, ...moved);
  // A move to where the cards stand already is no change: no commit, no undo step.
  if (then.length === now.length && then.every((card, index) => card === now[index])) return done(EMPTY_DIFF);

  const keys = keysBetween(staying[at - 1]?.order ?? null, staying[at]?.order ?? null, moved.length);
  if (keys.every(key => key.length <= KEY_TOO_LONG)) return done(rekeyed(moved, keys, command.stage));
  return done(rekeyed(then, keysBetween(null, null, then.length), command.stage));
}

/** The diff that gives these placements this stage and, one by one, these keys. */
function rekeyed(cards: readonly Placement[], keys: readonly string[], stage: Placement['stage']): Diff {
  const updated: Diff['updated'] = {};
  for (const [index, from] of cards.entries()) {
    const order = keys[index] ?? from.order;
    if (from.order !== order || from.stage !== stage) updated[from.id] = [from, { ...from, stage, order }];
  }
  return { ...EMPTY_DIFF, updated };
}
