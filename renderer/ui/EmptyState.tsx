import type { ReactNode } from 'react';
import styles from './EmptyState.module.css';

interface EmptyStateProps {
  readonly picture?: ReactNode;
  readonly title: string;
  readonly children: ReactNode;
  /** The ways on: buttons. */
  readonly actions?: ReactNode;
}

/** What stands where there is nothing yet: what would be here, and how to get it here. */
export function EmptyState({ picture, title, children, actions }: EmptyStateProps) {
  return (
    <section className={styles.empty} aria-label={title}>
      {picture}
      <h2 className={styles.title}>{title}</h2>
      <div className={styles.words}>{children}</div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </section>
  );
}
