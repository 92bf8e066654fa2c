import { cardFace } from '../../../shared/plan/board-face.ts';
import type { BoardCard, TextMeasure } from '../../../shared/plan/board-types.ts';
import { cardName } from '../../board/words.ts';
import { SlideCard } from './SlideCard.tsx';
import styles from './SlideTray.module.css';

interface SlideTrayProps {
  readonly tray: readonly Omit<BoardCard, 'stage'>[];
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly measure: TextMeasure;
}

/** Sizes at unit 1. */
const TITLE = 56;
const MORE = 44;
const SIDE = 14;
const GAP = 8;
const SCALE = 1.25;

/** The use cases without a stage, as many as there is room for, and how many more there are. */
export function SlideTray({ tray, width, height, unit, measure }: SlideTrayProps) {
  const faces = [];
  let y = TITLE * unit;
  for (const useCase of tray) {
    const card = { ...useCase, stage: -1 };
    const face = cardFace(card, 'compact', width - SIDE * 2 * unit, measure, unit * SCALE);
    const isLast = faces.length === tray.length - 1;
    if (y + face.height > height - (isLast ? SIDE : MORE) * unit) break;
    faces.push({ useCase, face, y });
    y += face.height + GAP * unit;
  }
  const more = tray.length - faces.length;
  return (
    <section className={styles.tray} aria-label="Unplaced" style={{ width, height }}>
      <h2 className={styles.title}>
        Unplaced <span>{tray.length}</span>
      </h2>
      <ul>
        {faces.map(one => (
          <SlideCard
            key={one.useCase.id}
            id={one.useCase.id}
            face={one.face}
            name={cardName(one.useCase)}
            x={SIDE * unit}
            y={one.y}
          />
        ))}
      </ul>
      {more > 0 && <p className={styles.more}>and {more} more</p>}
    </section>
  );
}
