import { type CSSProperties, memo } from 'react';
import type { Driver } from '../../shared/model/use-case.ts';
import type { CardFace, TextLine } from '../../shared/plan/board-types.ts';
import { piecesOf } from '../../shared/views/words.ts';
import { useWords } from '../state/shown.ts';
import { useBoard } from './board-store.ts';
import styles from './Card.module.css';

const SELECTED = 1;
const STOP = 2;

interface CardProps {
  readonly id: string;
  readonly face: CardFace;
  /** Its accessible name. */
  readonly name: string;
  /** Its whole title, shown as a tooltip where the face shows less. */
  readonly title: string;
  readonly zone: 'tray' | 'curve';
  /** Where it stands in its lane; left out, whoever draws it puts it in its place. */
  readonly x?: number;
  readonly y?: number;
}

/**
 * One use case as a card. It draws the face that the plan made, text already cut to fit: clipping text in CSS would
 * cost a repaint a card on every frame of a drag. What it does is decided by the board around it.
 */
export const Card = memo(function Card({ id, face, name, title, zone, x, y }: CardProps) {
  // One subscription for both: there are a thousand of these.
  const state = useBoard(
    ({ selection, stops }) => (selection.has(id) ? SELECTED : 0) + (stops[zone] === id ? STOP : 0),
  );
  const words = useWords(id, found => face.lines.some(line => piecesIn(line, found) !== null));
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
      aria-pressed={(state & SELECTED) !== 0}
      aria-describedby="board-keys"
      aria-keyshortcuts="Space M Delete"
      title={face.whole ? undefined : title}
      tabIndex={state & STOP ? 0 : -1}
      style={
        {
          width: face.width,
          height: face.height,
          // No transform: each would be a paint chunk of its own, which Chromium sorts into layers every frame.
          left: x,
          top: y,
          '--edge': `${face.edge}px`,
        } as CSSProperties
      }
    >
      {/* The name is the picture's, first in the button: what the face shows may be cut, or broken in mid-word. */}
      <span className={styles.picture} role="img" aria-label={name}>
        {face.mark && face.driver && (
          <span className={styles.shape} style={shapeBox(face.driver, face.mark)} />
        )}
        {face.chip && (
          <span
            className={styles.chip}
            style={{
              left: face.chip.x,
              top: face.chip.y,
              width: face.chip.width,
              height: face.chip.height,
              borderRadius: face.chip.height * 0.25,
            }}
          />
        )}
      </span>
      <span aria-hidden="true">
        {face.lines.map(line => (
          <Line key={`${line.role}${line.y}`} line={line} width={face.width} words={words} />
        ))}
      </span>
    </button>
  );
});

/** Half the width of a driver's shape, and how far it reaches up and down, as shares of its size: as painted on paper. */
const SHAPES: Readonly<Record<Driver, { half: number; up: number; down: number }>> = {
  make: { half: 0.54, up: 0.5, down: 0.46 },
  save: { half: 0.56, up: 0.56, down: 0.56 },
  protect: { half: 0.46, up: 0.46, down: 0.46 },
};

/** The box of a driver's shape; the style sheet cuts its corners. An inline `<svg>` a card would cost every frame. */
function shapeBox(driver: Driver, { x, y, size }: { x: number; y: number; size: number }): CSSProperties {
  const { half, up, down } = SHAPES[driver];
  // Whole pixels, so that none comes out wider or taller than the next one.
  const [width, height] = [Math.round(2 * half * size), Math.round((up + down) * size)];
  return { left: x - width / 2, top: y - up * size, width, height };
}

/** From the top of Inter's line box (of 1.21 em) to its baseline. */
const ASCENT = 0.969;

interface LineProps {
  readonly line: TextLine;
  readonly width: number;
  /** Words to highlight in it, folded; null: none are looked for. */
  readonly words?: readonly string[] | null;
}

/** One line of text where the plan put it. */
export const Line = memo(function Line({ line, width, words = null }: LineProps) {
  const pieces = words && piecesIn(line, words);
  return (
    <span
      className={styles.line}
      data-role={line.role}
      data-align={line.align}
      dir={line.rtl ? 'rtl' : undefined}
      style={{
        top: line.y - line.size * ASCENT,
        ...across(line, width),
        fontSize: line.size,
        fontWeight: line.weight,
      }}
    >
      {pieces
        ? pieces.map(({ text, isHit, at }) => (isHit ? <mark key={at}>{text}</mark> : text))
        : line.text}
    </span>
  );
});

/** A line with the words that are looked for set apart; null when it has none. */
const piecesIn = ({ role, text }: TextLine, words: readonly string[]) =>
  role !== 'sign' && role !== 'target' ? piecesOf(text, words) : null;

/** Where a line begins or ends. One around a middle gets the widest box around it: shifting it would be a transform. */
function across({ align, x }: TextLine, width: number): CSSProperties {
  if (align === 'start') return { left: x };
  if (align === 'end') return { right: width - x };
  const half = Math.min(x, width - x);
  return { left: x - half, width: 2 * half };
}
