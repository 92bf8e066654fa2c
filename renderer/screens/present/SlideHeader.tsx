import { DRIVERS } from '../../../shared/model/use-case.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import styles from './SlideHeader.module.css';

interface SlideHeaderProps {
  readonly workshop: Workshop | undefined;
  /** What the picture adds up to. */
  readonly story: string;
  /** Whether colours and shapes are the drivers'. */
  readonly hasDrivers: boolean;
  readonly height: number;
}

/** Whose workshop it is, what the colours mean, and what all of it adds up to. */
export function SlideHeader({ workshop, story, hasDrivers, height }: SlideHeaderProps) {
  return (
    <header className={styles.header} style={{ height }}>
      <h1 className={styles.client}>{workshop?.client}</h1>
      <p className={styles.title}>{workshop?.title}</p>
      {hasDrivers && (
        <ul className={styles.legend} aria-label="Drivers">
          {DRIVERS.map(driver => (
            <li key={driver} data-driver={driver}>
              <svg viewBox="0 0 14 14" aria-hidden="true">
                <path d={driverShape(driver, 7, 7, 12)} />
              </svg>
              {DRIVER_NAMES[driver]}
            </li>
          ))}
        </ul>
      )}
      <p className={styles.story} role="status">
        {story}
      </p>
    </header>
  );
}
