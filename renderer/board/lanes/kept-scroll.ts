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
    if (before) element.scrollTo(before);
    const keep = () => {
      kept.set(name, { top: element.scrollTop, left: element.scrollLeft });
    };
    element.addEventListener('scroll', keep, { passive: true });
    return () => element.removeEventListener('scroll', keep);
  }, [ref, name, isReady]);
}
