import { type PointerEvent, useEffect, useRef } from 'react';

/** How far the pointer goes before a press is a drag, in pixels. */
const SLACK = 5;

interface Held {
  readonly card: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/** Whether a card is in the hand: Escape then puts it back, and does nothing else. */
export const isDragging = (): boolean => document.querySelector('[data-dragged]') !== null;

/**
 * Drags the one card of a ballot onto a stage: an element with `data-stage`. Escape, or letting go elsewhere, puts it back.
 * There is one card and nothing that makes room for it, so the board's own drag would be more than is needed.
 */
export function useCardDrag(onPlace: (stage: number) => void) {
  const held = useRef<Held | null>(null);
  const drop = () => {
    const { card } = held.current ?? {};
    held.current = null;
    if (!card) return;
    card.style.transform = '';
    delete card.dataset.dragged;
    hover(null);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && held.current) drop();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });

  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const onButton = event.target instanceof Element && event.target.closest('button');
      if (event.button !== 0 || onButton) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      held.current = { card: event.currentTarget, x: event.clientX, y: event.clientY };
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (!held.current) return;
      const { card, x, y } = held.current;
      const [right, down] = [event.clientX - x, event.clientY - y];
      if (card.dataset.dragged === undefined && Math.hypot(right, down) < SLACK) return;
      card.dataset.dragged = '';
      card.style.transform = `translate(${right}px, ${down}px)`;
      hover(stageAt(event));
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      const isDragged = held.current?.card.dataset.dragged !== undefined;
      const stage = isDragged ? stageAt(event) : null;
      drop();
      if (stage) onPlace(Number(stage.dataset.stage));
    },
    onPointerCancel: drop,
  };
}

/** The stage under the pointer; the card that is dragged lets it through. */
function stageAt(event: PointerEvent): HTMLElement | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  return under?.closest<HTMLElement>('[data-stage]') ?? null;
}

function hover(stage: HTMLElement | null): void {
  for (const other of document.querySelectorAll('[data-stage][data-over]'))
    other.removeAttribute('data-over');
  stage?.setAttribute('data-over', '');
}
