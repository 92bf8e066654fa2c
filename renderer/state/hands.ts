import { create } from 'zustand';

/**
 * Whether the laptop is in a participant's hands, or on its way to them: then the screen shows their page and no bar over it, which
 * tells of other things and leads to them.
 */
export const useHands = create<{ isAway: boolean }>()(() => ({ isAway: false }));
