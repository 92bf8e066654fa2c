import { cardFace, HEIGHT } from './board-face.ts';
import {
  acrossChoices,
  CLEAR,
  GAP,
  type Kind,
  layOutStage,
  planOf,
  type StageLayout,
  type StageRoom,
  stackOf,
  stackPlace,
  TIGHT,
} from './board-stage.ts';
import { fitLine, widthOf } from './board-text.ts';
import type { BoardCard, CardPlan, GroupLabel } from './board-types.ts';
import { roomBeside } from './curve.ts';
import { compareUnits } from './unit-marks.ts';

/** Sizes of a group's label and of the gap between groups, before scaling. */
const LABEL = { height: 17, size: 12, weight: 650, least: 84, gap: 5 };

interface Group {
  readonly unit: string;
  readonly cards: readonly BoardCard[];
}

interface Column {
  readonly x: number;
  readonly above: number;
  readonly below: number;
}

/** The cards of a stage unit by unit, in order within each; those without a unit come last. */
export function groupsOf(cards: readonly BoardCard[]): readonly Group[] {
  const groups = new Map<string, BoardCard[]>();
  for (const card of cards) {
    const group = groups.get(card.unit);
    if (group) group.push(card);
    else groups.set(card.unit, [card]);
  }
  return [...groups]
    .map(([unit, own]) => ({ unit, cards: own }))
    .sort((a, b) => compareUnits(a.unit, b.unit));
}

/**
 * Lays out a stage's groups one after the other, each under its label, at the fullest look that has room for all.
 * A group that meets the curve goes on beyond it under its label again. Where not even tokens fit, the groups go as far
 * as they do, and a stack counts the rest; but where only the labels have no room, those are left out.
 */
export function layOutGroups(groups: readonly Group[], at: StageRoom): StageLayout {
  for (const kind of ['card', 'compact', 'line', 'token'] as const) {
    for (const across of acrossChoices(kind, at)) {
      const laid = new Flow(kind, across, at).best(groups);
      if (laid) return { density: kind, ...laid, stack: null };
    }
  }
  // Titles say more than the groups' names: without the names all of them may still be read, in the groups' order.
  const plain = layOutStage(
    groups.flatMap(group => group.cards),
    at,
  );
  if (plain.density !== 'token' && plain.density !== 'stack') return plain;
  const { box, room } = stackPlace(at);
  const across = Math.max(...acrossChoices('token', at));
  const laid = new Flow('token', across, { ...at, room }).most(groups);
  const rest = groups.flatMap(group => group.cards).slice(laid.cards.length);
  return { density: 'stack', ...laid, stack: stackOf(rest, box, at) };
}

interface Laid {
  readonly cards: readonly CardPlan[];
  readonly labels: readonly GroupLabel[];
}

/** One way to lay groups out: cards of one kind, so many side by side. */
class Flow {
  private readonly kind: Kind;
  private readonly at: StageRoom;
  private readonly gap: number;
  private readonly width: number;
  private readonly columns: readonly Column[];
  /** How many columns a label needs to be read. */
  private readonly wide: number;

  constructor(kind: Kind, across: number, at: StageRoom) {
    this.kind = kind;
    this.at = at;
    const { room, scale, curve } = at;
    // Under so many labels, lines stand as close as they may.
    this.gap = (kind === 'line' ? TIGHT : GAP[kind]) * scale;
    this.width = Math.floor((room.width - this.gap * (across - 1)) / across);
    this.columns = Array.from({ length: across }, (_, index) => {
      const x = room.x + index * (this.width + this.gap);
      const side = roomBeside(curve, x, x + this.width, CLEAR * scale);
      return {
        x,
        above: Math.floor(Math.min(side.above, room.y + room.height)),
        below: Math.ceil(Math.max(side.below, room.y)),
      };
    });
    const needed = Math.ceil((LABEL.least * scale + this.gap) / (this.width + this.gap));
    this.wide = Math.min(across, Math.max(1, needed));
  }

  best(groups: readonly Group[]): Laid | null {
    const { room } = this.at;
    const above = (this.columns[0]?.above ?? room.y) - room.y;
    const below = room.y + room.height - (this.columns.at(-1)?.below ?? 0);
    if (below > above) {
      const hanging = this.run(groups, 'below', room.y);
      if (hanging) return hanging;
    }
    const first = this.run(groups, 'above', room.y);
    if (!first) return null;
    // What leaves room over the curve stands on it, where the columns' ends allow.
    const used = Math.max(...first.cards.map(card => card.y + card.height));
    const slack = Math.max(...this.columns.map(column => column.above)) - used;
    for (const share of [1, 0.75, 0.5, 0.25]) {
      const lower = slack > 0 ? this.run(groups, 'above', Math.floor(room.y + slack * share)) : null;
      if (lower?.cards.every(card => card.y + card.height <= room.y + above)) return lower;
    }
    return first;
  }

  /** As much of the groups as there is room for, from the first. */
  most(groups: readonly Group[]): Laid {
    return this.flow(groups, 'above', this.at.room.y);
  }

  /** All of the groups, or null. */
  private run(groups: readonly Group[], start: 'above' | 'below', from: number): Laid | null {
    const laid = this.flow(groups, start, from);
    const count = groups.reduce((sum, group) => sum + group.cards.length, 0);
    return laid.cards.length === count ? laid : null;
  }

  private flow(groups: readonly Group[], start: 'above' | 'below', from: number): Laid {
    const cards: CardPlan[] = [];
    const labels: GroupLabel[] = [];
    let side = start;
    let y = start === 'above' ? from : Math.max(from, this.firstBelow());
    for (const { unit, cards: own } of groups) {
      let next = 0;
      let isLabelled = false;
      while (next < own.length) {
        const label = isLabelled ? null : this.label(unit, own.length, side, y);
        const top = isLabelled ? y : label ? label.y + label.height + 2 * this.at.scale : null;
        const row = top === null ? [] : this.row(own.slice(next), side, Math.ceil(top));
        if (row.length === 0) {
          if (side === 'below') return { cards, labels };
          // Beyond the curve the group goes on, and says again which it is.
          side = 'below';
          y = this.firstBelow();
          isLabelled = false;
          continue;
        }
        if (label) labels.push(label);
        isLabelled = true;
        cards.push(...row);
        next += row.length;
        y = Math.max(...row.map(card => card.y + card.height)) + this.gap;
      }
      y += LABEL.gap * this.at.scale;
    }
    return { cards, labels };
  }

  private firstBelow(): number {
    return this.columns.at(-1)?.below ?? 0;
  }

  private label(unit: string, count: number, side: 'above' | 'below', from: number): GroupLabel | null {
    const { at, columns, wide } = this;
    const height = LABEL.height * at.scale;
    // Above the curve the columns on the left reach furthest down; below it those on the right furthest up.
    const most = (wide: number) => (side === 'above' ? columns.slice(0, wide) : columns.slice(-wide));
    const least = most(wide);
    const y = side === 'above' ? from : Math.max(from, ...least.map(column => column.below));
    const end = y + height;
    const limit = at.room.y + at.room.height;
    const isFree = (own: readonly Column[]) =>
      side === 'above' ? own.every(column => end <= column.above) : own.every(column => y >= column.below);
    // As wide as nothing is in the way, so that the name can be read.
    const own = Array.from({ length: columns.length - wide }, (_, index) =>
      most(columns.length - index),
    ).find(isFree);
    const [first, last] = [(own ?? least)[0], (own ?? least).at(-1)];
    if (!isFree(least) || end > limit || !first || !last) return null;
    const width = last.x + this.width - first.x;
    const font = { size: LABEL.size * at.scale, weight: LABEL.weight };
    const title = unit || 'No unit';
    const tail = ` · ${count}`;
    // The count stays whole and the name gives way, where that leaves a name.
    const name = fitLine(at.measure, title, font, width - widthOf(at.measure, tail, font));
    const text = name !== '…' ? `${name}${tail}` : fitLine(at.measure, title, font, width);
    return {
      x: first.x,
      y,
      width,
      height,
      line: { ...font, text, role: 'unit', align: 'start', rtl: false, x: first.x, y: end - 4.5 * at.scale },
    };
  }

  /** As many of the cards as fit side by side at a height, from the left. */
  private row(cards: readonly BoardCard[], side: 'above' | 'below', y: number): CardPlan[] {
    const { at, columns, kind, width } = this;
    const limit = at.room.y + at.room.height;
    const tallest = (count: number) =>
      kind === 'card'
        ? Math.max(
            ...cards.slice(0, count).map(card => cardFace(card, kind, width, at.measure, at.scale).height),
          )
        : HEIGHT[kind] * at.scale;
    // A lower row has room in other columns, so the height comes from as many as may stand in it.
    const height = tallest(columns.length);
    const free = columns.filter(column =>
      side === 'above' ? y + height <= column.above : y >= column.below && y + height <= limit,
    );
    return free.flatMap((column, index) => {
      const card = cards[index];
      return card ? [planOf(card, kind, { x: column.x, y }, width, at)] : [];
    });
  }
}
