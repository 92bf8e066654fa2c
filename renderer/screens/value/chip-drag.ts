import { type PointerEvent, useEffect, useRef } from 'react';

/** How far the pointer goes before a press is a drag, in pixels. */
const SLACK = 5;

interface Held {
  readonly chip: HTMLElement;
  readonly x: number;
  readonly y: number;
}

/**
 * Drags a chip over columns: elements with `data-effort`. Escape, or letting go elsewhere, puts it back. A column is all
 * there is to aim at, and nothing makes room, so the board's own drag would be more than is needed.
 */
export function useChipDrag(onDrop: (chip: HTMLElement, column: string) => void) {
  const held = useRef<Held | null>(null);
  const wasDragged = useRef(false);
  const drop = () => {
    const { chip } = held.current ?? {};
    held.current = null;
    if (!chip) return;
    chip.style.transform = '';
    delete chip.dataset.dragged;
    hover(null);
  };
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && held.current) {
        event.stopPropagation();
        drop();
      }
    };
    window.addEventListener('keydown', onKey, true);
    return () => window.removeEventListener('keydown', onKey, true);
  });

  return {
    /** Whether the press that just ended was a drag, and so no click. */
    wasDragged,
    handlers: {
      onPointerDown(event: PointerEvent<HTMLElement>) {
        if (event.button !== 0) return;
        wasDragged.current = false;
        event.currentTarget.setPointerCapture(event.pointerId);
        held.current = { chip: event.currentTarget, x: event.clientX, y: event.clientY };
      },
      onPointerMove(event: PointerEvent<HTMLElement>) {
        if (!held.current) return;
        const { chip, x, y } = held.current;
        const [right, down] = [event.clientX - x, event.clientY - y];
        if (chip.dataset.dragged === undefined && Math.hypot(right, down) < SLACK) return;
        wasDragged.current = true;
        chip.dataset.dragged = '';
        chip.style.transform = `translate(${right}px, ${down}px)`;
        hover(columnAt(event));
      },
      onPointerUp(event: PointerEvent<HTMLElement>) {
        const chip = held.current?.chip;
        const column = chip?.dataset.dragged === undefined ? null : columnAt(event);
        drop();
        if (chip && column) onDrop(chip, column.dataset.effort ?? '');
      },
      onPointerCancel: drop,
    },
  };
}

/** The column under the pointer; the chip that is dragged lets it through. */
function columnAt(event: PointerEvent): HTMLElement | null {
  const under = document.elementFromPoint(event.clientX, event.clientY);
  return under?.closest<HTMLElement>('[data-effort]') ?? null;
}

function hover(column: HTMLElement | null): void {
  for (const other of document.querySelectorAll('[data-effort][data-over]'))
    other.removeAttribute('data-over');
  column?.setAttribute('data-over', '');
}
