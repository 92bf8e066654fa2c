import { number } from './pdf-value.ts';

/** A path as PDF operators, and the box that holds all its points: left, top, right, bottom. */
interface DrawnPath {
  readonly ops: string;
  readonly box: readonly [number, number, number, number];
}

const COUNTS: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4, A: 7, Z: 0 };
const TOKENS = /[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi;

const known = new Map<string, DrawnPath>();
const MOST_KEPT = 2_000;

/** SVG path data (M L H V C Q A Z, also relative) as operators of PDF. Remembered: cards of one size share their edges. @throws RangeError for other data */
export function drawPath(data: string): DrawnPath {
  let drawn = known.get(data);
  if (!drawn) {
    if (known.size > MOST_KEPT) known.clear();
    drawn = convert(data);
    known.set(data, drawn);
  }
  return drawn;
}

function convert(data: string): DrawnPath {
  const tokens = data.match(TOKENS) ?? [];
  const ops: string[] = [];
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  let [x, y, startX, startY] = [0, 0, 0, 0];
  const put = (operator: string, ...points: number[]) => {
    for (let at = 0; at < points.length; at += 2) {
      const [px = 0, py = 0] = [points[at], points[at + 1]];
      box[0] = Math.min(box[0], px);
      box[1] = Math.min(box[1], py);
      box[2] = Math.max(box[2], px);
      box[3] = Math.max(box[3], py);
    }
    ops.push(`${points.map(number).join(' ')} ${operator}`);
    x = points.at(-2) ?? x;
    y = points.at(-1) ?? y;
  };
  let command = '';
  for (let at = 0; at < tokens.length; ) {
    const token = tokens[at] ?? '';
    if (/[a-z]/i.test(token) && token.length === 1) {
      command = token;
      at += 1;
    }
    const kind = command.toUpperCase();
    const count = COUNTS[kind];
    if (count === undefined) throw new RangeError(`A path begins with ${token}, which is not understood.`);
    const given = tokens.slice(at, at + count).map(Number);
    if (given.length < count || given.some(Number.isNaN))
      throw new RangeError(`A path breaks off at ${token}.`);
    at += count;
    const isRelative = command !== kind;
    const [dx, dy] = isRelative ? [x, y] : [0, 0];
    const points = given.map((value, index) => value + (index % 2 === 0 ? dx : dy));
    switch (kind) {
      case 'M':
        put('m', ...points);
        [startX, startY] = [x, y];
        // More pairs after the first are lines.
        command = isRelative ? 'l' : 'L';
        break;
      case 'L':
        put('l', ...points);
        break;
      case 'H':
        put('l', (given[0] ?? 0) + dx, y);
        break;
      case 'V':
        put('l', x, (given[0] ?? 0) + dy);
        break;
      case 'C':
        put('c', ...points);
        break;
      case 'Q': {
        const [qx = 0, qy = 0, ex = 0, ey = 0] = points;
        const third = (from: number, to: number) => from + ((to - from) * 2) / 3;
        put('c', third(x, qx), third(y, qy), third(ex, qx), third(ey, qy), ex, ey);
        break;
      }
      case 'A': {
        const [rx = 0, ry = 0, turn = 0, large = 0, sweep = 0, ex = 0, ey = 0] = given;
        for (const curve of arc(x, y, rx, ry, turn, large !== 0, sweep !== 0, ex + dx, ey + dy))
          put(curve.length === 2 ? 'l' : 'c', ...curve);
        break;
      }
      case 'Z':
        ops.push('h');
        [x, y] = [startX, startY];
        break;
    }
  }
  return { ops: ops.join('\n'), box: ops.length === 0 ? [0, 0, 0, 0] : box };
}

/** An elliptic arc as Bézier curves of at most a quarter turn (SVG 1.1, F.6); a line where it has no radius. */
function arc(
  x1: number,
  y1: number,
  givenRx: number,
  givenRy: number,
  turn: number,
  isLarge: boolean,
  isSweep: boolean,
  x2: number,
  y2: number,
): number[][] {
  let [rx, ry] = [Math.abs(givenRx), Math.abs(givenRy)];
  if (rx === 0 || ry === 0) return [[x2, y2]];
  if (x1 === x2 && y1 === y2) return [];
  const [cos, sin] = [Math.cos((turn * Math.PI) / 180), Math.sin((turn * Math.PI) / 180)];
  const [hx, hy] = [(x1 - x2) / 2, (y1 - y2) / 2];
  const [ux, uy] = [cos * hx + sin * hy, cos * hy - sin * hx];
  const stretch = Math.hypot(ux / rx, uy / ry);
  if (stretch > 1) {
    rx *= stretch;
    ry *= stretch;
  }
  const off = Math.max(0, 1 / ((ux / rx) ** 2 + (uy / ry) ** 2) - 1);
  const side = (isLarge === isSweep ? -1 : 1) * Math.sqrt(off);
  const [vx, vy] = [(side * rx * uy) / ry, (-side * ry * ux) / rx];
  const [cx, cy] = [cos * vx - sin * vy + (x1 + x2) / 2, sin * vx + cos * vy + (y1 + y2) / 2];
  const from = Math.atan2((uy - vy) / ry, (ux - vx) / rx);
  let sweep = Math.atan2((-uy - vy) / ry, (-ux - vx) / rx) - from;
  if (isSweep && sweep < 0) sweep += 2 * Math.PI;
  if (!isSweep && sweep > 0) sweep -= 2 * Math.PI;
  const parts = Math.max(1, Math.ceil(Math.abs(sweep) / (Math.PI / 2) - 1e-9));
  const step = sweep / parts;
  const reach = (4 / 3) * Math.tan(step / 4);
  const at = (px: number, py: number) => [
    cos * rx * px - sin * ry * py + cx,
    sin * rx * px + cos * ry * py + cy,
  ];
  return Array.from({ length: parts }, (_, index) => {
    const [a, b] = [from + index * step, from + (index + 1) * step];
    const [ca, sa, cb, sb] = [Math.cos(a), Math.sin(a), Math.cos(b), Math.sin(b)];
    const end = index === parts - 1 ? [x2, y2] : at(cb, sb);
    return [...at(ca - reach * sa, sa + reach * ca), ...at(cb + reach * sb, sb - reach * cb), ...end];
  });
}
