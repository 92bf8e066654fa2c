import { type RefObject, useLayoutEffect } from 'react';
import { useWorkshop } from '../../state/workshop.ts';

const kept = new Map<string, { top: number; left: number }>();

// Another workshop begins at its upper end.
useWorkshop.subscribe(({ key }, before) => {
  if (key !== before.key) kept.clear();
});

/** Keeps how far an element is scrolled while it is away, for when its view is shown again. */
export function useKeptScroll(ref: RefObject<HTMLElement | null>, name: string, isReady = true): void {
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element || !isReady) return;
    const before = kept.get(name);
    // What scrolls may take a few frames to have its full length again.
    let tries = before ? 20 : 0;
    let frame = 0;
    const restore = () => {
      if (!before || tries-- <= 0) return;
      element.scrollTo(before);
      if (Math.abs(element.scrollTop - before.top) > 1) frame = requestAnimationFrame(restore);
      else tries = 0;
    };
    restore();
    const keep = () => {
      if (tries <= 0) kept.set(name, { top: element.scrollTop, left: element.scrollLeft });
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener('scroll', keep);
    };
  }, [ref, name, isReady]);
}
