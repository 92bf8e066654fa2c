import { type CSSProperties, memo, type RefObject, useLayoutEffect, useMemo, useRef } from 'react';
import type { Stage as StageContent } from '../../shared/content/stages.ts';
import type { BoardCard, StagePlan, TextLine } from '../../shared/plan/board-types.ts';
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
  const section = useRef<HTMLElement>(null);
  usePlaces(section, plan);
  const isOpen = useBoard(state => state.openStack === plan.position);
  const toggle = () => useBoard.setState({ openStack: isOpen ? null : plan.position });
  return (
    <section
      ref={section}
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
      <Count summary={stages[plan.position]?.summary ?? ''} count={plan.count} />
      <div className={styles.header} aria-hidden="true">
        {plan.lines.map(line => (
          <OwnLine key={`${line.role}${line.y}`} line={line} left={column.x} width={column.width} />
        ))}
      </div>
      {plan.labels.length > 0 && (
        <div className={styles.labels} aria-hidden="true">
          {plan.labels.map(({ line, y }) => (
            <OwnLine key={`${line.text}${y}`} line={line} left={column.x} width={column.width} />
          ))}
        </div>
      )}
      {plan.cards.map(({ id, face }) => {
        const card = cardOf(id);
        return (
          card && <Card key={id} id={id} face={face} name={cardName(card)} title={card.title} zone="curve" />
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
            left: stack.x - column.x,
            top: stack.y,
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

/**
 * Puts the cards where the plan wants them, before they are painted. Most of a stage makes room for one card that is
 * dropped: written here, that renders none of them.
 */
function usePlaces(section: RefObject<HTMLElement | null>, { cards, column }: StagePlan): void {
  const put = useRef(new WeakMap<HTMLElement, string>());
  useLayoutEffect(() => {
    const places = new Map(cards.map(card => [card.id, card]));
    for (const child of section.current?.children ?? []) {
      const place = child instanceof HTMLElement && places.get(child.dataset.card ?? '');
      if (!place) continue;
      const [left, top] = [`${place.x - column.x}px`, `${place.y}px`];
      if (put.current.get(child) === left + top) continue;
      put.current.set(child, left + top);
      child.style.left = left;
      child.style.top = top;
    }
  }, [section, cards, column.x]);
}

interface CountProps {
  readonly summary: string;
  readonly count: number;
}

/** What a stage is, and how many stand on it, for those who cannot see its title. */
const Count = memo(function Count({ summary, count }: CountProps) {
  return (
    <VisuallyHidden>
      {summary}. {count === 1 ? '1 use case' : `${count} use cases`}.
    </VisuallyHidden>
  );
});

interface OwnLineProps {
  readonly line: TextLine;
  /** The left end of the stage, in the plan's coordinates. */
  readonly left: number;
  readonly width: number;
}

/** A line of the stage's own, given in the plan's coordinates. */
const OwnLine = memo(function OwnLine({ line, left, width }: OwnLineProps) {
  const own = useMemo(() => ({ ...line, x: line.x - left }), [line, left]);
  return <Line line={own} width={width} />;
});
