import type { Document } from '../../shared/model/document.ts';
import { lane } from '../../shared/model/lanes.ts';
import type { Id } from '../../shared/model/scalars.ts';

/** Where held cards would land: a lane (null: the tray) and the card they would stand before (null: the end). */
export interface Aim {
  readonly stage: number | null;
  readonly before: Id | null;
}

/** The ids of a lane's cards in order. */
export const laneIds = (document: Document, stage: number | null): Id[] =>
  lane(document, stage).map(placement => placement.useCase);

/** A lane without the cards in hand. */
function staying(document: Document, stage: number | null, held: ReadonlySet<Id>): Id[] {
  return laneIds(document, stage).filter(id => !held.has(id));
}

/** The position (from 1) that the first held card would have, and how many the lane would hold. */
export function positionOf(
  document: Document,
  aim: Aim,
  held: ReadonlySet<Id>,
): { readonly position: number; readonly of: number } {
  const rest = staying(document, aim.stage, held);
  const at = aim.before === null ? -1 : rest.indexOf(aim.before);
  return { position: (at < 0 ? rest.length : at) + 1, of: rest.length + held.size };
}

/** Where the held cards stand now, as an aim: at the first of them. */
export function aimOfFirst(document: Document, stage: number | null, held: ReadonlySet<Id>): Aim {
  const ids = laneIds(document, stage);
  const first = ids.findIndex(id => held.has(id));
  return { stage, before: ids.slice(first).find(id => !held.has(id)) ?? null };
}

/**
 * The aim after one key: left and right go from lane to lane (the tray comes before stage 0), up and down by one
 * place, Home and End to the lane's ends, a digit straight to that stage. Null for any other key.
 */
export function stepAim(
  document: Document,
  aim: Aim,
  held: ReadonlySet<Id>,
  stages: number,
  code: string,
): Aim | null {
  const rest = staying(document, aim.stage, held);
  const found = aim.before === null ? -1 : rest.indexOf(aim.before);
  const at = found < 0 ? rest.length : found;
  const inLane = (index: number): Aim => ({ stage: aim.stage, before: rest[Math.max(0, index)] ?? null });
  const toLane = (stage: number | null): Aim => ({
    stage,
    before: staying(document, stage, held)[at] ?? null,
  });
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined) return Number(digit) < stages ? toLane(Number(digit)) : aim;
  switch (code) {
    case 'ArrowUp':
      return inLane(at - 1);
    case 'ArrowDown':
      return inLane(at + 1);
    case 'Home':
      return inLane(0);
    case 'End':
      return { stage: aim.stage, before: null };
    case 'ArrowLeft':
      return aim.stage === null ? aim : toLane(aim.stage === 0 ? null : aim.stage - 1);
    case 'ArrowRight':
      return toLane(aim.stage === null ? 0 : Math.min(stages - 1, aim.stage + 1));
    default:
      return null;
  }
}

/** A card's box as the pointer meets it. */
export interface Spot {
  readonly id: Id;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The first of a lane's boxes, in reading order, that a point comes before; null when it comes after all. */
export function spotBefore(spots: readonly Spot[], x: number, y: number, sideBySide: boolean): Id | null {
  for (const { id, left, top, width, height } of spots) {
    if (y < top) return id;
    if (sideBySide ? y < top + height && x < left + width / 2 : y < top + height / 2) return id;
  }
  return null;
}
