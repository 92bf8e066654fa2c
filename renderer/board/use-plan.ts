import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { StagesPack } from '../../shared/content/stages.ts';
import { planBoard } from '../../shared/plan/board-plan.ts';
import type {
  BoardCard,
  BoardPlan,
  CardPlan,
  StagePlan,
  TextMeasure,
} from '../../shared/plan/board-types.ts';

/** The size of an element, followed. Null until it is measured. */
export function useSize(ref: RefObject<HTMLElement | null>): { width: number; height: number } | null {
  const [size, setSize] = useState<{ width: number; height: number } | null>(null);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    const observer = new ResizeObserver(() => {
      const { clientWidth: width, clientHeight: height } = element;
      setSize(before => (before?.width === width && before.height === height ? before : { width, height }));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [ref]);
  return size;
}

/** Larger type for the back row, where every card stays whole with it. */
const SCALES = [1.3, 1.15, 1] as const;

/** The board's plan for the room there is. Parts that stay as they were are the same objects as before. */
export function usePlan(
  size: { width: number; height: number } | null,
  pack: StagesPack,
  cards: readonly BoardCard[],
  measure: TextMeasure | null,
): BoardPlan | null {
  const last = useRef<BoardPlan | null>(null);
  return useMemo(() => {
    if (!size || !measure) return null;
    const { width, height } = size;
    let plan: BoardPlan | null = null;
    for (const scale of SCALES) {
      if (scale > 1 && width / pack.stages.length < 190 * scale) continue;
      const { stages, forces } = pack;
      plan = planBoard({ width, height, stages, cards, measure, overflow: 'stack', scale, forces });
      if (plan.stages.every(stage => stage.density === 'card')) break;
    }
    if (plan) last.current = keepSame(last.current, plan);
    return last.current;
  }, [size, pack, cards, measure]);
}

/** The plan with every card and stage that did not change replaced by its former self, so that memos hold. */
function keepSame(before: BoardPlan | null, plan: BoardPlan): BoardPlan {
  if (!before) return plan;
  const known = new Map<string, CardPlan>();
  for (const stage of before.stages) for (const card of stage.cards) known.set(card.id, card);
  const stages = plan.stages.map((stage): StagePlan => {
    const cards = stage.cards.map(card => {
      const old = known.get(card.id);
      return old && sameCard(old, card) ? old : card;
    });
    return { ...stage, cards };
  });
  const kept = stages.map((stage, index) => {
    const old = before.stages[index];
    return old && sameStage(old, stage) ? old : stage;
  });
  return { ...plan, stages: kept };
}

const sameCard = (a: CardPlan, b: CardPlan) =>
  a.x === b.x && a.y === b.y && a.face === b.face && a.stage === b.stage && a.number === b.number;

function sameStage(a: StagePlan, b: StagePlan): boolean {
  return (
    a.cards.length === b.cards.length &&
    a.cards.every((card, index) => card === b.cards[index]) &&
    // What is left is small: a few lines, a box, a stack's ids.
    JSON.stringify({ ...a, cards: null }) === JSON.stringify({ ...b, cards: null })
  );
}
