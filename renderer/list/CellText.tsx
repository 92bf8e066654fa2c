import type { CSSProperties } from 'react';
import { driverShape } from '../../shared/plan/board-marks.ts';
import { cellText, type ListRow } from '../../shared/views/list-cells.ts';
import type { ListColumn } from '../../shared/views/list-columns.ts';
import { piecesOf } from '../../shared/views/words.ts';
import { useWords } from '../state/shown.ts';
import styles from './CellText.module.css';
import { cellContext } from './cell-context.ts';

/** The columns that the search over the board looks into. */
const SEARCHED: ReadonlySet<ListColumn> = new Set([
  'number',
  'title',
  'unit',
  'sponsor',
  'produces',
  'consumes',
  'description',
  'notes',
]);

/** What a cell says, with the sign that the board has for it. */
export function CellText({ row, column }: { readonly row: ListRow; readonly column: ListColumn }) {
  const words = useWords(row.id);
  const context = cellContext();
  if (!context) return null;
  const text = cellText(row, column, context);
  const { driver, target } = row.useCase;
  const stage = column === 'stage' ? row.stage : column === 'target' ? target : null;
  const pieces = words && SEARCHED.has(column) ? piecesOf(text, words) : null;
  const marked =
    pieces?.map(piece => (piece.isHit ? <mark key={piece.at}>{piece.text}</mark> : piece.text)) ?? text;
  return (
    <span className={styles.text} data-column={column} title={text.length > 16 ? text : undefined} dir="auto">
      {column === 'driver' && driver && (
        <svg className={styles.mark} data-driver={driver} width="12" height="12" aria-hidden="true">
          <path d={driverShape(driver, 6, 6, 10)} />
        </svg>
      )}
      {stage !== null && (
        <span
          className={styles.stage}
          style={{ '--stage': context.stages.stages[stage]?.colour } as CSSProperties}
          aria-hidden="true"
        />
      )}
      {column === 'stage' && stage === null ? <span className={styles.tray}>Unplaced</span> : marked}
    </span>
  );
}
