import type { StagesPack } from '../content/stages.ts';
import type { Document } from '../model/document.ts';
import type { BoardCard } from '../plan/board-types.ts';
import { markedBoardOf } from './evidence.ts';
import { ledgerOf, linesOf } from './ledger.ts';
import { totalOf } from './ledger-total.ts';

/** One stage as a lane: its cards in order, and what they add up to. */
export interface LaneView {
  readonly stage: number;
  readonly cards: readonly BoardCard[];
  /** What the ledger's lines of these cards come to, eight times in ten, in the workshop's currency, a year; null without any. */
  readonly value: { readonly low: number; readonly high: number } | null;
  /** How many of the cards have an amount. */
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
    const ids = cards.map(card => card.id);
    const total = totalOf(linesOf(document, ids));
    const valued = ids.filter(id => ledgerOf(document).ofUseCase.has(id)).length;
    const lane = { stage, cards, valued, value: total && { low: total.low, high: total.high } };
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
