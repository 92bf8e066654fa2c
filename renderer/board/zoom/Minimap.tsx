import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { BoardPlan } from '../../../shared/plan/board-types.ts';
import { camera } from './camera.ts';
import styles from './Minimap.module.css';

const WIDTH = 176;

/** The whole board, small, with a frame around what is in sight; a press or a drag goes there. For the pointer only. */
export const Minimap = memo(function Minimap({ plan }: { readonly plan: BoardPlan }) {
  const scale = WIDTH / plan.width;
  const height = plan.height * scale;
  const map = useRef<HTMLDivElement>(null);
  const sight = useRef<HTMLDivElement>(null);
  const cards = useMemo(
    () =>
      plan.stages.map(({ cards, stack }) =>
        [...cards, ...(stack ? [stack] : [])]
          .map(({ x, y, width, height: high }) => `M${x} ${y}h${width}v${high}h${-width}z`)
          .join(''),
      ),
    [plan],
  );
  useEffect(() => {
    // A paused animation that does nothing: a new transform then costs Chromium no layer assignment.
    const still = sight.current?.animate([{ transform: 'none' }, { transform: 'none' }], {
      duration: 1000,
      composite: 'add',
    });
    still?.pause();
    return () => still?.cancel();
  }, []);
  useEffect(() => {
    const follow = () => {
      const { x, y, width, height: high } = camera.sight;
      const frame = sight.current;
      if (!frame) return;
      // A transform and no attribute of the picture: nothing is painted anew while the board is panned.
      frame.style.transform = `translate(${x * WIDTH}px, ${y * height}px)`;
      const size = `${width * WIDTH}px`;
      if (frame.style.width !== size) {
        frame.style.width = size;
        frame.style.height = `${high * height}px`;
      }
      // It lies on the side that can be looked at by panning on.
      const side = x + width / 2 < 0.5 ? 'right' : 'left';
      if (map.current && map.current.dataset.side !== side) map.current.dataset.side = side;
    };
    follow();
    return camera.watch(follow);
  }, [height]);
  const go = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    camera.centre({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  return (
    <div
      ref={map}
      className={styles.map}
      style={{ width: WIDTH, height }}
      aria-hidden="true"
      data-minimap=""
      onPointerDown={event => {
        event.preventDefault();
        event.currentTarget.setPointerCapture(event.pointerId);
        go(event);
      }}
      onPointerMove={event => {
        if (event.currentTarget.hasPointerCapture(event.pointerId)) go(event);
      }}
    >
      <svg width={WIDTH} height={height} viewBox={`0 0 ${plan.width} ${plan.height}`} aria-hidden="true">
        <path className={styles.curve} d={plan.curve.path} strokeWidth={2.5 / scale} />
        {cards.map((path, stage) => (
          <path key={plan.stages[stage]?.position} className={styles.card} d={path} />
        ))}
      </svg>
      <div ref={sight} className={styles.sight} />
    </div>
  );
});
