import type { ReactNode } from 'react';
import styles from './SlideCalm.module.css';

interface SlideCalmProps {
  readonly title: string;
  readonly children: ReactNode;
}

/** A page that has nothing to show yet, or nothing that the room shall see yet. */
export function SlideCalm({ title, children }: SlideCalmProps) {
  return (
    <section className={styles.calm} aria-label={title}>
      <h2>{title}</h2>
      <p>{children}</p>
    </section>
  );
}
