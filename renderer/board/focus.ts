import { flushSync } from 'react-dom';
import { placementsByUseCase } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import { useWorkshop } from '../state/workshop.ts';
import { stopAt } from './board-store.ts';
import { hasLanes, idsIn } from './lanes/geometry.ts';
import { drawInTray } from './tray-window.ts';

/** The element of a card, where it is on the screen. */
const cardElement = (id: Id): HTMLElement | null => document.querySelector(`[data-card="${id}"]`);

const stageOf = (id: Id): number | null =>
  placementsByUseCase(useWorkshop.getState().document).get(id)?.stage ?? null;

/** How many frames a card may take until it is drawn where it belongs, and nowhere else. */
const FRAMES = 4;

/** Brings the focus to a card once it is drawn where it now belongs, or to the stack that it went into. */
export function focusCard(id: Id): void {
  drawInTray(id);
  // A lane always draws the card that Tab stops at, however far it is scrolled away.
  if (hasLanes() && stageOf(id) !== null) stopAt('curve', id);
  let frames = 0;
  const focus = () => {
    const { activeElement } = document;
    // For a few frames the focus is brought back: the card's former place may go later, and take the focus with it.
    if (frames === 0 || activeElement === document.body) {
      const stack = document.querySelector<HTMLElement>(`[data-stack="${stageOf(id) ?? ''}"]`);
      const target = cardElement(id) ?? stack;
      target?.focus();
      target?.scrollIntoView({ block: 'nearest' });
    }
    frames += 1;
    if (frames < FRAMES) requestAnimationFrame(focus);
  };
  requestAnimationFrame(focus);
}

/** Brings a card into sight, wherever the focus is. */
export function showCard(id: Id): void {
  drawInTray(id);
  requestAnimationFrame(() => cardElement(id)?.scrollIntoView({ block: 'nearest' }));
}

type Way = 'up' | 'down' | 'left' | 'right' | 'first' | 'last';

const WAYS: Readonly<Record<string, Way>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
  Home: 'first',
  End: 'last',
};

export const wayOf = (key: string): Way | null => WAYS[key] ?? null;

/** The card that an arrow key goes to from a card: the nearest one that way in sight, over lane borders too. */
export function neighbour(from: HTMLElement, way: Way): HTMLElement | null {
  const cards = [...document.querySelectorAll<HTMLElement>('[data-card]')].filter(card => !card.inert);
  const lane = from.closest('[data-lane]');
  if (way === 'first' || way === 'last') {
    const ids = idsIn(Number(lane?.getAttribute('data-lane')));
    const end = way === 'first' ? ids?.[0] : ids?.at(-1);
    if (end) {
      flushSync(() => stopAt('curve', end));
      return cardElement(end);
    }
    const own = cards.filter(card => card.closest('[data-lane]') === lane);
    return (way === 'first' ? own[0] : own.at(-1)) ?? null;
  }
  const here = from.getBoundingClientRect();
  const [x, y] = [here.left + here.width / 2, here.top + here.height / 2];
  let best: { card: HTMLElement; far: number } | null = null;
  for (const card of cards) {
    if (card === from) continue;
    const box = card.getBoundingClientRect();
    const [dx, dy] = [box.left + box.width / 2 - x, box.top + box.height / 2 - y];
    const [along, across] = {
      up: [-dy, dx],
      down: [dy, dx],
      left: [-dx, dy],
      right: [dx, dy],
    }[way] as [number, number];
    if (along < 4) continue;
    const upright = way === 'up' || way === 'down';
    // Up and down stay in the lane; left and right may leave it.
    if (upright && card.closest('[data-lane]') !== lane) continue;
    const far = along + Math.abs(across) * (upright ? 4 : 1.5);
    if (!best || far < best.far) best = { card, far };
  }
  return best?.card ?? null;
}
