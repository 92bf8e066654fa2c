import { type Curve, planCurve, roomBeside } from './curve.ts';

/** One vote as a dot on the curve: whose it is, and where it stands. */
interface Dot {
  readonly participant: string;
  readonly stage: number;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The votes on one use case along the curve. Nothing in it overlaps anything else or leaves its stage's column. */
export interface SpreadPlan {
  readonly curve: Curve;
  /** Empty when even the smallest dots find no room: then the counts say it. */
  readonly dots: readonly Dot[];
  /** Where the count of each stage stands: the middle of its baseline, above its dots. */
  readonly counts: readonly { readonly x: number; readonly y: number }[];
  /** The median's place under the curve; null without a vote. */
  readonly median: { readonly x: number; readonly y: number } | null;
}

export interface SpreadInput {
  readonly width: number;
  readonly height: number;
  readonly stages: number;
  /** In the order in which they stack. Stages beyond the last are drawn nowhere. */
  readonly votes: readonly { readonly participant: string; readonly stage: number }[];
  readonly median: number | null;
}

/** Radii from the back row's down to the least that still holds two letters, then to mere dots. */
const RADII = [34, 30, 26, 22, 20, 18, 16, 14, 12, 10, 8, 6, 5];
/** Down to this radius votes stand two in a row rather than one by one in a tower. */
const TOWER = 14;
const GAP = 4;
/** Between the columns of two stages. */
const GUTTER = 8;
/** Height of a line of counts over the dots, and of the median's mark under the curve. */
const COUNT = 26;
const MARK = 26;

export function planSpread(input: SpreadInput): SpreadPlan {
  const { width, height, stages, median } = input;
  const votes = input.votes.filter(vote => vote.stage < stages);
  const curve = planCurve({
    ...{ left: 0, right: width, stages, stroke: 6, radius: 9 },
    top: height * 0.5,
    bottom: height - MARK - 14,
    floor: height - MARK,
  });
  const column = width / stages;
  const center = (stage: number) => (stage + 0.5) * column;
  const byStage = Array.from({ length: stages }, (_, stage) => votes.filter(vote => vote.stage === stage));
  const stacks = RADII.map(radius => stacksOf(byStage, radius, column, curve)).find(tried => tried !== null);
  return {
    curve,
    dots: stacks?.flatMap(stack => stack.dots) ?? [],
    counts: byStage.map((_, stage) => ({
      x: center(stage),
      y: (stacks?.[stage]?.top ?? baseOf(curve, center(stage), column - GUTTER)) - GAP,
    })),
    median: median === null ? null : { x: center(Math.min(median, stages - 1)), y: height - MARK },
  };
}

/** Lowest y that something of that width may reach down to, above a node. */
const baseOf = (curve: Curve, x: number, width: number) =>
  roomBeside(curve, x - width / 2, x + width / 2, GAP).above;

/** The dots of every stage at one radius, or null when they do not all fit. */
function stacksOf(
  byStage: readonly SpreadInput['votes'][],
  radius: number,
  column: number,
  curve: Curve,
): { dots: Dot[]; top: number }[] | null {
  const step = radius * 2 + GAP;
  const most = Math.floor((column - GUTTER + GAP) / step);
  const highest = Math.max(...byStage.map(votes => votes.length));
  if (most < (radius > TOWER && highest > 2 ? 2 : 1)) return null;
  const stacks: { dots: Dot[]; top: number }[] = [];
  for (const [stage, votes] of byStage.entries()) {
    const x = (stage + 0.5) * column;
    // Rows grow with the count, so that few votes stand as a small heap and not as a long line.
    const wide = Math.min(most, Math.max(1, Math.ceil(Math.sqrt(votes.length))));
    const rowWidth = wide * step - GAP;
    const base = baseOf(curve, x, Math.max(rowWidth, radius * 2));
    const rows = Math.ceil(votes.length / wide);
    const top = base - Math.max(0, rows * step - GAP);
    if (top < COUNT) return null;
    const dots = votes.map(({ participant }, index): Dot => {
      const row = Math.floor(index / wide);
      const inRow = Math.min(wide, votes.length - row * wide);
      const left = x - (inRow * step - GAP) / 2;
      return {
        ...{ participant, stage, radius },
        x: left + (index % wide) * step + radius,
        y: base - radius - row * step,
      };
    });
    stacks.push({ dots, top });
  }
  return stacks;
}
