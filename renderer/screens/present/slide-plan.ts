import type { StagesPack } from '../../../shared/content/stages.ts';
import { planBoard } from '../../../shared/plan/board-plan.ts';
import type { BoardCard, BoardPlan, Density, TextMeasure } from '../../../shared/plan/board-types.ts';

/** The picture that everything is drawn for: at twice its size all is twice as large, since the room is no nearer. */
const PICTURE = { width: 1280, height: 720 } as const;

/** How many times larger than on the facilitator's screen, the largest first; and at least as large. */
export const SCALES = [1.7, 1.5, 1.35, 1.2, 1.08] as const;
/** What the titles of the stages never fall below, whatever the cards do. */
const TITLES = 1.3;
/** A column has to hold a word of a title, in the measure's unit. */
const COLUMN = 130;

/** What a card is worth to the back row: its words, fewer of them, its number. One among many is missed. */
export const WORTH: Readonly<Record<Density, number>> = {
  card: 1,
  compact: 0.9,
  line: 0.6,
  token: 0.25,
  stack: 0,
};
/** How much larger type is worth, against words that it leaves no room for. */
export const TYPE = 0.6;

/** How many of the screen's pixels are one of the picture's. */
export const unitOf = (size: { width: number; height: number }): number =>
  Math.max(0.5, Math.min(size.width / PICTURE.width, size.height / PICTURE.height));

/** What a plan shows to the back row, from 0: the words of its cards, and how large. */
function worthOf(plan: BoardPlan, factor: number): number {
  let [shown, all] = [0, 0];
  for (const { cards, count, stack } of plan.stages) {
    all += count;
    shown += WORTH.stack * (stack?.ids.length ?? 0);
    for (const { face } of cards) shown += WORTH[face.density];
  }
  return (all === 0 ? 1 : shown / all) * factor ** TYPE;
}

/**
 * The board for the back row: the plan that weighs words against their size best.
 * @param unit pixels a unit of the picture, see `unitOf`
 */
export function planSlide(input: {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly pack: StagesPack;
  readonly cards: readonly BoardCard[];
  readonly measure: TextMeasure;
  readonly groupBy?: 'none' | 'unit';
}): BoardPlan {
  const { width, height, unit, pack, cards, measure, groupBy = 'none' } = input;
  const { stages, forces } = pack;
  const at = (factor: number) => {
    const scale = unit * factor;
    const titleScale = unit * Math.max(factor, TITLES);
    const drawn = { width, height, stages, cards, measure, scale, titleScale, groupBy, forces };
    const plan = planBoard({ ...drawn, overflow: 'stack' });
    return { plan, worth: worthOf(plan, factor) };
  };
  let best = at(1);
  for (const factor of SCALES) {
    if (width / stages.length < COLUMN * unit * factor) continue;
    const shown = at(factor);
    if (shown.worth > best.worth) best = shown;
    // Smaller type could only show the same.
    if (shown.plan.stages.every(({ density, stack }) => density === 'card' && !stack)) break;
  }
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

/** Where a point of the board comes to lie, in parts of the picture. */
export const partsOf = (
  at: { readonly x: number; readonly y: number },
  view: View,
  size: { readonly width: number; readonly height: number },
) => ({
  x: (at.x * view.zoom + view.x) / size.width,
  y: (at.y * view.zoom + view.y) / size.height,
});
