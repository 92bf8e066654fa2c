/** Most numbers (x and y in turn) that one stroke keeps. */
const MOST = 1_200;
/** Points nearer to the last one than this, in thousandths of the field's width, tell nothing. */
const NEAR = 2.5;

/**
 * A stroke as it is kept, from the points of a hand: in thousandths of the field's width, too near ones left out, the trembling of finger and mouse
 * taken out. x and y in turn; one point is a dot.
 */
export function keptStroke(points: readonly { readonly x: number; readonly y: number }[]): number[] {
  const [first] = points;
  if (!first) return [];
  const apart = [first];
  for (const point of points) {
    const last = apart.at(-1) as typeof point;
    if (Math.hypot(point.x - last.x, point.y - last.y) >= NEAR) apart.push(point);
  }
  // A stroke that never lifts is thinned out evenly, not cut.
  const every = Math.ceil((apart.length * 2) / MOST);
  const thin = apart.filter((_, index) => index % every === 0 || index === apart.length - 1);
  return thin.flatMap((point, index) => {
    const [before, after] = [thin[index - 1], thin[index + 1]];
    const even = (axis: 'x' | 'y') =>
      before && after ? (before[axis] + 2 * point[axis] + after[axis]) / 4 : point[axis];
    return [bounded(even('x')), bounded(even('y'))];
  });
}

const bounded = (n: number) => Math.max(-200, Math.min(1_200, Math.round(n)));
