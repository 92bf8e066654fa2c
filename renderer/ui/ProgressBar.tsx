import { ProgressBar as AriaProgressBar } from 'react-aria-components/ProgressBar';
import styles from './ProgressBar.module.css';

interface ProgressBarProps {
  /** What is being done. */
  readonly label: string;
  /** From 0 to 1; null when it cannot be told. */
  readonly done: number | null;
}

/** How far a long task is, in words and as a bar. */
export function ProgressBar({ label, done }: ProgressBarProps) {
  return (
    <AriaProgressBar
      aria-label={label}
      className={styles.progress as string}
      isIndeterminate={done === null}
      value={(done ?? 0) * 100}
    >
      {({ percentage, valueText }) => (
        <>
          <span className={styles.words}>
            <span>{label}</span>
            {done !== null && <span className={styles.value}>{valueText}</span>}
          </span>
          <span className={styles.track}>
            <span
              className={`${styles.bar} ${done === null ? styles.unknown : ''}`}
              style={{ width: done === null ? '30%' : `${percentage}%` }}
            />
          </span>
        </>
      )}
    </AriaProgressBar>
  );
}
