import type { Id } from '../../../shared/model/scalars.ts';
import type { Box } from '../drag/layer.ts';
import { countUpTo, GAP, type LaidLane } from './lay-out.ts';

/*
 * The lanes as a hand meets them. A lane draws only the cards near its window, so where a card stands is known from
 * the layout, not from the elements. All boxes are in the window's coordinates.
 */
interface Shown {
  /** The element that scrolls. */
  readonly list: HTMLElement;
  readonly laid: LaidLane;
  /** From the list's left edge to the cards', and how wide they are. */
  readonly inset: number;
  readonly width: number;
}

const shown = new Map<number, Shown>();

/** Tells where a stage's cards stand, while its lane is on the screen. Answers how to stop. */
export function showLane(stage: number, lane: Shown): () => void {
  shown.set(stage, lane);
  return () => {
    if (shown.get(stage) === lane) shown.delete(stage);
  };
}

/** Whether the stages are on the screen as lanes. */
export const hasLanes = (): boolean => shown.size > 0;

/** The cards that a stage's lane shows, in order; undefined while there is no such lane. */
export const idsIn = (stage: number): readonly Id[] | undefined =>
  shown.get(stage)?.laid.cards.map(card => card.id);

/** The card of a lane that a height in the window comes before, the held ones left out; null when after all. */
export function cardBelow(stage: number, y: number, held: ReadonlySet<Id>): Id | null {
  const lane = shown.get(stage);
  if (!lane) return null;
  const { cards, tops, faces } = lane.laid;
  const inside = y - lane.list.getBoundingClientRect().top + lane.list.scrollTop;
  let at = countUpTo(tops, inside) - 1;
  if (at < 0 || inside >= (tops[at] ?? 0) + (faces[at]?.height ?? 0) / 2) at += 1;
  return cards.slice(at).find(card => !held.has(card.id))?.id ?? null;
}

const BAR = 4;

/**
 * Where a drop before a card (null: at the end) would land, as the box of a bar; brought into sight when `scroll`.
 * `order` is the whole lane, as a filter may hide the very card that is named. Null in an empty lane.
 */
export function landingInLane(
  stage: number,
  before: Id | null,
  order: readonly Id[],
  held: ReadonlySet<Id>,
  scroll: boolean,
): Box | null {
  const lane = shown.get(stage);
  if (!lane || lane.laid.cards.length === 0) return null;
  const { list, laid, inset, width } = lane;
  const at = new Map(laid.cards.map((card, index) => [card.id, index]));
  const next = before === null ? undefined : order.slice(order.indexOf(before)).find(id => at.has(id));
  const index = next === undefined ? laid.cards.length : (at.get(next) ?? 0);
  if (index === laid.cards.length && laid.cards.every(card => held.has(card.id))) return null;
  const top = (laid.tops[index] ?? laid.height) - GAP / 2 - BAR / 2;
  if (scroll) {
    list.closest('[data-lane]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    const room = Math.min(120, list.clientHeight / 3);
    list.scrollTop = Math.min(Math.max(list.scrollTop, top + room - list.clientHeight), top - room / 3);
  }
  const box = list.getBoundingClientRect();
  const y = Math.max(box.top, Math.min(box.bottom - BAR, box.top + top - list.scrollTop));
  return { left: box.left + inset, top: y, width, height: BAR };
}
