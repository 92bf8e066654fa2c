import { isTyping } from '../../state/keys.ts';
import { type Camera, LEAST } from './camera.ts';

/** A turn of the wheel with Ctrl, or a pinch on a trackpad, as a factor: the same feel over both kinds of wheel. */
const factorOf = (event: WheelEvent): number => {
  const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
  const turn = Math.max(-60, Math.min(60, event.deltaY * lines));
  return Math.exp(-turn * 0.01);
};

const SLACK = 4;

/**
 * Hears the gestures that look around: wheel with Ctrl, two fingers, a drag of the ground, of the middle button, or
 * of anything while Space is down. Answers how to stop.
 */
export function hearGestures(frame: HTMLElement, camera: Camera): () => void {
  const hearing = new AbortController();
  const { signal } = hearing;
  const active = { signal, passive: false } as const;

  frame.addEventListener(
    'wheel',
    event => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      camera.by(factorOf(event), { x: event.clientX, y: event.clientY });
    },
    active,
  );
  hearFingers(frame, camera, active);
  hearGround(frame, camera, signal);
  return () => hearing.abort();
}

function hearFingers(frame: HTMLElement, camera: Camera, active: AddEventListenerOptions): void {
  let last: { x: number; y: number; apart: number } | null = null;
  const read = ({ touches: [a, b] }: TouchEvent) =>
    a && b
      ? {
          x: (a.clientX + b.clientX) / 2,
          y: (a.clientY + b.clientY) / 2,
          apart: Math.max(20, Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)),
        }
      : null;
  const onTouch = (event: TouchEvent) => {
    const now = event.touches.length === 2 ? read(event) : null;
    if (now) {
      if (event.cancelable) event.preventDefault();
      if (last && event.type === 'touchmove') {
        camera.by(now.apart / last.apart, now, { x: now.x - last.x, y: now.y - last.y });
      }
    } else if (last) camera.settle();
    last = now;
  };
  for (const name of ['touchstart', 'touchmove', 'touchend', 'touchcancel'] as const) {
    frame.addEventListener(name, onTouch, active);
  }
}

function hearGround(frame: HTMLElement, camera: Camera, signal: AbortSignal): void {
  let isSpace = false;
  const space = (event: KeyboardEvent, down: boolean) => {
    if (event.code !== 'Space') return;
    // On a card Space picks it up; in a text it is a space; on a button it presses it.
    const { activeElement } = document;
    if (down && (isTyping(activeElement) || activeElement?.closest('button, [role], a, input'))) return;
    if (down && frame.matches(':hover')) event.preventDefault();
    isSpace = down;
    frame.toggleAttribute('data-pan', down);
  };
  window.addEventListener('keydown', event => space(event, true), { signal });
  window.addEventListener('keyup', event => space(event, false), { signal });
  window.addEventListener(
    'blur',
    () => {
      isSpace = false;
      frame.removeAttribute('data-pan');
    },
    { signal },
  );

  frame.addEventListener(
    'pointerdown',
    event => {
      if (event.pointerType === 'touch' || camera.zoom <= LEAST) return;
      const isGround = event.target instanceof Element && !event.target.closest('button, [data-panel]');
      if (event.button !== 1 && !(event.button === 0 && (isSpace || isGround))) return;
      event.preventDefault();
      event.stopPropagation();
      drag(frame, event);
    },
    // Before the cards hear it: with Space down, a card is ground too.
    { signal, capture: true },
  );
}

/** Follows one pointer with the ground under it. */
function drag(frame: HTMLElement, down: PointerEvent): void {
  const dragging = new AbortController();
  const { signal } = dragging;
  const from = { x: frame.scrollLeft, y: frame.scrollTop };
  let isMoved = false;
  const end = () => {
    dragging.abort();
    delete frame.dataset.panning;
    // The click that ends a drag belongs to it: it must not clear the selection.
    if (isMoved) swallowClick();
  };
  const move = (event: PointerEvent) => {
    if (event.pointerId !== down.pointerId) return;
    const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY];
    isMoved ||= Math.hypot(dx, dy) > SLACK;
    if (!isMoved) return;
    if (frame.dataset.panning === undefined) {
      frame.dataset.panning = '';
      // Captured, no move needs a hit test among all the cards.
      frame.setPointerCapture(down.pointerId);
    }
    frame.scrollTo(from.x - dx, from.y - dy);
  };
  window.addEventListener('pointermove', move, { signal });
  window.addEventListener('pointerup', end, { signal });
  window.addEventListener('pointercancel', end, { signal });
  window.addEventListener('blur', end, { signal });
}

function swallowClick(): void {
  const stop = (event: Event) => event.stopPropagation();
  window.addEventListener('click', stop, { capture: true, once: true });
  setTimeout(() => window.removeEventListener('click', stop, { capture: true }), 60);
}
