import { useSyncExternalStore } from 'react';

/*
 * From this width on the panel has a place of its own beside the curve, always: the curve is then never planned anew
 * because a card was chosen. Below it the panel lies over the curve. Same number as in SidePanel.module.css.
 */
const wide = window.matchMedia('(width >= 1560px)');

function subscribe(listener: () => void): () => void {
  wide.addEventListener('change', listener);
  return () => wide.removeEventListener('change', listener);
}

/** Whether the window has room for the panel beside the curve. */
export const useWide = (): boolean => useSyncExternalStore(subscribe, () => wide.matches);
