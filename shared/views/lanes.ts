import type { StagesPack } from '../content/stages.ts';
import { type Document, find } from '../model/document.ts';
import type { BoardCard } from '../plan/board-types.ts';
import { markedBoardOf } from './evidence.ts';

/** One stage as a lane: its cards in order, and what they add up to. */
export interface LaneView {
  readonly stage: number;
  readonly cards: readonly BoardCard[];
  /** Sum of the ranges given on this stage, in the workshop's currency, a year; null when there is none. */
  readonly value: { readonly low: number; readonly high: number } | null;
  /** How many of the cards have a range. */
  readonly valued: number;
}

let last: { document: Document; pack: StagesPack; lanes: readonly LaneView[] } | null = null;

/** The stages as lanes, the tray not among them. A lane that did not change is the same object as before. */
export function lanesOf(document: Document, pack: StagesPack): readonly LaneView[] {
  if (last?.document === document && last.pack === pack) return last.lanes;
  const before = last?.lanes ?? [];
  const byStage: BoardCard[][] = pack.stages.map(() => []);
  for (const card of markedBoardOf(document, pack).placed) byStage[card.stage]?.push(card);
  const lanes = byStage.map((cards, stage): LaneView => {
    let [low, high, valued] = [0, 0, 0];
    for (const { id } of cards) {
      const value = find(document, 'use-case', id)?.value;
      if (!value) continue;
      low += value.low;
      high += value.high;
      valued += 1;
    }
    const lane = { stage, cards, valued, value: valued > 0 ? { low, high } : null };
    const old = before[stage];
    return old && isSame(old, lane) ? old : lane;
  });
  last = { document, pack, lanes };
  return lanes;
}

const isSame = (a: LaneView, b: LaneView) =>
  a.valued === b.valued &&
  a.value?.low === b.value?.low &&
  a.value?.high === b.value?.high &&
  a.cards.length === b.cards.length &&
  a.cards.every((card, index) => card === b.cards[index]);
