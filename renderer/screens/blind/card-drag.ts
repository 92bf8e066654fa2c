import type { PointerEvent } from 'react';
import { pressToDrag } from '../../drag/pointer-drag.ts';

/**
 * Drags the one card of a ballot onto a stage: an element with `data-stage`. Escape, or letting go elsewhere, puts it back.
 * There is one card and nothing that makes room for it, so the board's own drag would be more than is needed.
 */
export function useCardDrag(onPlace: (stage: number) => void) {
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const card = event.currentTarget;
      if (event.target instanceof Element && event.target.closest('button')) return;
      const { clientX: x, clientY: y } = event;
      const putBack = () => {
        card.style.transform = '';
        delete card.dataset.dragged;
        hover(null);
      };
      const hand = {
        lift: () => {
          card.dataset.dragged = '';
        },
        follow: (right: number, down: number) => {
          card.style.transform = `translate(${right - x}px, ${down - y}px)`;
          hover(stageAt(right, down));
        },
        drop: (right: number, down: number) => {
          const stage = stageAt(right, down);
          putBack();
          if (stage) onPlace(Number(stage.dataset.stage));
        },
        putBack,
      };
      pressToDrag(event, hand, false);
    },
  };
}

/** The stage under the pointer; the card that is dragged lets it through. */
function stageAt(x: number, y: number): HTMLElement | null {
  return document.elementFromPoint(x, y)?.closest<HTMLElement>('[data-stage]') ?? null;
}

function hover(stage: HTMLElement | null): void {
  for (const other of document.querySelectorAll('[data-stage][data-over]'))
    other.removeAttribute('data-over');
  stage?.setAttribute('data-over', '');
}
