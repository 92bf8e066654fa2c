import { memo } from 'react';
import type { CanvasTemplate } from '../../../shared/content/canvas-template.ts';
import styles from './Overview.module.css';

/** The boxes of a template in small, to know it by. */
export const Thumb = memo(function Thumb({ template }: { readonly template: CanvasTemplate }) {
  const { columns, rows } = template.grid;
  const [wide, high] = [96 / columns, 64 / rows];
  return (
    <svg aria-hidden viewBox="0 0 96 64" className={styles.thumb}>
      {template.boxes.map(({ key, at, kind, accent }) => (
        <rect
          key={key}
          x={at.column * wide + 1.5}
          y={at.row * high + 1.5}
          width={Math.max(1, at.columns * wide - 3)}
          height={Math.max(1, at.rows * high - 3)}
          rx={2.5}
          data-kind={accent ? 'accent' : kind === 'figure' ? 'figure' : undefined}
        />
      ))}
    </svg>
  );
});
