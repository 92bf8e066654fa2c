import { useApp } from '../../state/app.ts';
import { atBox } from '../../state/at-work.ts';

/** How much of a box has to be in sight, in pixels, to be what somebody looks at. */
const SEEN = 60;

/** The box of the canvas on the screen that the person is at: the one with the focus while it is in sight, else the first that is. */
function boxInSight(): string | null {
  if (useApp.getState().route !== 'canvases') return null;
  const boxes = [...document.querySelectorAll<HTMLElement>('[data-item^="box:"]')];
  const [first] = boxes;
  if (!first) return null;
  const top = Math.max(0, scrollerOf(first)?.getBoundingClientRect().top ?? 0);
  const isSeen = (box: HTMLElement) => {
    const rect = box.getBoundingClientRect();
    return rect.bottom > top + SEEN && rect.top < window.innerHeight - SEEN;
  };
  const focused = boxes.find(box => box.contains(document.activeElement));
  const at = focused && isSeen(focused) ? focused : boxes.find(isSeen);
  return at?.dataset.item?.slice('box:'.length) ?? null;
}

function scrollerOf(element: HTMLElement): HTMLElement | null {
  for (let at = element.parentElement; at; at = at.parentElement)
    if (at.scrollHeight > at.clientHeight && getComputedStyle(at).overflowY !== 'visible') return at;
  return null;
}

/** Keeps an eye on the box that the person is at. Answers how to stop. */
export function watchBox(): () => void {
  let frame = 0;
  const look = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(() => atBox(boxInSight()));
  };
  const stops = [useApp.subscribe(look)];
  window.addEventListener('focusin', look);
  window.addEventListener('scroll', look, { capture: true, passive: true });
  look();
  return () => {
    cancelAnimationFrame(frame);
    window.removeEventListener('focusin', look);
    window.removeEventListener('scroll', look, { capture: true });
    for (const stop of stops) stop();
  };
}
