/** A link between two neighbouring columns, by index. */
type Edge = readonly [left: number, right: number];

/** Pairs of links that cross when both columns stand in the orders given. */
export function crossingsOf(
  edges: readonly Edge[],
  left: readonly number[],
  right: readonly number[],
): number {
  const leftAt = placesOf(left);
  const rightAt = placesOf(right);
  const placed = edges.map(([a, b]) => [leftAt[a] ?? 0, rightAt[b] ?? 0] as const);
  let count = 0;
  for (const [index, [a, b]] of placed.entries()) {
    for (const [c, d] of placed.slice(index + 1)) if ((a - c) * (b - d) < 0) count++;
  }
  return count;
}

const placesOf = (order: readonly number[]) => {
  const places: number[] = [];
  for (const [place, one] of order.entries()) places[one] = place;
  return places;
};

const SWEEPS = 8;

/**
 * Orders three columns so that few links cross: each node moves to the mean place of those it is linked with, in
 * sweeps to and fro, and the best order met is kept. The same input gives the same order.
 */
export function orderColumns(
  counts: readonly [number, number, number],
  first: readonly Edge[],
  second: readonly Edge[],
): readonly [number[], number[], number[]] {
  let orders: [number[], number[], number[]] = [upTo(counts[0]), upTo(counts[1]), upTo(counts[2])];
  const crossings = () =>
    crossingsOf(first, orders[0], orders[1]) + crossingsOf(second, orders[1], orders[2]);
  let best = orders;
  let fewest = crossings();
  const back = (edges: readonly Edge[]) => edges.map(([a, b]): Edge => [b, a]);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const [left, middle, right] = orders;
    if (sweep % 2 === 0) {
      const streams = sorted(middle, [
        [first, left],
        [back(second), right],
      ]);
      orders = [sorted(left, [[back(first), streams]]), streams, sorted(right, [[second, streams]])];
    } else {
      const outer = [sorted(left, [[back(first), middle]]), sorted(right, [[second, middle]])] as const;
      orders = [
        outer[0],
        sorted(middle, [
          [first, outer[0]],
          [back(second), outer[1]],
        ]),
        outer[1],
      ];
    }
    const now = crossings();
    if (now < fewest) {
      fewest = now;
      best = orders;
    }
  }
  return best;
}

const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

/** Nodes by the mean share of the way down at which their neighbours stand; those without any keep their place. */
function sorted(
  own: readonly number[],
  sides: readonly (readonly [edges: readonly Edge[], neighbours: readonly number[]])[],
): number[] {
  const sums = new Map<number, { sum: number; count: number }>();
  for (const [edges, neighbours] of sides) {
    const places = placesOf(neighbours);
    for (const [neighbour, node] of edges) {
      const known = sums.get(node) ?? { sum: 0, count: 0 };
      known.sum += ((places[neighbour] ?? 0) + 0.5) / neighbours.length;
      known.count += 1;
      sums.set(node, known);
    }
  }
  const keyed = own.map((node, place) => {
    const found = sums.get(node);
    return { node, place, key: found ? found.sum / found.count : (place + 0.5) / own.length };
  });
  return keyed.sort((a, b) => a.key - b.key || a.place - b.place).map(one => one.node);
}
