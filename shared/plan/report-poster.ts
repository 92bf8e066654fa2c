import type { StagesPack } from '../content/stages.ts';
import type { UseCase } from '../model/use-case.ts';
import { DRIVERS } from '../model/use-case.ts';
import { boardCard } from '../views/board.ts';
import { DRIVER_NAMES } from './board-marks.ts';
import { planBoard } from './board-plan.ts';
import type { BoardPlan } from './board-types.ts';
import { boardBlocks, DOUBT_WORDS, doubtSign } from './report-board.ts';
import { label, paragraphSlice } from './report-flow.ts';
import type { Block, Mark, Page, TextStyle, Typesetter } from './report-marks.ts';
import { driverMark } from './report-row.ts';
import { type Frame, INK, pageOf, STYLE } from './report-style.ts';
import type { Words } from './report-words.ts';

export interface PosterInput {
  readonly stages: StagesPack;
  /** Placed use cases with their stage, in the order of each stage. */
  readonly placed: readonly { readonly useCase: UseCase; readonly stage: number }[];
  readonly unplaced: number;
  /** Ids of the use cases for whose place nothing speaks. */
  readonly unproven: ReadonlySet<string>;
  readonly typesetter: Typesetter;
  readonly words: Words;
  readonly frame: Frame;
  /** Whether it stands without the tables that its numbers lead to. */
  readonly isAlone?: boolean;
}

export interface Poster {
  readonly page: Page;
  /** Ids of the use cases it has no room for. */
  readonly overflow: readonly string[];
  /** Ids of those whose title it cuts. */
  readonly cut: readonly string[];
}

const HEAD = 58;
const LEGEND = 26;
/** Factors for the board's type on paper, largest first: 14 units of title are 12.6 to 7.3 points. */
const SCALES = [0.9, 0.82, 0.74, 0.66, 0.58, 0.52];

/** The curve with every card: the board of the screen on one sheet. */
export function planPoster(input: PosterInput): Poster {
  const { frame, typesetter, words, placed, unplaced } = input;
  const width = frame.right - frame.left;
  const plan = fitBoard(input, width, frame.bottom - frame.top - HEAD - LEGEND);
  const tray = unplaced > 0 ? ` ${words.count(unplaced, 'use case')} not placed yet.` : '';
  const arrows = plan.stages.some(stage =>
    stage.cards.some(card => card.face.lines.some(line => line.role === 'target')),
  )
    ? ' Arrows name the stage each is meant to reach.'
    : '';
  const lead = `${words.count(placed.length, 'use case')} where ${placed.length === 1 ? 'it stands' : 'they stand'} today.${arrows}${tray}`;
  const title = paragraphSlice('The adoption curve', STYLE.title, frame.left, width, typesetter);
  const sentence = paragraphSlice(lead, { ...STYLE.lead, size: 11.5 }, frame.left, width, typesetter);
  const alt = input.stages.stages
    .map(stage => `${stage.name}: ${plan.stages[stage.position]?.count ?? 0}`)
    .join('; ');
  const blocks: Block[] = [
    { tag: 'heading-1', parts: title.parts(frame.top - 8) },
    { tag: 'paragraph', parts: sentence.parts(frame.top - 8 + title.height + 1) },
    ...boardBlocks(
      plan,
      `The adoption curve with its stages and the number of use cases on each. ${alt}.`,
      frame.left,
      frame.top + HEAD,
    ),
    { tag: 'paragraph', parts: legend(plan, input) },
  ];
  const cut = plan.stages.flatMap(stage => stage.cards.filter(card => !card.face.whole).map(card => card.id));
  return { page: pageOf(frame, blocks), overflow: plan.overflow, cut };
}

/** Whole cards in smaller type say more than tokens in larger; of two plans that say as much, the larger type wins. */
function fitBoard(input: PosterInput, width: number, height: number): BoardPlan {
  const cards = input.placed.map(({ useCase, stage }) => {
    const card = boardCard(useCase, stage);
    return input.unproven.has(card.id) ? { ...card, unproven: true } : card;
  });
  let best: BoardPlan | null = null;
  for (const scale of SCALES) {
    const plan = planBoard({
      width,
      height,
      stages: input.stages.stages,
      cards,
      measure: input.typesetter,
      overflow: 'list',
      scale,
      forces: input.stages.forces,
    });
    if (!best || saying(plan) > saying(best) * 1.02) best = plan;
    if (saying(plan) >= cards.length) break;
  }
  return best as BoardPlan;
}

/** How much of its cards a plan tells: a whole title counts 1, a cut one half, one cut in its first line less, a number a tenth. */
function saying(plan: BoardPlan): number {
  let sum = 0;
  for (const stage of plan.stages)
    for (const { face } of stage.cards) sum += face.whole ? 1 : SAID[face.density];
  return sum;
}
const SAID = { card: 0.5, compact: 0.5, line: 0.4, token: 0.1 } as const;

function legend(
  plan: BoardPlan,
  { frame, placed, unproven, typesetter, isAlone = false }: PosterInput,
): Mark[] {
  const style: TextStyle = { size: 9, weight: 500, ink: INK.text };
  const y = frame.top + HEAD + plan.height + 9;
  const marks: Mark[] = [];
  let x = frame.left;
  for (const driver of DRIVERS) {
    if (!placed.some(one => one.useCase.driver === driver)) continue;
    marks.push(...driverMark(driver, x + 4.5, y + 6.4, 8.5), label(DRIVER_NAMES[driver], x + 13, y, style));
    x += 13 + typesetter.width(DRIVER_NAMES[driver], style) + 22;
  }
  if (placed.some(one => unproven.has(one.useCase.id)))
    marks.push(doubtSign(x, y + 1.4, 10), label(DOUBT_WORDS, x + 8, y, style));
  const hint = 'The numbers are those of the tables that follow.';
  if (!isAlone) marks.push(label(hint, frame.right, y, { ...style, weight: 400, ink: INK.muted }, 'end'));
  return marks;
}
