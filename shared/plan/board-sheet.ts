import type { StagesPack } from '../content/stages.ts';
import { type Document, recordsOf } from '../model/document.ts';
import { DRIVERS } from '../model/use-case.ts';
import type { Workshop } from '../model/workshop.ts';
import { markedBoardOf } from '../views/evidence.ts';
import { DRIVER_NAMES } from './board-marks.ts';
import { planBoard } from './board-plan.ts';
import type { BoardCard, BoardPlan, StagePlan } from './board-types.ts';
import {
  cardMarks,
  DOUBT_WORDS,
  doubtSign,
  footerMarks,
  groundMarks,
  headerMarks,
  stackMarks,
} from './report-board.ts';
import { label, paragraphSlice } from './report-flow.ts';
import type { Block, Mark, Page, TextStyle, Typesetter } from './report-marks.ts';
import { driverMark } from './report-row.ts';
import { INK } from './report-style.ts';
import { shortHash, type Words, wordsOf } from './report-words.ts';

/** What a picture of the board is made from. */
export interface SheetInput {
  readonly document: Document;
  readonly stages: StagesPack;
  readonly head: { readonly number: number; readonly hash: string };
  readonly typesetter: Typesetter;
}

/** The board as one picture: the page, in CSS pixels, and what it is called and shows, in words. */
export interface BoardSheet {
  readonly page: Page;
  readonly title: string;
  readonly description: string;
}

/** Sheets of 16 : 9, the first being a full-HD screen, and the factor for the type on them: what is read best comes first. */
const SHEETS: readonly (readonly [width: number, scale: number])[] = [
  [1920, 1.3],
  [1920, 1.15],
  [1920, 1],
  [2400, 1],
  [3000, 1],
  [3840, 1],
  [4800, 1],
];
const SIDE = 56;
const TOP = 40;
const BOTTOM = 40;
const LEGEND = 46;

/** Lays the board out as one picture, large enough for its cards to be read. @throws RangeError when there is no workshop */
export function planSheet(input: SheetInput): BoardSheet {
  const workshop = recordsOf(input.document, 'workshop')[0];
  if (!workshop) throw new RangeError('The records hold no workshop.');
  const words = wordsOf(workshop);
  const title = [workshop.client, workshop.title].filter(Boolean).join(' · ');
  const { placed, tray } = markedBoardOf(input.document, input.stages);
  let best: Sheet | null = null;
  for (const [width, scale] of SHEETS) {
    const sheet = layOut(width, scale, title, workshop, { ...input, words, cards: placed });
    if (!best || sheet.reads > best.reads * 1.05) best = sheet;
    if (best.reads >= placed.length * 0.9) break;
  }
  const { width, height, head, plan, at } = best as Sheet;
  const k = width / 1920;
  const counts = plan.stages.map(stage => `${stage.name}: ${stage.count}`).join('; ');
  const byId = new Map(placed.map(card => [card.id, card]));
  const blocks: Block[] = [
    { tag: 'artifact', parts: [{ kind: 'box', x: 0, y: 0, width, height, fill: INK.paper }] },
    ...head,
    { tag: 'artifact', parts: groundMarks(plan, at.x, at.y) },
    ...plan.stages.map(stage => stageBlock(stage, byId, at, words)),
    { tag: 'paragraph', parts: footerMarks(plan, at.x, at.y) },
    { tag: 'paragraph', parts: legend(plan, input, words, { x: at.x, y: at.y + plan.height, k }) },
  ];
  const unplaced = tray.length > 0 ? ` ${words.count(tray.length, 'use case')} not placed yet.` : '';
  return {
    page: { width, height, blocks },
    title: `${title}: the adoption curve`,
    description: `The adoption curve with its stages and the number of use cases on each. ${counts}.${unplaced}`,
  };
}

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly head: readonly Block[];
  readonly plan: BoardPlan;
  /** The board's top left corner. */
  readonly at: { readonly x: number; readonly y: number };
  /** How many cards' worth of it can be read. */
  readonly reads: number;
}

function layOut(
  width: number,
  scale: number,
  title: string,
  workshop: Workshop,
  input: SheetInput & { readonly words: Words; readonly cards: readonly BoardCard[] },
): Sheet {
  const { words, cards, typesetter } = input;
  const k = width / 1920;
  const height = (width * 9) / 16;
  const inner = width - SIDE * 2 * k;
  const heading = paragraphSlice(
    title,
    { size: 30 * k, weight: 700, ink: INK.text },
    SIDE * k,
    inner,
    typesetter,
  );
  const unplaced = markedBoardOf(input.document, input.stages).tray.length;
  const lead = [
    words.day(workshop.date),
    standing(cards.length, words),
    ...(cards.some(card => card.target !== null) ? ['arrows name the stage each is meant to reach'] : []),
    ...(unplaced > 0 ? [`${words.count(unplaced, 'use case')} not placed yet`] : []),
  ].join(' · ');
  const style: TextStyle = { size: 16 * k, weight: 400, ink: INK.muted };
  const sentence = paragraphSlice(lead, style, SIDE * k, inner, typesetter);
  const top = TOP * k;
  const boardTop = top + heading.height + sentence.height + 18 * k;
  const plan = planBoard({
    width: inner,
    height: height - boardTop - (LEGEND + BOTTOM) * k,
    stages: input.stages.stages,
    cards,
    measure: typesetter,
    overflow: 'stack',
    scale,
    forces: input.stages.forces,
  });
  return {
    width,
    height,
    head: [
      { tag: 'heading-1', parts: heading.parts(top) },
      { tag: 'paragraph', parts: sentence.parts(top + heading.height) },
    ],
    plan,
    at: { x: SIDE * k, y: boardTop },
    reads: readsOf(plan),
  };
}

function standing(count: number, words: Words): string {
  if (count === 0) return 'No use case has been placed yet';
  return `${words.count(count, 'use case')} where ${count === 1 ? 'it stands' : 'they stand'} today`;
}

/** A whole title counts 1, a cut one a little less, one cut in its first line half, a number without a title next to nothing. */
function readsOf(plan: BoardPlan): number {
  let sum = 0;
  for (const stage of plan.stages)
    for (const { face } of stage.cards) sum += face.whole ? 1 : READS[face.density];
  return sum;
}
const READS = { card: 0.9, compact: 0.9, line: 0.5, token: 0.1 } as const;

function stageBlock(
  stage: StagePlan,
  byId: ReadonlyMap<string, BoardCard>,
  at: { readonly x: number; readonly y: number },
  words: Words,
): Block {
  return {
    tag: 'figure',
    alt: `Stage ${stage.position}, ${stage.name}: ${words.count(stage.count, 'use case')}`,
    parts: [
      ...headerMarks(stage, at.x, at.y),
      ...stage.cards.map((card): Block => {
        const own = byId.get(card.id);
        return {
          tag: 'paragraph',
          ...(own ? { alt: spoken(own) } : {}),
          parts: cardMarks(card, at.x, at.y),
        };
      }),
      ...stackMarks(stage.stack, at.x, at.y),
    ],
  };
}

/** All that a card stands for, in one line, whatever its face has room for. */
function spoken({ number, title, driver, unit, target, unproven }: BoardCard): string {
  return [
    `${number} ${title}`,
    ...(driver ? [DRIVER_NAMES[driver]] : []),
    ...(unit ? [unit] : []),
    ...(target === null ? [] : [`target: stage ${target}`]),
    ...(unproven ? ['no evidence yet'] : []),
  ].join(' · ');
}

/** The drivers' shapes, what is not on the picture, and which state of the workshop it shows. */
function legend(
  plan: BoardPlan,
  { document, stages, typesetter, head }: SheetInput,
  words: Words,
  { x: left, y: top, k }: { readonly x: number; readonly y: number; readonly k: number },
): Mark[] {
  const style: TextStyle = { size: 14 * k, weight: 500, ink: INK.text };
  const muted: TextStyle = { ...style, weight: 400, ink: INK.muted };
  const y = top + 16 * k;
  const marks: Mark[] = [];
  let x = left;
  const { placed } = markedBoardOf(document, stages);
  for (const driver of DRIVERS) {
    if (!placed.some(card => card.driver === driver)) continue;
    marks.push(
      ...driverMark(driver, x + 7 * k, y + 10 * k, 13 * k),
      label(DRIVER_NAMES[driver], x + 21 * k, y, style),
    );
    x += 21 * k + typesetter.width(DRIVER_NAMES[driver], style) + 32 * k;
  }
  if (placed.some(card => card.unproven)) {
    marks.push(doubtSign(x, y + 2 * k, 16 * k), label(DOUBT_WORDS, x + 13 * k, y, style));
    x += 13 * k + typesetter.width(DOUBT_WORDS, style) + 32 * k;
  }
  const hidden = plan.overflow.length;
  if (hidden > 0) {
    const note = `${words.count(hidden, 'use case has', 'use cases have')} no room here and ${hidden === 1 ? 'stands' : 'stand'} in the PDF and the tables.`;
    marks.push(label(note, x, y, muted));
  }
  const state = `change ${words.number(head.number)} · ${shortHash(head.hash)}`;
  marks.push(label(state, left + plan.width, y, muted, 'end'));
  return marks;
}
