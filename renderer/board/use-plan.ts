import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { StagesPack } from '../../shared/content/stages.ts';
import { planBoard } from '../../shared/plan/board-plan.ts';
import type {
  BoardCard,
  BoardPlan,
  CardPlan,
  StagePlan,
  TextLine,
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
const SCALES = [1.15, 1.3] as const;
/** On a board that is zoomed in, type grows with it, as long as every card stays whole. */
const GROWTH = [0.35, 0.6, 0.8, 1] as const;

/**
 * The board's plan for the room there is: the frame, times the zoom. More room goes to what cards say first, and into
 * larger type once they say everything. Parts that stay as they were are the same objects as before.
 */
export function usePlan(
  size: { width: number; height: number } | null,
  zoom: number,
  pack: StagesPack,
  cards: readonly BoardCard[],
  measure: TextMeasure | null,
  groupBy: 'none' | 'unit' = 'none',
): BoardPlan | null {
  const last = useRef<BoardPlan | null>(null);
  return useMemo(() => {
    if (!size || !measure) return null;
    const { stages, forces } = pack;
    const [width, height] = [Math.round(size.width * zoom), Math.round(size.height * zoom)];
    const at = (scale: number) =>
      planBoard({ width, height, stages, cards, measure, overflow: 'stack', scale, groupBy, forces });
    const isWhole = (one: BoardPlan) => one.stages.every(stage => stage.density === 'card');
    let plan = at(1);
    const scales = [
      ...SCALES.filter(scale => width / stages.length >= 190 * scale),
      // In steps, so that the next zoom finds the texts of some of them measured.
      ...(zoom > 1 ? GROWTH.map(share => Math.round(26 * zoom ** share) / 20) : []),
    ];
    // The largest type that leaves all cards whole, by halving: a plan of a thousand cards is dear.
    let [low, high] = [0, isWhole(plan) ? scales.length : 0];
    while (low < high) {
      const middle = (low + high) >> 1;
      const larger = at(scales[middle] ?? 1);
      if (isWhole(larger)) {
        plan = larger;
        low = middle + 1;
      } else high = middle;
    }
    last.current = keepSame(last.current, plan);
    return last.current;
  }, [size, zoom, pack, cards, measure, groupBy]);
}

/** The plan with every card and stage that did not change replaced by its former self, so that memos hold. */
function keepSame(before: BoardPlan | null, plan: BoardPlan): BoardPlan {
  if (!before) return plan;
  const known = new Map<string, CardPlan>();
  for (const stage of before.stages) for (const card of stage.cards) known.set(card.id, card);
  const stages = plan.stages.map((stage, index): StagePlan => {
    const cards = stage.cards.map(card => {
      const old = known.get(card.id);
      return old && sameCard(old, card) ? old : card;
    });
    return { ...stage, cards, lines: sameLines(before.stages[index]?.lines, stage.lines) };
  });
  const kept = stages.map((stage, index) => {
    const old = before.stages[index];
    return old && sameStage(old, stage) ? old : stage;
  });
  return { ...plan, stages: kept };
}

/** Lines that say the same at the same place are the same objects: a stage's count changes, its name does not. */
function sameLines(before: readonly TextLine[] | undefined, lines: readonly TextLine[]): readonly TextLine[] {
  const known = new Map(before?.map(line => [JSON.stringify(line), line]));
  return lines.map(line => known.get(JSON.stringify(line)) ?? line);
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
