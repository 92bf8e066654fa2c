import type { ReactNode } from 'react';
import styles from './TurnBar.module.css';

interface TurnBarProps {
  readonly name: string;
  /** What they do alone, such as "places alone". */
  readonly does: string;
  readonly progress: string;
  /** Buttons at the right. */
  readonly children: ReactNode;
}

/** The bar over a participant's turn: whose it is and how far they are. */
export function TurnBar({ name, does, progress, children }: TurnBarProps) {
  return (
    <header className={styles.bar}>
      <p className={styles.who}>
        {name} <span>{does}</span>
      </p>
      <p className={styles.progress}>{progress}</p>
      <div className={styles.tools}>{children}</div>
    </header>
  );
}
