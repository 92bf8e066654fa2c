import { type CSSProperties, useMemo } from 'react';
import { cardName, laneName } from '../../board/words.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import { LitStage } from './LitStage.tsx';
import { SlideCard } from './SlideCard.tsx';
import type { SlideView } from './SlideCurve.tsx';
import styles from './SlideLanes.module.css';
import { SlideLayer, Veils } from './SlideLayer.tsx';
import { type LanesPlan, planLanes } from './slide-lanes.ts';
import { partsOf, viewOf } from './slide-plan.ts';

interface SlideLanesProps extends SlideView {
  /** What the shown cards of a stage are worth, in words; null while money is hidden. */
  readonly worth: (stage: number) => string | null;
}

/** The stages as columns of cards for the room. */
export function SlideLanes(props: SlideLanesProps) {
  const { pack, cards, width, height, unit, measure, zoom, litStage, lit, showLit, worth } = props;
  const plan = useMemo(
    () => planLanes({ width, height, unit, pack, cards, measure }),
    [width, height, unit, pack, cards, measure],
  );
  const byId = useMemo(() => new Map(cards.map(card => [card.id, card])), [cards]);
  const at = placeOf(plan, lit, litStage);
  const view = viewOf({ width, height }, zoom, at);
  const litLane = plan.lanes.find(({ stage }) => stage === litStage);
  return (
    <>
      <SlideLayer width={width} height={height} view={view} stages={pack.stages}>
        {plan.lanes.map(({ stage, x, width: wide, name, count, cards: placed, more, moreY }) => (
          <section
            key={stage}
            className={styles.lane}
            aria-label={laneName(pack.stages, stage)}
            style={{ '--stage': pack.stages[stage]?.colour } as CSSProperties}
          >
            <header className={styles.header} style={{ left: x, width: wide }}>
              <p className={styles.count}>
                <span className={styles.number} aria-hidden="true">
                  {stage}
                </span>
                <span>
                  {count}
                  <VisuallyHidden> {count === 1 ? 'use case' : 'use cases'}</VisuallyHidden>
                </span>
                <span className={styles.worth}>{worth(stage)}</span>
              </p>
              <h2 className={styles.name}>
                {name.map(line => (
                  <span key={line}>{line} </span>
                ))}
              </h2>
            </header>
            <ul className={styles.cards}>
              {placed.map(({ id, face, x: left, y }) => {
                const card = byId.get(id);
                return (
                  card && <SlideCard key={id} id={id} face={face} name={cardName(card)} x={left} y={y} />
                );
              })}
            </ul>
            {more > 0 && (
              <p className={styles.more} style={{ left: x, width: wide, top: moreY }}>
                and {more} more
              </p>
            )}
          </section>
        ))}
        <Veils columns={plan.lanes} litStage={litStage} isDimmed={lit !== null} />
      </SlideLayer>
      {litLane && zoom === 1 && litLane.more > 0 && (
        <LitStage
          stage={litLane.stage}
          column={litLane}
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

/** The middle of what is lit; the middle of all when nothing is, or when it has no room. */
function placeOf({ lanes, width, height }: LanesPlan, id: string | null, stage: number | null) {
  const lane = lanes.find(one => one.stage === stage);
  if (lane) return { x: lane.x + lane.width / 2, y: height / 2 };
  for (const { cards } of lanes) {
    const card = cards.find(one => one.id === id);
    if (card) return { x: card.x + card.face.width / 2, y: card.y + card.face.height / 2 };
  }
  return { x: width / 2, y: height / 2 };
}
