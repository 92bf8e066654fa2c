import type { ShortcutGroup } from '../../state/shortcuts.ts';

/** What keys do on the curve, for the shortcut sheet. The board itself acts on them. */
export const CURVE_SHORTCUTS: ShortcutGroup = {
  title: 'Cards on the curve',
  shortcuts: [
    { keys: ['Arrows'], does: 'Go from card to card' },
    { keys: ['Enter'], does: 'Open a card' },
    { keys: ['Space'], does: 'Pick a card up, and put it down' },
    { keys: ['Arrows'], does: 'Carry it to another stage or place' },
    { keys: ['Escape'], does: 'Leave it where it was' },
    { keys: ['Shift+Arrows'], does: 'Choose several' },
  ],
};
