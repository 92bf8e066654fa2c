import type { CSSProperties } from 'react';
import type { Box as Rect } from '../../shared/plan/board-types.ts';

/** A place of the plan as a style, from the corner of what it lies in. */
export const placed = (
  { x, y, width, height }: Rect,
  within: { x: number; y: number } = { x: 0, y: 0 },
): CSSProperties => ({
  position: 'absolute',
  left: x - within.x,
  top: y - within.y,
  width,
  height,
});
