import type { CSSProperties } from 'react';
import { driverShape } from '../../shared/plan/board-marks.ts';
import { cellText, type ListColumn, type ListRow } from '../../shared/views/list-cells.ts';
import styles from './CellText.module.css';
import { cellContext } from './cell-context.ts';

/** What a cell says, with the sign that the board has for it. */
export function CellText({ row, column }: { readonly row: ListRow; readonly column: ListColumn }) {
  const context = cellContext();
  if (!context) return null;
  const text = cellText(row, column, context);
  const { driver, target } = row.useCase;
  const stage = column === 'stage' ? row.stage : column === 'target' ? target : null;
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
      {column === 'stage' && stage === null ? <span className={styles.tray}>Unplaced</span> : text}
    </span>
  );
}
