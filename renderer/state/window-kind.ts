import type { Audience } from '../../shared/contract/signals.ts';

/** Whether this window is the room's or the facilitator's: one of the two for as long as it lives. */
export const WINDOW_KIND: Audience = window.location.hash.startsWith('#/present/') ? 'room' : 'desk';
