import { type Document, recordsOf } from './document.ts';
import { byOrder } from './order.ts';
import type { Placement } from './placement.ts';
import type { OrderKey, StagePosition } from './scalars.ts';

const lanes = new WeakMap<Document, Map<StagePosition | null, readonly Placement[]>>();

/** The placements of one stage (null: the Unplaced tray) in their order. Sorted once a document. */
export function lane(document: Document, stage: StagePosition | null): readonly Placement[] {
  let sorted = lanes.get(document);
  if (!sorted) {
    const fresh = new Map<StagePosition | null, Placement[]>();
    for (const placement of recordsOf(document, 'placement')) {
      const group = fresh.get(placement.stage);
      if (group) group.push(placement);
      else fresh.set(placement.stage, [placement]);
    }
    for (const group of fresh.values()) group.sort(byOrder);
    sorted = fresh;
    lanes.set(document, sorted);
  }
  return sorted.get(stage) ?? [];
}

/** The order key of a lane's last card, or null when the lane is empty. */
export function laneEnd(document: Document, stage: StagePosition | null): OrderKey | null {
  return lane(document, stage).at(-1)?.order ?? null;
}
