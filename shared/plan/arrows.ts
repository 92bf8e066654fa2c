import type { BoardPlan, Box } from './board-types.ts';
import type { Point } from './curve.ts';

/** The way of all use cases that go from one stage to one other: a stream from node to node. */
interface Bundle {
  readonly from: number;
  readonly to: number;
  readonly ids: readonly string[];
  /** SVG path data of its middle line, and of the head at its end. */
  readonly path: string;
  readonly head: string;
  /** Wider with more use cases. */
  readonly width: number;
  /** How many it carries, where it carries more than one: the middle of the label, and its size. */
  readonly label: (Box & { readonly text: string; readonly size: number }) | null;
}

/** The way of one use case from its card to the bundle it goes with. */
interface Strand {
  readonly id: string;
  readonly to: number;
  readonly path: string;
}

/** The arrows from now to target. Bundled, so that a hundred of them are no more lines than pairs of stages. */
export interface ArrowPlan {
  readonly bundles: readonly Bundle[];
  readonly strands: readonly Strand[];
}

/** How far a bundle bows away from the curve for each stage it passes, before scaling. */
const BOW = { near: 15, each: 24 };
const HEAD = { length: 11, half: 6 };
const LABEL = { size: 12, height: 18, digit: 7.5, sides: 11 };
/** A bundle's width is this times the root of its use cases, so that its area goes with their number. */
const STROKE = { one: 2, most: 9 };

const round = (value: number) => Math.round(value * 100) / 100;
const at = ({ x, y }: Point) => `${round(x)} ${round(y)}`;

/** Lays out the arrows of a board: pure, deterministic, in the board plan's coordinates. */
export function planArrows(board: BoardPlan, targets: ReadonlyMap<string, number>): ArrowPlan {
  const { scale, curve } = board;
  const groups = new Map<string, { from: number; to: number; ids: string[] }>();
  const strands: Strand[] = [];
  for (const stage of board.stages) {
    const node = curve.nodes[stage.position];
    const boxes = new Map<string, Box>(stage.cards.map(card => [card.id, card]));
    for (const id of stage.stack?.ids ?? []) if (stage.stack) boxes.set(id, stage.stack);
    for (const [id, box] of boxes) {
      const to = targets.get(id);
      if (to === undefined || to === stage.position || !curve.nodes[to] || !node) continue;
      const key = `${stage.position}>${to}`;
      const group = groups.get(key) ?? { from: stage.position, to, ids: [] };
      group.ids.push(id);
      groups.set(key, group);
      strands.push({ id, to, path: strandOf(box, node) });
    }
  }
  const cards = board.stages.flatMap(stage => [...stage.cards, ...(stage.stack ? [stage.stack] : [])]);
  const taken: Box[] = [];
  // Long ways first: the short ones lie inside them, and take their labels' places last.
  const ordered = [...groups.values()].sort(
    (a, b) => Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.from - b.from || a.to - b.to,
  );
  const bundles = ordered.map(group => bundleOf(group, board, taken));
  return { bundles, strands };

  function strandOf(box: Box, node: Point & { radius: number }): string {
    const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const isAbove = middle.y < node.y;
    const start = { x: middle.x, y: isAbove ? box.y + box.height : box.y };
    const end = { x: node.x, y: node.y + (isAbove ? -node.radius : node.radius) };
    const half = (start.y + end.y) / 2;
    return `M${at(start)}C${round(start.x)} ${round(half)} ${round(end.x)} ${round(half)} ${at(end)}`;
  }

  function bundleOf(
    group: { from: number; to: number; ids: string[] },
    { width, height }: BoardPlan,
    labels: Box[],
  ): Bundle {
    const [a, b] = [curve.nodes[group.from], curve.nodes[group.to]];
    if (!a || !b) throw new RangeError('A bundle goes between stages that the curve has.');
    const jump = Math.abs(group.to - group.from);
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    // Ahead it bows over the curve, back under it, so that a way there and a way back are two lines.
    const bow = Math.min((BOW.near + BOW.each * (jump - 1)) * scale, length * 0.32);
    const [nx, ny] = [(b.y - a.y) / length, -(b.x - a.x) / length];
    // To the left of the way there; the way back has its left on the other side of the curve.
    const lift = (share: number): Point => ({
      x: clamp(a.x + (b.x - a.x) * share + nx * bow * (4 / 3), 0, width),
      y: clamp(a.y + (b.y - a.y) * share + ny * bow * (4 / 3), 0, height),
    });
    const [c1, c2] = [lift(0.3), lift(0.7)];
    const stroke = Math.min(STROKE.most, STROKE.one * Math.sqrt(group.ids.length)) * scale;
    const start = towards(a, c1, a.radius);
    const tip = towards(b, c2, b.radius + 2 * scale);
    const neck = towards(tip, c2, HEAD.length * scale);
    const points = [start, c1, c2, neck] as const;
    return {
      ...group,
      path: `M${at(start)}C${at(c1)} ${at(c2)} ${at(neck)}`,
      head: headOf(tip, neck, Math.max(HEAD.half * scale, stroke * 0.9)),
      width: round(stroke),
      label: group.ids.length > 1 ? labelOf(String(group.ids.length), points, labels) : null,
    };
  }

  function labelOf(
    text: string,
    points: readonly [Point, Point, Point, Point],
    labels: Box[],
  ): Bundle['label'] {
    const [width, height] = [(text.length * LABEL.digit + LABEL.sides) * scale, LABEL.height * scale];
    const places = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74].map(share => {
      const { x, y } = onCubic(points, share);
      return { x: x - width / 2, y: y - height / 2, width, height };
    });
    // First where it covers no card, and only then where it does.
    const free = places.filter(box => !cards.some(card => meets(box, card)));
    for (const box of [...free, ...places]) {
      const inside =
        box.x >= 0 && box.y >= 0 && box.x + width <= board.width && box.y + height <= board.height;
      if (!inside || labels.some(other => meets(box, other))) continue;
      labels.push(box);
      return { ...box, text, size: LABEL.size * scale };
    }
    return null;
  }
}

const clamp = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** The point at `far` from one point towards another. */
function towards(from: Point, to: Point, far: number): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y) || 1;
  return { x: from.x + ((to.x - from.x) * far) / length, y: from.y + ((to.y - from.y) * far) / length };
}

function headOf(tip: Point, neck: Point, half: number): string {
  const length = Math.hypot(tip.x - neck.x, tip.y - neck.y) || 1;
  const [nx, ny] = [-(tip.y - neck.y) / length, (tip.x - neck.x) / length];
  const left = { x: neck.x + nx * half, y: neck.y + ny * half };
  const right = { x: neck.x - nx * half, y: neck.y - ny * half };
  return `M${at(tip)}L${at(left)}L${at(right)}Z`;
}

function onCubic([a, b, c, d]: readonly [Point, Point, Point, Point], t: number): Point {
  const u = 1 - t;
  const mix = (p: number, q: number, r: number, s: number) =>
    u * u * u * p + 3 * u * u * t * q + 3 * u * t * t * r + t * t * t * s;
  return { x: mix(a.x, b.x, c.x, d.x), y: mix(a.y, b.y, c.y, d.y) };
}

const meets = (a: Box, b: Box) =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
