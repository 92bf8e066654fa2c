import { create } from 'zustand';
import type { Keys } from './keys.ts';

interface Shortcut {
  readonly keys: readonly Keys[];
  /** What they do, in words. */
  readonly does: string;
}

export interface ShortcutGroup {
  readonly title: string;
  readonly shortcuts: readonly Shortcut[];
}

/** Groups of shortcuts that screens add to the sheet while they are shown. */
export const useShortcuts = create<{ groups: readonly ShortcutGroup[] }>()(() => ({ groups: [] }));

/** Adds a screen's own shortcuts to the sheet. Answers how to take them out again. */
export function listShortcuts(group: ShortcutGroup): () => void {
  useShortcuts.setState(({ groups }) => ({ groups: [...groups, group] }));
  return () => useShortcuts.setState(({ groups }) => ({ groups: groups.filter(one => one !== group) }));
}
