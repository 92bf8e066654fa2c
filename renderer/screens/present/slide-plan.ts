import type { StagesPack } from '../../../shared/content/stages.ts';
import { planBoard } from '../../../shared/plan/board-plan.ts';
import type { BoardCard, BoardPlan, Density, TextMeasure } from '../../../shared/plan/board-types.ts';

/** The picture that everything is drawn for: at twice its size all is twice as large, since the room is no nearer. */
const PICTURE = { width: 1280, height: 720 } as const;

/** How many times larger than on the facilitator's screen, the largest first; below the last, cards give up words. */
const SCALES = [1.7, 1.5, 1.35, 1.2, 1.08] as const;
/** A column has to hold a word of a title, in the measure's unit. */
const COLUMN = 130;

const RANK: Readonly<Record<Density, number>> = { card: 3, compact: 2, token: 1, stack: 0 };

/** How many of the screen's pixels are one of the picture's. */
export const unitOf = (size: { width: number; height: number }): number =>
  Math.max(0.5, Math.min(size.width / PICTURE.width, size.height / PICTURE.height));

/** What a plan shows of its poorest stage: the words of its cards first, then that none is in a stack. */
function wealth(plan: BoardPlan): number {
  return Math.min(...plan.stages.map(({ density, stack }) => RANK[density] * 2 + (stack ? 0 : 1)));
}

/**
 * The board for the back row: of the plans that show as much of every card as any does, the one with the largest type.
 * @param unit pixels a unit of the picture, see `unitOf`
 */
export function planSlide(input: {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly pack: StagesPack;
  readonly cards: readonly BoardCard[];
  readonly measure: TextMeasure;
}): BoardPlan {
  const { width, height, unit, pack, cards, measure } = input;
  const { stages, forces } = pack;
  let best: { plan: BoardPlan; wealth: number } | null = null;
  for (const factor of SCALES) {
    const scale = unit * factor;
    const isLast = factor === SCALES.at(-1);
    if (!isLast && width / stages.length < COLUMN * scale) continue;
    const plan = planBoard({ width, height, stages, cards, measure, overflow: 'stack', scale, forces });
    const shown = { plan, wealth: wealth(plan) };
    if (!best || shown.wealth > best.wealth) best = shown;
    if (best.wealth === RANK.card * 2 + 1) break;
  }
  if (!best) throw new Error('A board always has a plan.');
  return best.plan;
}

/** Where a point of the board comes to lie when it is enlarged around another, which is held in the middle. */
export interface View {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

/** The board enlarged so that `focus` is in the middle, as far as no edge of the board comes into the picture. */
export function viewOf(
  size: { readonly width: number; readonly height: number },
  zoom: number,
  focus: { readonly x: number; readonly y: number },
): View {
  const held = (at: number, whole: number) =>
    Math.min(0, Math.max(whole - whole * zoom, whole / 2 - at * zoom));
  return { zoom, x: held(focus.x, size.width), y: held(focus.y, size.height) };
}
