import type { CSSProperties } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import { laneName } from '../../board/words.ts';
import styles from './LitCard.module.css';

interface LitCardProps {
  readonly useCase: UseCase;
  readonly stage: number | null;
  readonly pack: StagesPack;
  /** Its value in words, or null while money is hidden or it has none. */
  readonly value: string | null;
  /** Where its card is on the board, as parts of the picture; the panel stays whole in it. */
  readonly at: { readonly x: number; readonly y: number };
}

/** The use case in the spotlight, large enough for the back row. Never its notes. */
export function LitCard({ useCase, stage, pack, value, at }: LitCardProps) {
  const { number, title, driver, unit, target } = useCase;
  const isLong = title.length > 90;
  return (
    <article
      className={styles.card}
      data-driver={driver ?? 'none'}
      aria-label={`Spotlight: ${title}`}
      style={{ '--x': at.x, '--y': at.y } as CSSProperties}
    >
      <p className={styles.about}>
        <span>{number}</span>
        {driver && (
          <span className={styles.driver}>
            <svg viewBox="0 0 14 14" aria-hidden="true">
              <path d={driverShape(driver, 7, 7, 12)} />
            </svg>
            {DRIVER_NAMES[driver]}
          </span>
        )}
        {unit && <span>{unit}</span>}
      </p>
      <h2 className={isLong ? styles.long : styles.title}>{title}</h2>
      <p className={styles.way}>
        {laneName(pack.stages, stage)}
        {target !== null && target !== stage && (
          <span className={styles.target}> → {laneName(pack.stages, target)}</span>
        )}
      </p>
      {value && <p className={styles.value}>{value}</p>}
    </article>
  );
}
