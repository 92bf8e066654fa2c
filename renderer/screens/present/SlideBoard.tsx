import { type CSSProperties, useMemo } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { BoardCard, BoardPlan } from '../../../shared/plan/board-types.ts';
import { Arrows } from '../../board/Arrows.tsx';
import { Line } from '../../board/Card.tsx';
import { CurveArt } from '../../board/CurveArt.tsx';
import { cardName, laneName } from '../../board/words.ts';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './SlideBoard.module.css';
import { SlideCard } from './SlideCard.tsx';
import { SlideLayer, Veils } from './SlideLayer.tsx';
import type { View } from './slide-plan.ts';

interface SlideBoardProps {
  readonly plan: BoardPlan;
  readonly pack: StagesPack;
  readonly cards: readonly BoardCard[];
  readonly view: View;
  /** The stage that alone is lit; null: all are. */
  readonly litStage: number | null;
  /** Whether all of it steps back, behind a card that is shown large. */
  readonly isDimmed: boolean;
}

/** The curve with its stages and cards as a picture for the room. */
export function SlideBoard({ plan, pack, cards, view, litStage, isDimmed }: SlideBoardProps) {
  const byId = useMemo(() => new Map(cards.map(card => [card.id, card])), [cards]);
  const colours = useMemo(() => pack.stages.map(stage => stage.colour), [pack]);
  const stems = plan.stages.map(({ stem }) => (stem ? `M${stem.x} ${stem.from}V${stem.to}` : '')).join('');
  return (
    <SlideLayer width={plan.width} height={plan.height} view={view} stages={pack.stages}>
      <CurveArt
        width={plan.width}
        height={plan.height}
        curve={plan.curve}
        footer={plan.footer}
        colours={colours}
        stems={stems}
      />
      <div className={styles.forces} aria-hidden="true">
        {plan.footer.lines.map(line => (
          <Line key={line.text} line={line} width={plan.width} />
        ))}
      </div>
      {plan.stages.map(({ position, count, colour, column, lines, cards: placed, stack, labels }) => (
        <section
          key={position}
          className={styles.stage}
          aria-label={laneName(pack.stages, position)}
          style={{ '--stage': colour } as CSSProperties}
        >
          <VisuallyHidden>
            <h2>{laneName(pack.stages, position)}</h2> {count === 1 ? '1 use case' : `${count} use cases`}
          </VisuallyHidden>
          <div
            className={styles.header}
            aria-hidden="true"
            style={{ left: column.x, width: column.width, height: column.height }}
          >
            {lines.map(line => (
              <Line
                key={`${line.role}${line.y}`}
                line={{ ...line, x: line.x - column.x }}
                width={column.width}
              />
            ))}
          </div>
          <div className={styles.labels} aria-hidden="true">
            {labels.map(({ line }) => (
              <Line key={`${line.text}${line.y}`} line={line} width={plan.width} />
            ))}
          </div>
          <ul className={styles.cards}>
            {placed.map(({ id, face, x, y }) => {
              const card = byId.get(id);
              return card && <SlideCard key={id} id={id} face={face} name={cardName(card)} x={x} y={y} />;
            })}
          </ul>
          {stack && (
            <p
              className={styles.stack}
              style={{
                transform: `translate(${stack.x}px, ${stack.y}px)`,
                width: stack.width,
                height: stack.height,
                fontSize: stack.line.size,
              }}
            >
              {stack.line.text}
            </p>
          )}
        </section>
      ))}
      <Arrows plan={plan} cards={cards} />
      <Veils
        columns={plan.stages.map(({ position, column }) => ({ ...column, stage: position }))}
        litStage={litStage}
        isDimmed={isDimmed}
      />
    </SlideLayer>
  );
}
