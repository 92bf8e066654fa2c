import { Table2 } from 'lucide-react';
import { memo, useId, useState } from 'react';
import type { ChartPlan } from '../../shared/plan/chart-types.ts';
import { Button } from './Button.tsx';
import styles from './Chart.module.css';
import { Drawn } from './Drawn.tsx';

interface ChartProps {
  readonly plan: ChartPlan;
  /** Whether there is nothing to press: the table is there for readers only. */
  readonly isStill?: boolean;
}

/**
 * A planned chart as a picture with one sentence for its name, and its numbers as a table. The table is always there
 * for readers; for eyes it opens below the picture.
 */
export const Chart = memo(function Chart({ plan, isStill = false }: ChartProps) {
  const id = useId();
  const [isShown, setShown] = useState(false);
  const { width, height, table } = plan;
  return (
    <figure className={styles.chart}>
      <svg role="img" aria-label={plan.alt} viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        {plan.marks.map((mark, index) => (
          <Drawn key={index} mark={mark} id={`${id}-${index}`} />
        ))}
      </svg>
      {!isStill && (
        <Button kind="quiet" icon={<Table2 aria-hidden />} onPress={() => setShown(!isShown)}>
          {isShown ? 'Hide the table' : 'Show as a table'}
        </Button>
      )}
      {/* Out of sight, never out of the accessibility tree. */}
      <div className={isShown ? styles.twin : styles.unseen}>
        <table>
          <caption>{table.caption}</caption>
          <thead>
            <tr>
              {table.columns.map(column => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) =>
                  column === 0 ? (
                    <th key={column} scope="row" dir="auto">
                      {cell}
                    </th>
                  ) : (
                    <td key={column} dir="auto">
                      {cell}
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
});
