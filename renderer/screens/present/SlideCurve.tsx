import { type ReactNode, useMemo } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { BoardCard, BoardPlan, TextMeasure } from '../../../shared/plan/board-types.ts';
import { useView } from '../../state/view.ts';
import { LitStage, lacksWords } from './LitStage.tsx';
import { SlideBoard } from './SlideBoard.tsx';
import { partsOf, planSlide, viewOf } from './slide-plan.ts';

/** What each view of the slide is given. */
export interface SlideView {
  readonly pack: StagesPack;
  readonly cards: readonly BoardCard[];
  readonly width: number;
  readonly height: number;
  /** Pixels a unit of the picture. */
  readonly unit: number;
  readonly measure: TextMeasure;
  readonly zoom: number;
  /** The stage that alone is lit; null: all are. */
  readonly litStage: number | null;
  /** The use case that is shown large; null: none is. */
  readonly lit: string | null;
  /** Shows it, near where its card is: a point in parts of the picture. */
  readonly showLit: (at: { readonly x: number; readonly y: number }) => ReactNode;
}

/** The curve for the room. */
export function SlideCurve({
  pack,
  cards,
  width,
  height,
  unit,
  measure,
  zoom,
  litStage,
  lit,
  showLit,
}: SlideView) {
  const groupBy = useView(state => state.groupBy);
  const plan = useMemo(
    () => planSlide({ width, height, unit, pack, cards, measure, groupBy }),
    [width, height, unit, pack, cards, measure, groupBy],
  );
  const at = placeOf(plan, lit, litStage);
  const view = viewOf({ width, height }, zoom, at);
  const litPlan = litStage === null ? undefined : plan.stages[litStage];
  return (
    <>
      <SlideBoard
        plan={plan}
        pack={pack}
        cards={cards}
        view={view}
        litStage={litStage}
        isDimmed={lit !== null}
      />
      {litPlan && zoom === 1 && lacksWords(litPlan) && (
        <LitStage
          stage={litPlan.position}
          column={litPlan.column}
          cards={cards.filter(card => card.stage === litStage)}
          width={width}
          height={height}
          unit={unit}
          measure={measure}
        />
      )}
      {showLit(partsOf(at, view, { width, height }))}
    </>
  );
}

/** The middle of what is lit, on the plan; the middle of the board when nothing is. */
function placeOf(plan: BoardPlan, card: string | null, stage: number | null): { x: number; y: number } {
  const middle = { x: plan.width / 2, y: plan.height / 2 };
  if (stage !== null) {
    const column = plan.stages[stage]?.column;
    return column ? { x: column.x + column.width / 2, y: middle.y } : middle;
  }
  for (const { cards, stack } of plan.stages) {
    const box = cards.find(({ id }) => id === card) ?? (card && stack?.ids.includes(card) ? stack : null);
    if (box) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
  return middle;
}
