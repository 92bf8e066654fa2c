import { X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Stage as StageContent } from '../../shared/content/stages.ts';
import { cardFace } from '../../shared/plan/board-face.ts';
import type { BoardCard, StagePlan } from '../../shared/plan/board-types.ts';
import { IconButton } from '../ui/Button.tsx';
import { Card } from './Card.tsx';
import { useMeasure } from './measure.ts';
import styles from './StackPanel.module.css';
import { cardName, laneName } from './words.ts';

interface StackPanelProps {
  readonly plan: StagePlan;
  readonly ids: readonly string[];
  readonly stages: readonly StageContent[];
  readonly cardOf: (id: string) => BoardCard | undefined;
  readonly onClose: () => void;
}

const WIDTH = 248;

/** The opened stack of a stage: its cards with their titles, to be opened, dragged and moved like any other. */
export function StackPanel({ plan, ids, stages, cardOf, onClose }: StackPanelProps) {
  const panel = useRef<HTMLElement>(null);
  const measure = useMeasure();
  useEffect(() => {
    panel.current?.querySelector<HTMLElement>('[data-card]')?.focus();
  }, []);
  if (!measure) return null;
  const lane = laneName(stages, plan.position);
  // In the right half of the board it opens to the left, so that it stays on the board.
  const opensLeft = plan.position >= stages.length / 2;
  return (
    <div className={styles.ground}>
      <section
        ref={panel}
        className={styles.panel}
        data-panel=""
        data-side={opensLeft ? 'left' : 'right'}
        aria-label={`More on ${lane}`}
        onKeyDown={event => {
          if (event.key !== 'Escape') return;
          event.stopPropagation();
          onClose();
          panel.current?.closest('[data-lane]')?.querySelector<HTMLElement>('[data-stack]')?.focus();
        }}
      >
        <header className={styles.header}>
          <strong>
            {ids.length} more on stage {plan.position}
          </strong>
          <IconButton label="Close" onPress={onClose}>
            <X aria-hidden />
          </IconButton>
        </header>
        <div className={styles.list}>
          {ids.map(id => {
            const card = cardOf(id);
            if (!card) return null;
            const face = cardFace(card, 'compact', WIDTH, measure, 1);
            return <Card key={id} id={id} face={face} name={cardName(card)} title={card.title} zone="tray" />;
          })}
        </div>
      </section>
    </div>
  );
}
