import { cardFace, HEIGHT, TARGET, TITLE_LINES } from './board-face.ts';
import { widthOf } from './board-text.ts';
import type {
  BoardCard,
  Box,
  CardPlan,
  Density,
  Font,
  GroupLabel,
  StackPlan,
  TextMeasure,
} from './board-types.ts';
import { type Curve, roomBeside } from './curve.ts';

/** What laying out one stage needs to know. */
export interface StageRoom {
  /** The part of the column that cards may stand in: between header and footer, side paddings off. */
  readonly room: Box;
  readonly curve: Curve;
  readonly measure: TextMeasure;
  readonly scale: number;
  readonly overflow: 'stack' | 'list';
}

export interface StageLayout {
  readonly density: Density;
  readonly cards: readonly CardPlan[];
  readonly stack: StackPlan | null;
  readonly labels: readonly GroupLabel[];
}

/** Gaps and least widths, before scaling. */
export const GAP = { card: 8, compact: 5, line: 4, token: 6 };
/** Between cards where one more would otherwise take something away from all of them. */
export const TIGHT = 2;
const LEAST = { card: 172, compact: 118, line: 128, token: TARGET };
/** A column narrower than this shows no such card: a title of a few letters a line cannot be read. */
const NARROWEST = { card: 92, compact: 112, line: 100, token: 0 };
/** Distance of a card from the curve's stroke and nodes. */
export const CLEAR = 7;

export type Kind = Exclude<Density, 'stack'>;
interface Slot {
  readonly x: number;
  readonly y: number;
}

/**
 * Finds the fullest look a stage's cards can have: whole cards on the roomier side of the curve, then on both,
 * then compact ones, lines, tokens, and at last tokens with a counted stack.
 */
export function layOutStage(cards: readonly BoardCard[], at: StageRoom): StageLayout {
  if (cards.length === 0) return { density: 'card', cards: [], stack: null, labels: [] };
  const whole = layOutCards(cards, at, TITLE_LINES.most) ?? layOutCards(cards, at, TITLE_LINES.usual);
  if (whole) return { density: 'card', cards: whole, stack: null, labels: [] };
  for (const kind of ['compact', 'line', 'token'] as const) {
    for (const across of acrossChoices(kind, at)) {
      for (const gap of kind === 'token' ? [GAP.token] : [GAP[kind], TIGHT]) {
        const grid = gridOf(across, at, { height: HEIGHT[kind] * at.scale, gap: gap * at.scale });
        const slots = choose(grid, cards.length);
        if (slots)
          return { density: kind, cards: place(cards, kind, slots, grid.width, at), stack: null, labels: [] };
      }
    }
  }
  return withStack(cards, at);
}

/** How many cards stand side by side: one, or as many as the least width allows. */
export function acrossChoices(kind: Kind, at: StageRoom): number[] {
  if (at.room.width < NARROWEST[kind] * at.scale) return [];
  const gap = GAP[kind] * at.scale;
  const most = Math.max(1, Math.floor((at.room.width + gap) / (LEAST[kind] * at.scale + gap)));
  return most === 1 ? [1] : kind === 'token' ? [most] : [1, most];
}

interface Grid {
  readonly width: number;
  /** Free places in reading order, above the curve and below it. */
  readonly above: readonly Slot[];
  readonly below: readonly Slot[];
}

/** The free places for boxes of one height, in columns side by side and rows in line with each other. */
function gridOf(across: number, at: StageRoom, { height, gap }: { height: number; gap: number }): Grid {
  const { room } = at;
  const width = Math.floor((room.width - gap * (across - 1)) / across);
  const bottom = room.y + room.height;
  const columns = Array.from({ length: across }, (_, index) => {
    const x = room.x + index * (width + gap);
    const side = roomBeside(at.curve, x, x + width, CLEAR * at.scale);
    return { x, above: Math.min(side.above, bottom), below: Math.max(side.below, room.y) };
  });
  const step = height + gap;
  // Rows stand on the curve above it and hang from it below: from the column that reaches nearest to it.
  const lowest = Math.floor(Math.max(...columns.map(column => column.above)));
  const highest = Math.ceil(Math.min(...columns.map(column => column.below)));
  const above: Slot[] = [];
  const below: Slot[] = [];
  const rowsAbove = Math.floor((lowest - room.y + gap) / step);
  for (let row = rowsAbove - 1; row >= 0; row--) {
    const y = lowest - height - row * step;
    for (const { x, above: limit } of columns) if (y + height <= limit) above.push({ x, y });
  }
  for (let y = highest; y + height <= bottom; y += step) {
    for (const { x, below: limit } of columns) if (y >= limit) below.push({ x, y });
  }
  return { width, above, below };
}

/** Places for `count` boxes: on the roomier side when it has enough, else on both; null when there are too few. */
function choose(grid: Grid, count: number): Slot[] | null {
  const { above, below } = grid;
  if (above.length + below.length < count) return null;
  const main = above.length >= below.length ? 'above' : 'below';
  const fromAbove = main === 'above' ? Math.min(count, above.length) : Math.max(0, count - below.length);
  return [...nearest(above, fromAbove, 'end'), ...nearest(below, count - fromAbove, 'start')];
}

/** `count` places out of whole rows nearest to the curve, filled in reading order. */
function nearest(slots: readonly Slot[], count: number, near: 'start' | 'end'): Slot[] {
  if (near === 'start') return slots.slice(0, count);
  const first = slots[slots.length - count];
  if (!first) return [];
  return slots.filter(slot => slot.y >= first.y).slice(0, count);
}

function place(
  cards: readonly BoardCard[],
  kind: Kind,
  slots: readonly Slot[],
  width: number,
  at: StageRoom,
  titleLines?: number,
): CardPlan[] {
  const plans: CardPlan[] = [];
  for (const [index, slot] of slots.entries()) {
    const card = cards[index];
    if (card) plans.push(planOf(card, kind, slot, width, at, titleLines));
  }
  return plans;
}

export function planOf(
  card: BoardCard,
  kind: Kind,
  slot: Slot,
  width: number,
  at: StageRoom,
  titleLines?: number,
): CardPlan {
  const face = cardFace(card, kind, width, at.measure, at.scale, titleLines);
  return {
    id: card.id,
    number: card.number,
    stage: card.stage,
    x: slot.x,
    y: slot.y,
    width,
    height: face.height,
    face,
  };
}

/** Whole cards, each as tall as its title needs when they stand in one column. Null when they do not fit. */
function layOutCards(cards: readonly BoardCard[], at: StageRoom, titleLines: number): CardPlan[] | null {
  // Even one-line cards would not fit in the whole room: do not measure them.
  const gap = GAP.card * at.scale;
  const choices = acrossChoices('card', at);
  const most = Math.max(...choices);
  const rows = Math.ceil((at.room.height + gap) / (57 * at.scale + gap));
  if (cards.length > most * rows) return null;
  for (const across of choices) {
    if (across > 1) {
      const width = Math.floor((at.room.width - gap * (across - 1)) / across);
      const tallest = Math.max(
        ...cards.map(card => cardFace(card, 'card', width, at.measure, at.scale, titleLines).height),
      );
      const grid = gridOf(across, at, { height: tallest, gap });
      const slots = choose(grid, cards.length);
      if (slots) return place(cards, 'card', slots, grid.width, at, titleLines);
    } else {
      const column = oneColumn(cards, at, gap, titleLines);
      if (column) return column;
    }
  }
  return null;
}

function oneColumn(
  cards: readonly BoardCard[],
  at: StageRoom,
  gap: number,
  titleLines: number,
): CardPlan[] | null {
  const { room } = at;
  const width = Math.floor(room.width);
  const bottom = room.y + room.height;
  const side = roomBeside(at.curve, room.x, room.x + width, CLEAR * at.scale);
  const above = Math.floor(Math.min(side.above, bottom)) - room.y;
  const below = bottom - Math.ceil(Math.max(side.below, room.y));
  const heights = cards.map(card => cardFace(card, 'card', width, at.measure, at.scale, titleLines).height);
  const total = (from: number, to: number) =>
    heights.slice(from, to).reduce((sum, height) => sum + height + gap, -gap);
  const fit = (split: number) => total(0, split) <= above && total(split, cards.length) <= below;
  // The roomier side alone first; then the other takes as few as it must.
  const splits = Array.from({ length: cards.length + 1 }, (_, index) => index);
  const split = (above >= below ? splits.reverse() : splits).find(fit);
  if (split === undefined) return null;
  const plans: CardPlan[] = [];
  let y = room.y + above - Math.max(0, total(0, split));
  for (const [index, card] of cards.entries()) {
    if (index === split) y = bottom - below;
    plans.push(planOf(card, 'card', { x: room.x, y }, width, at, titleLines));
    y += (heights[index] ?? 0) + gap;
  }
  return plans;
}

/** Where the box that counts the rest stands, and the room that it leaves to the tokens. */
export interface StackPlace {
  readonly box: Box;
  readonly room: Box;
}

/** The last place in reading order: at the very bottom where there is room under the curve, else standing on it. */
export function stackPlace({ room, curve, scale }: StageRoom): StackPlace {
  const height = TARGET * scale;
  const width = Math.floor(room.width);
  const bottom = room.y + room.height;
  const side = roomBeside(curve, room.x, room.x + width, CLEAR * scale);
  const y =
    bottom - height >= side.below
      ? bottom - height
      : Math.max(room.y, Math.floor(Math.min(side.above, bottom)) - height);
  return {
    box: { x: room.x, y, width, height },
    room: { ...room, height: Math.max(0, y - GAP.token * scale - room.y) },
  };
}

/** The box that counts the cards without room. */
export const stackOf = (rest: readonly BoardCard[], box: Box, at: StageRoom): StackPlan => ({
  ...box,
  stage: rest[0]?.stage ?? 0,
  ids: rest.map(card => card.id),
  line: stackLine(rest.length, box.width, at),
});

/** As many tokens as fit, and one box that says how many more there are. */
function withStack(cards: readonly BoardCard[], at: StageRoom): StageLayout {
  const { box, room } = stackPlace(at);
  const across = Math.max(...acrossChoices('token', at));
  const grid = gridOf(
    across,
    { ...at, room },
    { height: HEIGHT.token * at.scale, gap: GAP.token * at.scale },
  );
  const slots = [...grid.above, ...grid.below];
  const shown = Math.min(slots.length, cards.length);
  return {
    density: 'stack',
    labels: [],
    cards: place(cards.slice(0, shown), 'token', slots, grid.width, at),
    stack: stackOf(cards.slice(shown), box, at),
  };
}

function stackLine(count: number, width: number, at: StageRoom): StackPlan['line'] {
  const font: Font = { size: 13 * at.scale, weight: 600 };
  const choices =
    at.overflow === 'list' ? [`${count} more on the next page`, `${count} more overleaf`] : [`${count} more`];
  const text =
    [...choices, `+${count}`].find(choice => widthOf(at.measure, choice, font) <= width - 12 * at.scale) ??
    `+${count}`;
  return { ...font, text, role: 'stack', align: 'middle', rtl: false, x: width / 2, y: 24.7 * at.scale };
}
