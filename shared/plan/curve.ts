/** A point of a plan: x to the right, y down, in the plan's unit. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** One cubic Bézier segment. Its control points stand at thirds of its width, so y is a function of x. */
interface Segment {
  readonly from: Point;
  readonly control1: Point;
  readonly control2: Point;
  readonly to: Point;
}

/** The S-curve as data: drawn by every painter, measured by the board plan. It rises from left to right. */
export interface Curve {
  readonly segments: readonly Segment[];
  /** SVG path data of the stroke's centre line. */
  readonly path: string;
  /** SVG path data of the area under the curve, down to `floor`. */
  readonly area: string;
  /** Width of the stroke. */
  readonly stroke: number;
  /** One node a stage, in the middle of its column. */
  readonly nodes: readonly (Point & { readonly radius: number })[];
}

export interface CurveInput {
  readonly left: number;
  readonly right: number;
  /** Where the curve ends (right), and where it begins (left): `top < bottom`. */
  readonly top: number;
  readonly bottom: number;
  /** Lower edge of the area under the curve. */
  readonly floor: number;
  readonly stages: number;
  readonly stroke: number;
  readonly radius: number;
}

/** How sharply the S bends: 6 leaves the first and the last stage nearly flat, and the middle under 45°. */
const STEEPNESS = 6;

const logistic = (t: number) => 1 / (1 + Math.exp(-STEEPNESS * (t - 0.5)));
const LOW = logistic(0);
const SPAN = logistic(1) - LOW;
/** The share of the whole rise reached at `t` of the width, and how fast it rises there. */
const rise = (t: number) => (logistic(t) - LOW) / SPAN;
const slope = (t: number) => (STEEPNESS * logistic(t) * (1 - logistic(t))) / SPAN;

const round = (value: number) => Math.round(value * 100) / 100;

/** The curve through `stages` columns of equal width: two segments a stage, meeting at its node. */
export function planCurve(input: CurveInput): Curve {
  const { left, right, top, bottom, stages } = input;
  const width = right - left;
  const height = bottom - top;
  const joints = stages * 2;
  const at = (t: number): Point => ({ x: round(left + width * t), y: round(bottom - height * rise(t)) });
  const segments: Segment[] = [];
  for (let index = 0; index < joints; index++) {
    const [t0, t1] = [index / joints, (index + 1) / joints];
    const [from, to] = [at(t0), at(t1)];
    const third = (to.x - from.x) / 3;
    const lift = (t: number) => (slope(t) * height * (t1 - t0)) / 3;
    segments.push({
      from,
      control1: { x: round(from.x + third), y: round(from.y - lift(t0)) },
      control2: { x: round(to.x - third), y: round(to.y + lift(t1)) },
      to,
    });
  }
  const first = segments[0]?.from ?? at(0);
  const path = segments.reduce(
    (data, s) =>
      `${data}C${s.control1.x} ${s.control1.y} ${s.control2.x} ${s.control2.y} ${s.to.x} ${s.to.y}`,
    `M${first.x} ${first.y}`,
  );
  return {
    segments,
    path,
    area: `${path}L${round(right)} ${round(input.floor)}L${round(left)} ${round(input.floor)}Z`,
    stroke: input.stroke,
    nodes: Array.from({ length: stages }, (_, stage) => ({
      ...at((stage + 0.5) / stages),
      radius: input.radius,
    })),
  };
}

/** The curve's y at an x; beyond its ends, the y of the end. */
export function curveY(curve: Curve, x: number): number {
  const { segments } = curve;
  const first = segments[0];
  const last = segments.at(-1);
  if (!first || !last) return 0;
  if (x <= first.from.x) return first.from.y;
  if (x >= last.to.x) return last.to.y;
  const guess = Math.floor(((x - first.from.x) / (last.to.x - first.from.x)) * segments.length);
  // Rounded joints may put x a hair into the neighbour; the cubic runs on smoothly there.
  const segment = segments[Math.min(guess, segments.length - 1)] ?? last;
  const t = (x - segment.from.x) / (segment.to.x - segment.from.x);
  const u = 1 - t;
  return (
    u * u * u * segment.from.y +
    3 * u * u * t * segment.control1.y +
    3 * u * t * t * segment.control2.y +
    t * t * t * segment.to.y
  );
}

/**
 * How far down a box between two x may reach above the curve, and how far up it may reach below it, so that it
 * stays `clear` away from the stroke and from every node, measured straight and not only up and down.
 */
export function roomBeside(
  curve: Curve,
  left: number,
  right: number,
  clear: number,
): { readonly above: number; readonly below: number } {
  const reach = curve.stroke / 2 + clear;
  // The curve only rises to the right, so the nearest point above is past the box's right edge, below past its left.
  let above = curveY(curve, right) - reach;
  let below = curveY(curve, left) + reach;
  const steps = 12;
  for (let step = 1; step <= steps; step++) {
    const beside = (reach * step) / steps;
    const drop = Math.sqrt(Math.max(0, reach * reach - beside * beside));
    above = Math.min(above, curveY(curve, right + beside) - drop);
    below = Math.max(below, curveY(curve, left - beside) + drop);
  }
  for (const node of curve.nodes) {
    const around = node.radius + clear;
    const beside = Math.max(0, left - node.x, node.x - right);
    if (beside >= around) continue;
    const drop = Math.sqrt(around * around - beside * beside);
    above = Math.min(above, node.y - drop);
    below = Math.max(below, node.y + drop);
  }
  return { above, below };
}
