import { type CSSProperties, memo } from 'react';
import { driverShape } from '../../../shared/plan/board-marks.ts';
import type { CardFace } from '../../../shared/plan/board-types.ts';
import { Line } from '../../board/Card.tsx';
import { useWords } from '../../state/shown.ts';
import { faceColour } from './colours.ts';
import styles from './SlideCard.module.css';

interface SlideCardProps {
  readonly id: string;
  readonly face: CardFace;
  /** Its accessible name. */
  readonly name: string;
  readonly x: number;
  readonly y: number;
}

/** One use case as the room sees it: nothing to press, nothing to drag. */
export const SlideCard = memo(function SlideCard({ id, face, name, x, y }: SlideCardProps) {
  const words = useWords(id);
  return (
    <li
      className={styles.card}
      data-density={face.density}
      data-doubt={face.doubt ? '' : undefined}
      style={
        {
          width: face.width,
          height: face.height,
          transform: `translate(${x}px, ${y}px)`,
          '--edge': `${face.edge}px`,
          '--driver': faceColour(face),
        } as CSSProperties
      }
    >
      <svg className={styles.mark} role="img" aria-label={name} width={face.width} height={face.height}>
        {face.mark && face.driver && (
          <path d={driverShape(face.driver, face.mark.x, face.mark.y, face.mark.size)} />
        )}
        {face.chip && (
          <rect
            x={face.chip.x}
            y={face.chip.y}
            width={face.chip.width}
            height={face.chip.height}
            rx={face.chip.height * 0.25}
          />
        )}
      </svg>
      <span aria-hidden="true">
        {face.lines.map(line => (
          <Line key={`${line.role}${line.y}`} line={line} width={face.width} words={words} />
        ))}
      </span>
    </li>
  );
});
