import { type CSSProperties, memo } from 'react';
import { driverShape } from '../../shared/plan/board-marks.ts';
import type { CardFace, TextLine } from '../../shared/plan/board-types.ts';
import { piecesOf } from '../../shared/views/words.ts';
import { useWords } from '../state/view.ts';
import { useBoard } from './board-store.ts';
import styles from './Card.module.css';

interface CardProps {
  readonly id: string;
  readonly face: CardFace;
  /** Its accessible name. */
  readonly name: string;
  /** Its whole title, shown as a tooltip where the face shows less. */
  readonly title: string;
  readonly zone: 'tray' | 'curve';
  /** Where it stands on the board; in a list it stands where the list puts it. */
  readonly x?: number;
  readonly y?: number;
}

/**
 * One use case as a card. It draws the face that the plan made, text already cut to fit: clipping text in CSS would
 * cost a repaint a card on every frame of a drag. What it does is decided by the board around it.
 */
export const Card = memo(function Card({ id, face, name, title, zone, x, y }: CardProps) {
  const selected = useBoard(state => state.selection.has(id));
  const isStop = useBoard(state => state.stops[zone] === id);
  const words = useWords(id);
  return (
    <button
      type="button"
      className={styles.card}
      data-card={id}
      data-zone={zone}
      data-density={face.density}
      data-driver={face.driver ?? 'none'}
      data-unit={face.chip?.colour}
      data-doubt={face.doubt ? '' : undefined}
      aria-pressed={selected}
      aria-describedby="board-keys"
      aria-keyshortcuts="Space M Delete"
      title={face.whole ? undefined : title}
      tabIndex={isStop ? 0 : -1}
      style={
        {
          width: face.width,
          height: face.height,
          transform: x === undefined ? undefined : `translate(${x}px, ${y}px)`,
          '--edge': `${face.edge}px`,
        } as CSSProperties
      }
    >
      {/* The name is the picture's, first in the button: what the face shows may be cut, or broken in mid-word. */}
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
    </button>
  );
});

/** From the top of Inter's line box (of 1.21 em) to its baseline. */
const ASCENT = 0.969;

interface LineProps {
  readonly line: TextLine;
  readonly width: number;
  /** Words to highlight in it, folded; null: none are looked for. */
  readonly words?: readonly string[] | null;
}

/** One line of text where the plan put it. */
export function Line({ line, width, words = null }: LineProps) {
  const pieces = words && line.role !== 'sign' && line.role !== 'target' ? piecesOf(line.text, words) : null;
  return (
    <span
      className={styles.line}
      data-role={line.role}
      data-align={line.align}
      dir={line.rtl ? 'rtl' : undefined}
      style={{
        top: line.y - line.size * ASCENT,
        left: line.align === 'end' ? undefined : line.x,
        right: line.align === 'end' ? width - line.x : undefined,
        fontSize: line.size,
        fontWeight: line.weight,
      }}
    >
      {pieces
        ? pieces.map(({ text, isHit, at }) => (isHit ? <mark key={at}>{text}</mark> : text))
        : line.text}
    </span>
  );
}
