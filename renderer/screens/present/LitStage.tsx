import { driverShape } from '../../../shared/plan/board-marks.ts';
import { fitLine } from '../../../shared/plan/board-text.ts';
import type { BoardCard, StagePlan, TextMeasure } from '../../../shared/plan/board-types.ts';
import styles from './LitStage.module.css';

interface LitStageProps {
  readonly stage: number;
  /** Where its column is. */
  readonly column: { readonly x: number; readonly width: number };
  /** The cards of the stage, in order. */
  readonly cards: readonly BoardCard[];
  /** Size of the whole board. */
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly measure: TextMeasure;
}

/** Sizes at unit 1: of the type, the largest first, and of what is around it. */
const TYPES = [22, 19, 16] as const;
const MARGIN = 20;
const PADDING = 18;
const MORE = 30;
/** A line's height, and the least width of a column of titles, as multiples of the type. */
const LINE = 1.65;
const COLUMN = 17;

/** The titles of the stage in the spotlight, beside it, where its cards have no room for words. */
export function LitStage({ stage, column, cards, width, height, unit, measure }: LitStageProps) {
  const isRight = column.x + column.width / 2 < width / 2;
  const room = (isRight ? width - column.x - column.width : column.x) - MARGIN * 2 * unit;
  const inner = room - PADDING * 2 * unit;
  const tall = height - (MARGIN + PADDING) * 2 * unit - MORE * unit;
  const layouts = TYPES.map(type => {
    const columns = Math.max(1, Math.min(3, Math.floor(inner / (type * COLUMN * unit))));
    const rows = Math.max(1, Math.floor(tall / (type * LINE * unit)));
    return { type, columns, rows };
  });
  const layout = layouts.find(({ columns, rows }) => columns * rows >= cards.length) ?? layouts.at(-1);
  if (!layout) return null;
  const { type, rows } = layout;
  const columns = Math.min(layout.columns, Math.ceil(cards.length / rows));
  const wide = inner / layout.columns;
  const size = type * unit;
  const shown = cards.slice(0, rows * columns);
  return (
    <section
      className={styles.panel}
      aria-label={`Titles on stage ${stage}`}
      style={{
        left: isRight ? column.x + column.width + MARGIN * unit : undefined,
        right: isRight ? undefined : width - column.x + MARGIN * unit,
        top: MARGIN * unit,
        width: wide * columns + PADDING * 2 * unit,
        padding: PADDING * unit,
        fontSize: size,
      }}
    >
      <ol
        className={styles.list}
        style={{
          gridTemplateRows: `repeat(${Math.min(rows, cards.length)}, ${size * LINE}px)`,
          gridAutoColumns: wide,
        }}
      >
        {shown.map(({ id, number, title, driver }) => (
          <li key={id} data-driver={driver ?? 'none'}>
            <span className={styles.number}>{number}</span>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              {driver && <path d={driverShape(driver, 7, 7, 12)} />}
            </svg>
            <span title={title}>{fitLine(measure, title, { size, weight: 500 }, wide - size * 4.6)}</span>
          </li>
        ))}
      </ol>
      {cards.length > shown.length && <p className={styles.more}>and {cards.length - shown.length} more</p>}
    </section>
  );
}

/** Whether some card of a stage shows no words, or only the first of them. */
export const lacksWords = ({ cards, stack }: StagePlan): boolean =>
  stack !== null || cards.some(({ face }) => face.density === 'token' || face.density === 'line');
