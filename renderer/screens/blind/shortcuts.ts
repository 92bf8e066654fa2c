import type { ShortcutGroup } from '../../state/shortcuts.ts';

/** What keys do while a participant places, for the shortcut sheet. */
export const BLIND_SHORTCUTS: ShortcutGroup = {
  title: 'Blind placement',
  shortcuts: [
    { keys: ['0', '1', '2'], does: 'Place the use case on that stage' },
    { keys: ['A'], does: 'Abstain' },
    { keys: ['Left', 'Right'], does: 'Go to the use case before or after' },
    { keys: ['Backspace'], does: 'Take the last vote back' },
    { keys: ['Escape'], does: 'Close the votes and leave the turn' },
  ],
};
