import { type CSSProperties, memo } from 'react';
import type { Stage as StageContent } from '../../shared/content/stages.ts';
import type { BoardCard, StagePlan } from '../../shared/plan/board-types.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { useBoard } from './board-store.ts';
import { Card, Line } from './Card.tsx';
import { StackPanel } from './StackPanel.tsx';
import styles from './Stage.module.css';
import { cardName, laneName } from './words.ts';

interface StageProps {
  readonly plan: StagePlan;
  readonly stages: readonly StageContent[];
  readonly cardOf: (id: string) => BoardCard | undefined;
}

/** One stage of the curve: a region with its title and its cards. */
export const Stage = memo(function Stage({ plan, stages, cardOf }: StageProps) {
  const { column, stack } = plan;
  const isOpen = useBoard(state => state.openStack === plan.position);
  const toggle = () => useBoard.setState({ openStack: isOpen ? null : plan.position });
  const summary = stages[plan.position]?.summary ?? '';
  return (
    <section
      className={styles.stage}
      aria-label={laneName(stages, plan.position)}
      data-lane={plan.position}
      data-open={stack && isOpen ? '' : undefined}
      style={
        {
          left: column.x,
          width: column.width,
          height: column.height,
          '--stage': plan.colour,
        } as CSSProperties
      }
    >
      <VisuallyHidden>
        {summary}. {plan.count === 1 ? '1 use case' : `${plan.count} use cases`}.
      </VisuallyHidden>
      <div className={styles.header} aria-hidden="true">
        {plan.lines.map(line => (
          <Line key={`${line.role}${line.y}`} line={{ ...line, x: line.x - column.x }} width={column.width} />
        ))}
      </div>
      {plan.labels.length > 0 && (
        <div className={styles.labels} aria-hidden="true">
          {plan.labels.map(({ line, y }) => (
            <Line key={`${line.text}${y}`} line={{ ...line, x: line.x - column.x }} width={column.width} />
          ))}
        </div>
      )}
      {plan.cards.map(({ id, face, x, y }) => {
        const card = cardOf(id);
        return (
          card && (
            <Card
              key={id}
              id={id}
              face={face}
              name={cardName(card)}
              title={card.title}
              zone="curve"
              x={x - column.x}
              y={y}
            />
          )
        );
      })}
      {stack && (
        <button
          type="button"
          className={styles.stack}
          aria-expanded={isOpen}
          data-first={stack.ids[0]}
          data-stack={plan.position}
          onClick={toggle}
          style={{
            transform: `translate(${stack.x - column.x}px, ${stack.y}px)`,
            width: stack.width,
            height: stack.height,
            fontSize: stack.line.size,
          }}
        >
          {stack.line.text}
        </button>
      )}
      {stack && isOpen && (
        <StackPanel plan={plan} ids={stack.ids} stages={stages} cardOf={cardOf} onClose={toggle} />
      )}
    </section>
  );
});
