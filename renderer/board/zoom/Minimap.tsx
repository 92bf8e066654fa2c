import { memo, type PointerEvent, useEffect, useMemo, useRef } from 'react';
import type { BoardPlan } from '../../../shared/plan/board-types.ts';
import { camera } from './camera.ts';
import styles from './Minimap.module.css';

const WIDTH = 176;

/** The whole board, small, with a frame around what is in sight; a press or a drag goes there. For the pointer only. */
export const Minimap = memo(function Minimap({ plan }: { readonly plan: BoardPlan }) {
  const scale = WIDTH / plan.width;
  const height = plan.height * scale;
  const sight = useRef<SVGRectElement>(null);
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
    const follow = () => {
      const { x, y, width, height: high } = camera.sight;
      const rect = sight.current;
      rect?.setAttribute('x', String(x * plan.width));
      rect?.setAttribute('y', String(y * plan.height));
      rect?.setAttribute('width', String(width * plan.width));
      rect?.setAttribute('height', String(high * plan.height));
      // It lies on the side that can be looked at by panning on.
      const map = rect?.ownerSVGElement;
      if (map) map.dataset.side = x + width / 2 < 0.5 ? 'right' : 'left';
    };
    follow();
    return camera.watch(follow);
  }, [plan]);
  const go = (event: PointerEvent<SVGSVGElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    camera.centre({ x: (event.clientX - box.left) / box.width, y: (event.clientY - box.top) / box.height });
  };
  return (
    <svg
      className={styles.map}
      width={WIDTH}
      height={height}
      viewBox={`0 0 ${plan.width} ${plan.height}`}
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
      <path className={styles.curve} d={plan.curve.path} strokeWidth={2.5 / scale} />
      {cards.map((path, stage) => (
        <path key={plan.stages[stage]?.position} className={styles.card} d={path} />
      ))}
      <rect ref={sight} className={styles.sight} strokeWidth={2 / scale} />
    </svg>
  );
});
