import type { PointerEvent } from 'react';
import { pressToDrag } from './pointer-drag.ts';

/**
 * Drags one thing onto targets: elements with that data attribute, such as `data-stage`. Escape, or letting go elsewhere, puts it back.
 * A target is all there is to aim at, and nothing makes room. While it is dragged the thing has `data-dragged`, for its style
 * sheet to let the pointer through, and the target under it `data-over`.
 */
export function dragOnto(
  event: PointerEvent<HTMLElement>,
  attribute: string,
  onDrop: (value: string) => void,
  touchScrolls = true,
): void {
  const thing = event.currentTarget;
  const { clientX, clientY } = event;
  const under = (x: number, y: number) =>
    document.elementFromPoint(x, y)?.closest(`[data-${attribute}]`) ?? null;
  const hover = (target: Element | null) => {
    for (const other of document.querySelectorAll(`[data-${attribute}][data-over]`))
      other.removeAttribute('data-over');
    target?.setAttribute('data-over', '');
  };
  const putBack = () => {
    thing.style.transform = '';
    delete thing.dataset.dragged;
    hover(null);
  };
  const hand = {
    lift: () => {
      thing.dataset.dragged = '';
    },
    follow: (x: number, y: number) => {
      thing.style.transform = `translate(${x - clientX}px, ${y - clientY}px)`;
      hover(under(x, y));
    },
    drop: (x: number, y: number) => {
      const target = under(x, y);
      putBack();
      if (target) onDrop(target.getAttribute(`data-${attribute}`) ?? '');
    },
    putBack,
  };
  pressToDrag(event, hand, touchScrolls);
}
