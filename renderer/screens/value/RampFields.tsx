import { useId } from 'react';
import { Input } from 'react-aria-components/Input';
import styles from './RampFields.module.css';

interface RampFieldsProps {
  readonly ramp: readonly string[];
  readonly change: (ramp: readonly string[]) => void;
  readonly problem: string | undefined;
}

/** How much of the full amount comes in each year, as bars with a field under each. The last year goes on. */
export function RampFields({ ramp, change, problem }: RampFieldsProps) {
  const id = useId();
  return (
    <fieldset className={styles.ramp}>
      <legend>How much of it comes in each year, %</legend>
      <div className={styles.years}>
        {ramp.map((share, year) => (
          <div key={year} className={styles.year}>
            <span className={styles.well} aria-hidden="true">
              <span className={styles.bar} style={{ height: `${heightOf(share)}%` }} />
            </span>
            <span id={`${id}-${year}`}>Year {year + 1}</span>
            <Input
              className={styles.share as string}
              aria-labelledby={`${id}-${year}`}
              inputMode="decimal"
              value={share}
              aria-invalid={problem !== undefined || undefined}
              onChange={event => change(ramp.map((one, at) => (at === year ? event.target.value : one)))}
            />
          </div>
        ))}
      </div>
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
    </fieldset>
  );
}

const heightOf = (share: string): number => {
  const read = Number.parseFloat(share.replace(',', '.'));
  return Number.isFinite(read) ? Math.min(100, Math.max(0, read)) : 0;
};
