import { create } from 'zustand';
import { navigate, useApp } from '../../state/app.ts';

/** What the dialog over the roadmap is about. */
export type Open = { readonly kind: 'action' | 'decision'; readonly id: string };

/** What is open over the roadmap: never saved, forgotten with the screen. */
export const useRoadmap = create<{ readonly open: Open | null }>()(() => ({ open: null }));

export const setOpen = (open: Open | null): void => useRoadmap.setState({ open });

// Whoever leaves the roadmap has closed what was open over it.
useApp.subscribe(({ route, key }, before) => {
  if (key !== before.key || (route !== before.route && route !== 'roadmap')) setOpen(null);
});

/** Goes to the roadmap, to one action or decision of it. */
export function openRoadmap(open: Open | null): void {
  setOpen(open);
  navigate('roadmap');
}
