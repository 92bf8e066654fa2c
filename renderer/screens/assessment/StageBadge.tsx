import type { CSSProperties } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import styles from './StageBadge.module.css';

interface StageBadgeProps {
  readonly stage: number | null;
  readonly stages: readonly Stage[];
}

/** A stage as its number in its colour and its name; "no stage yet" without one. */
export function StageBadge({ stage, stages }: StageBadgeProps) {
  if (stage === null) return <span className={styles.none}>no stage yet</span>;
  const of = stages[stage];
  return (
    <span className={styles.badge} style={{ '--stage': of?.colour ?? 'var(--ink-2)' } as CSSProperties}>
      <span className={styles.number}>{stage}</span> {of?.name}
    </span>
  );
}
