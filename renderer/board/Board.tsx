import { type CSSProperties, useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { BoardPlan } from '../../shared/plan/board-types.ts';
import { markedBoardOf } from '../../shared/views/evidence.ts';
import { useShown } from '../state/shown.ts';
import { useView } from '../state/view.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Arrows } from './Arrows.tsx';
import styles from './Board.module.css';
import { stopAt, useBoard } from './board-store.ts';
import { Line } from './Card.tsx';
import { CurveArt } from './CurveArt.tsx';
import { useMeasure } from './measure.ts';
import { Stage } from './Stage.tsx';
import { useSigned } from './signs.ts';
import { usePlan, useSize } from './use-plan.ts';
import { camera, useZoom } from './zoom/camera.ts';
import { hearGestures } from './zoom/gestures.ts';
import { Minimap } from './zoom/Minimap.tsx';
import { StageStrip } from './zoom/StageStrip.tsx';
import { offerZoom } from './zoom/zoom-actions.ts';

/** The curve with its stages and cards, planned anew for every change and every size of the window. */
export function Board({ pack }: { readonly pack: StagesPack }) {
  const frame = useRef<HTMLDivElement>(null);
  const layer = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const measure = useMeasure();
  const all = useWorkshop(state => markedBoardOf(state.document, pack).placed);
  const shown = useShown();
  const seen = useMemo(() => (shown ? all.filter(({ id }) => shown.has(id)) : all), [all, shown]);
  const placed = useSigned(seen);
  const zoom = useZoom(state => state.zoom);
  const groupBy = useView(state => state.groupBy);
  const plan = usePlan(size, zoom, pack, placed, measure, groupBy);
  const isThere = plan !== null;
  useEffect(() => {
    if (!isThere || !frame.current || !layer.current) return;
    const stops = [camera.attach(frame.current, layer.current), hearGestures(frame.current, camera)];
    return () => {
      for (const stop of stops) stop();
    };
  }, [isThere]);
  // Before the new plan is painted, the gesture that led to it gives way.
  useLayoutEffect(() => {
    if (plan) camera.planned(plan.width);
  }, [plan]);
  const newestPlan = useRef(plan);
  newestPlan.current = plan;
  useEffect(() => offerZoom(() => newestPlan.current), []);
  const byId = useMemo(() => new Map(placed.map(card => [card.id, card])), [placed]);
  // The same function throughout, so that a stage that did not change does not render; it reads the newest cards.
  const newest = useRef(byId);
  newest.current = byId;
  const cardOf = useCallback((id: string) => newest.current.get(id), []);
  useTabStop(plan);

  return (
    <div className={styles.board}>
      <div ref={frame} className={styles.frame} data-board="" data-scroll-x="both">
        {plan && (
          <div ref={layer} className={styles.layer} style={{ width: plan.width, height: plan.height }}>
            {zoom > 1 && <StageStrip plan={plan} />}
            <div className={styles.columns} aria-hidden="true">
              {pack.stages.map(stage => (
                <div key={stage.position} style={{ '--stage': stage.colour } as CSSProperties} />
              ))}
            </div>
            <CurveArt
              width={plan.width}
              height={plan.height}
              curve={plan.curve}
              footer={plan.footer}
              colours={coloursOf(pack)}
              stems={stemsOf(plan)}
            />
            <div className={styles.forces}>
              {plan.footer.lines.map(line => (
                <Line key={line.text} line={line} width={plan.width} />
              ))}
            </div>
            {plan.stages.map(stage => (
              <Stage key={stage.position} plan={stage} stages={pack.stages} cardOf={cardOf} />
            ))}
            <Arrows plan={plan} cards={placed} />
          </div>
        )}
      </div>
      {plan && zoom > 1 && <Minimap plan={plan} />}
    </div>
  );
}

const colours = new WeakMap<StagesPack, readonly string[]>();
function coloursOf(pack: StagesPack): readonly string[] {
  const known = colours.get(pack) ?? pack.stages.map(stage => stage.colour);
  colours.set(pack, known);
  return known;
}

const stemsOf = (plan: BoardPlan): string =>
  plan.stages.map(({ stem }) => (stem ? `M${stem.x} ${stem.from}V${stem.to}` : '')).join('');

/** Keeps Tab's one stop on the curve at a card that is there. */
function useTabStop(plan: BoardPlan | null): void {
  const stop = useBoard(state => state.stops.curve);
  useEffect(() => {
    if (!plan) return;
    const cards = plan.stages.flatMap(stage => stage.cards);
    if (!cards.some(card => card.id === stop)) stopAt('curve', cards[0]?.id ?? null);
  }, [plan, stop]);
}
