import type { PointerEvent } from 'react';
import { type CellPlace, cellElement, cellOf, shownGrid } from './grid.ts';
import { dropRange, selectUpTo, useRange } from './range.ts';

/** How near the table's edge a drag begins to scroll it, and how far at a time, in pixels. */
const EDGE = 30;
const STEP = 14;

const isSame = (a: CellPlace, b: CellPlace) => a.id === b.id && a.column === b.column;

/**
 * Selects a rectangle of cells by the mouse: with Shift from the cell that has the focus, else by dragging. Only the
 * mouse: a finger scrolls.
 */
export function onCellPointerDown(event: PointerEvent): void {
  const place = cellOf(event.target);
  if (!place || event.button !== 0 || event.pointerType === 'touch') return;
  const focused = cellOf(document.activeElement);
  if (event.shiftKey && focused) {
    // The table's own Shift takes whole rows.
    event.stopPropagation();
    event.preventDefault();
    selectUpTo(place, useRange.getState().anchor ?? focused);
    cellElement(place)?.focus({ preventScroll: true });
    return;
  }
  dropRange();
  if (event.shiftKey || event.ctrlKey || event.metaKey) return;
  followDrag(place);
}

function followDrag(from: CellPlace): void {
  let head = from;
  let at = { x: 0, y: 0 };
  let frame = 0;
  const follow = () => {
    const under = cellOf(document.elementFromPoint(at.x, at.y));
    if (!under || isSame(under, head)) return;
    head = under;
    selectUpTo(head, from);
  };
  const scroll = () => {
    frame = requestAnimationFrame(scroll);
    const { scroller } = shownGrid();
    if (!scroller || isSame(head, from)) return;
    const box = scroller.getBoundingClientRect();
    const by = (near: number, far: number) => (near < EDGE ? -STEP : far < EDGE ? STEP : 0);
    // Above the first row are the headings.
    scroller.scrollBy(by(at.x - box.left, box.right - at.x), by(at.y - box.top - 40, box.bottom - at.y));
    follow();
  };
  const move = (event: globalThis.PointerEvent) => {
    at = { x: event.clientX, y: event.clientY };
    follow();
    if (frame === 0) frame = requestAnimationFrame(scroll);
  };
  const end = () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', end);
    window.removeEventListener('pointercancel', end);
    if (!isSame(head, from)) cellElement(head)?.focus({ preventScroll: true });
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', end);
  window.addEventListener('pointercancel', end);
}
