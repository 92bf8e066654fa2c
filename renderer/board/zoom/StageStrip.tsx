import { type CSSProperties, memo, useEffect, useRef } from 'react';
import type { BoardPlan } from '../../../shared/plan/board-types.ts';
import { camera } from './camera.ts';
import styles from './StageStrip.module.css';

/** Which stage is where, held at the upper edge once the stages' own titles are out of sight. Only a picture. */
export const StageStrip = memo(function StageStrip({ plan }: { readonly plan: BoardPlan }) {
  const strip = useRef<HTMLDivElement>(null);
  const below = Math.max(...plan.stages.map(({ header }) => header.height)) - 24;
  useEffect(() => {
    const follow = () => {
      strip.current?.toggleAttribute('data-shown', camera.sight.y * plan.height > below);
    };
    follow();
    return camera.watch(follow);
  }, [plan, below]);
  return (
    <div ref={strip} className={styles.strip} aria-hidden="true">
      {plan.stages.map(({ position, name, count, column, colour }) => (
        <div
          key={position}
          className={styles.stage}
          style={{ left: column.x, width: column.width, '--stage': colour } as CSSProperties}
        >
          <b>{position}</b>
          <span className={styles.name}>{name}</span>
          <span>{count}</span>
        </div>
      ))}
    </div>
  );
});
