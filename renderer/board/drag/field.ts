import type { Id } from '../../../shared/model/scalars.ts';
import { type Aim, type Spot, spotBefore } from '../aim.ts';
import { cardBelow, hasLanes, landingInLane } from '../lanes/geometry.ts';
import type { Box } from './layer.ts';

/*
 * The board as the hand meets it: boxes in the window, read from the elements. Layout stays clean during a drag
 * (only transforms are written), so reading boxes costs no reflow.
 */

/** The element of a lane. */
export const laneElement = (stage: number | null): HTMLElement | null =>
  document.querySelector(`[data-lane="${stage ?? 'tray'}"]`);

export const laneBox = (stage: number | null): Box | null =>
  laneElement(stage)?.getBoundingClientRect() ?? null;

const holds = (box: Box, x: number, y: number) =>
  x >= box.left && x < box.left + box.width && y >= box.top && y < box.top + box.height;

function cardsIn(lane: HTMLElement): HTMLElement[] {
  return [...lane.querySelectorAll<HTMLElement>('[data-card]')];
}

function spotOf(card: HTMLElement): Spot {
  const { left, top, width, height } = card.getBoundingClientRect();
  return { id: card.dataset.card ?? '', left, top, width, height };
}

const BAR = 4;

/** Cards share rows when they are much narrower than their lane. */
const sideBySide = (spot: Box, lane: Box) => spot.width < lane.width * 0.6;

/**
 * The field of one drag: boxes that are read once and then known, as nothing on the curve moves while a card is in
 * hand. The tray and lanes can scroll, so their boxes are read as they are needed.
 */
export class Field {
  private readonly stages: number;
  private readonly held: ReadonlySet<Id>;
  private readonly tray: HTMLElement | null;
  private readonly trayBox: Box | null;
  private first: Box | null;
  private readonly board: HTMLElement | null;
  /** How far the board was scrolled when its boxes were read. */
  private scrolled = '';
  private readonly frame: Box | null;
  private readonly known = new Map<number, { spots: Spot[]; rows: boolean; stacked: Id | null }>();

  constructor(stages: number, held: ReadonlySet<Id>) {
    this.stages = stages;
    this.held = held;
    this.tray = laneElement(null);
    this.trayBox = laneBox(null);
    this.first = laneBox(0);
    this.board = document.querySelector<HTMLElement>('[data-board]');
    this.frame = this.board?.getBoundingClientRect() ?? null;
    // Read now, while layout is clean, and not as each lane is come to, when a mark was just written.
    const { first } = this;
    if (first && !hasLanes()) for (let stage = 0; stage < stages; stage++) this.lane(stage, first);
  }

  /** Where a point of the window means to drop: the lane by x alone, the place in it by that lane's cards. */
  aimAt(x: number, y: number): Aim | null {
    const { tray, trayBox } = this;
    if (tray && trayBox && holds(trayBox, x, y)) {
      const list = tray.querySelector<HTMLElement>('[data-list]') ?? tray;
      return { stage: null, before: trayBefore(list, y, this.held) };
    }
    if (hasLanes()) return this.aimAtLanes(x, y);
    this.follow();
    const { first, frame } = this;
    if (!first || !frame || !holds(frame, x, y) || x < first.left) return null;
    const stage = Math.floor((x - first.left) / first.width);
    if (stage >= this.stages) return null;
    const { spots, rows, stacked } = this.lane(stage, first);
    // Past the last card that is seen, but before those in the stack, so that what was dropped can be seen.
    return { stage, before: spotBefore(spots, x, y, rows) ?? stacked };
  }

  /** Where to show the landing mark on the curve, from the boxes that are known; null where there are none. */
  mark({ stage, before }: Aim): Box | null {
    if (stage === null || !this.first) return null;
    const { spots, rows } = this.lane(stage, this.first);
    const next = spots.find(({ id }) => id === before);
    const box = next ?? spots.at(-1);
    return box ? barAt(box, rows, next !== undefined) : null;
  }

  /** What is seen of a stage of the curve; null among lanes, and for the tray. */
  stage(stage: number | null): Box | null {
    const { frame } = this;
    if (stage === null || !frame || hasLanes()) return null;
    this.follow();
    const { first } = this;
    if (!first) return null;
    const left = Math.max(frame.left, first.left + stage * first.width);
    const right = Math.min(frame.left + frame.width, first.left + (stage + 1) * first.width);
    return right > left ? { left, top: frame.top, width: right - left, height: frame.height } : null;
  }

  /** A zoomed board can scroll under the hand: its boxes are then read anew. */
  private follow(): void {
    const { board } = this;
    const scrolled = `${board?.scrollLeft} ${board?.scrollTop}`;
    if (scrolled === this.scrolled) return;
    if (this.scrolled !== '') {
      this.first = laneBox(0);
      this.known.clear();
    }
    this.scrolled = scrolled;
  }

  /** Among lanes, which may have scrolled sideways since the card was picked up. */
  private aimAtLanes(x: number, y: number): Aim | null {
    const [first, frame] = [laneBox(0), this.frame];
    if (!first || !frame || !holds(frame, x, y)) return null;
    const stage = Math.floor((x - first.left) / first.width);
    if (stage < 0 || stage >= this.stages) return null;
    return { stage, before: cardBelow(stage, y, this.held) };
  }

  private lane(stage: number, first: Box) {
    let lane = this.known.get(stage);
    if (!lane) {
      const element = laneElement(stage);
      const cards = element ? cardsIn(element).filter(card => !card.closest('[data-panel]')) : [];
      const spots = cards.filter(card => !this.held.has(card.dataset.card ?? '')).map(spotOf);
      const [one] = spots;
      const stacked = element?.querySelector<HTMLElement>('[data-first]')?.dataset.first ?? null;
      lane = {
        spots,
        rows: one !== undefined && sideBySide(one, first),
        stacked: stacked !== null && this.held.has(stacked) ? null : stacked,
      };
      this.known.set(stage, lane);
    }
    return lane;
  }
}

/** The tray can be long: its place is found by halving, not by asking every card. */
function trayBefore(list: HTMLElement, y: number, held: ReadonlySet<Id>): Id | null {
  const cards = cardsIn(list);
  let [low, high] = [0, cards.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const card = cards[middle];
    if (!card) break;
    const box = card.getBoundingClientRect();
    if (y < box.top + box.height / 2) high = middle;
    else low = middle + 1;
  }
  const next = cards.slice(low).find(card => !held.has(card.dataset.card ?? ''))?.dataset.card;
  // Past the last card that is drawn, but before those that are not.
  const undrawn = list.querySelector<HTMLElement>('[data-first]')?.dataset.first ?? null;
  return next ?? (undrawn !== null && held.has(undrawn) ? null : undrawn);
}

/** Where to show the landing mark: a bar before a card, or after the lane's last one. Null in an empty lane. */
export function landingBox(
  aim: Aim,
  lane: readonly Id[],
  held: ReadonlySet<Id>,
  scroll: boolean,
): Box | null {
  const element = laneElement(aim.stage);
  if (!element) return null;
  if (aim.stage !== null && hasLanes()) return landingInLane(aim.stage, aim.before, lane, held, scroll);
  const seen = (id: Id | null | undefined) =>
    id ? element.querySelector<HTMLElement>(`[data-card="${id}"]`) : null;
  const before = seen(aim.before);
  const card = before ?? seen(lane.findLast(id => !held.has(id) && seen(id) !== null));
  if (!card) return null;
  if (scroll) card.scrollIntoView({ block: 'nearest' });
  const box = card.getBoundingClientRect();
  return barAt(box, sideBySide(box, element.getBoundingClientRect()), before !== null);
}

/** A bar before a card's box, or after it. */
function barAt(box: Box, sideBySide: boolean, isBefore: boolean): Box {
  if (sideBySide) {
    const left = isBefore ? box.left - BAR - 1 : box.left + box.width + 1;
    return { left, top: box.top, width: BAR, height: box.height };
  }
  const top = isBefore ? box.top - BAR - 1 : box.top + box.height + 1;
  return { left: box.left, top, width: box.width, height: BAR };
}
