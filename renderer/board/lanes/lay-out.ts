import { cardFace, TITLE_LINES } from '../../../shared/plan/board-face.ts';
import type { BoardCard, CardFace, TextMeasure } from '../../../shared/plan/board-types.ts';

/** Where each card of a lane stands: faces, and tops from the upper end of what scrolls. */
export interface LaidLane {
  readonly cards: readonly BoardCard[];
  readonly faces: readonly CardFace[];
  readonly tops: readonly number[];
  /** Height of all of them, gaps included. */
  readonly height: number;
}

/** Between two cards, and above the first and below the last, in pixels. */
export const GAP = 8;

/** Stands a lane's cards one below the other, each as high as its title needs. */
export function layOutLane(cards: readonly BoardCard[], width: number, measure: TextMeasure): LaidLane {
  const faces = cards.map(card => cardFace(card, 'card', width, measure, 1, TITLE_LINES.most));
  const tops: number[] = [];
  let top = GAP;
  for (const face of faces) {
    tops.push(top);
    top += Math.ceil(face.height) + GAP;
  }
  return { cards, faces, tops, height: top };
}

/** How many of the ascending numbers are at most `limit`. */
export function countUpTo(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
