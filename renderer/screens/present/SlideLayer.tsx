import type { CSSProperties, ReactNode } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import styles from './SlideLayer.module.css';
import type { View } from './slide-plan.ts';

interface SlideLayerProps {
  readonly width: number;
  readonly height: number;
  readonly view: View;
  readonly stages: readonly Stage[];
  readonly children: ReactNode;
}

/** What can be enlarged, on the stages' columns. */
export function SlideLayer({ width, height, view, stages, children }: SlideLayerProps) {
  return (
    <div
      className={styles.layer}
      style={{ width, height, transform: `translate(${view.x}px, ${view.y}px) scale(${view.zoom})` }}
    >
      <div className={styles.columns} aria-hidden="true">
        {stages.map(stage => (
          <div key={stage.position} style={{ '--stage': stage.colour } as CSSProperties} />
        ))}
      </div>
      {children}
    </div>
  );
}

interface VeilsProps {
  readonly columns: readonly { readonly stage: number; readonly x: number; readonly width: number }[];
  /** The stage that alone is lit; null: all are. */
  readonly litStage: number | null;
  /** Whether all of it steps back, behind a card that is shown large. */
  readonly isDimmed: boolean;
}

/** Sends everything back but what is lit. */
export function Veils({ columns, litStage, isDimmed }: VeilsProps) {
  return columns.map(({ stage, x, width }) => (
    <div
      key={stage}
      className={styles.veil}
      data-on={isDimmed || (litStage !== null && litStage !== stage) ? '' : undefined}
      style={{ left: x, width }}
    />
  ));
}
