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

/**
 * Strokes as SVG path data, round curves through the middles between points. Draw it with round ends and joins, so that dots are seen.
 * @param scale width of the field it is drawn in, over 1000
 */
export function signaturePath(strokes: readonly (readonly number[])[], scale = 1): string {
  const at = (n: number | undefined) => Math.round((n ?? 0) * scale * 100) / 100;
  return strokes
    .map(stroke => {
      const [x, y] = [at(stroke[0]), at(stroke[1])];
      if (stroke.length < 4) return `M${x} ${y}L${at((stroke[0] ?? 0) + 1)} ${y}`;
      let data = `M${x} ${y}`;
      for (let index = 2; index + 3 < stroke.length; index += 2) {
        const [cx, cy, nx, ny] = [stroke[index], stroke[index + 1], stroke[index + 2], stroke[index + 3]];
        data += `Q${at(cx)} ${at(cy)} ${at(((cx ?? 0) + (nx ?? 0)) / 2)} ${at(((cy ?? 0) + (ny ?? 0)) / 2)}`;
      }
      return `${data}L${at(stroke.at(-2))} ${at(stroke.at(-1))}`;
    })
    .join('');
}
