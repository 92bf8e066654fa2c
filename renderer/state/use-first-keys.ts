import { useEffect, useRef } from 'react';
import { isTyping } from './keys.ts';

/**
 * Hears keys before the app's own. `meaning` says what a key does here, or null where it means nothing; it is not asked about
 * keys that go into a text or a pop-up, or while something is in the hand.
 */
export function useFirstKeys(meaning: (event: KeyboardEvent) => (() => unknown) | null): void {
  const latest = useRef(meaning);
  latest.current = meaning;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing || event.altKey || isElsewhere(event.target)) return;
      const does = latest.current(event);
      if (!does) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      // A key that is held down is one answer: only going from one thing to the next may go on.
      if (!event.repeat || event.key.startsWith('Arrow')) void does();
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, []);
}

const isElsewhere = (target: EventTarget | null): boolean =>
  isTyping(target) ||
  document.querySelector('[data-dragged]') !== null ||
  (target instanceof Element && target.closest('[role=dialog],[role=menu],[role=listbox]') !== null);

/** Whether the arrows go from one choice to the next there. */
export const isInChoices = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[role=radiogroup]') !== null;
