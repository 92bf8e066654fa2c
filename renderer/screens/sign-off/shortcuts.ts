import type { ShortcutGroup } from '../../state/shortcuts.ts';

/** What keys do while the pages are looked at, for the shortcut sheet. */
export const SIGN_OFF_SHORTCUTS: ShortcutGroup = {
  title: 'Pages of the report',
  shortcuts: [
    { keys: ['PageDown', 'PageUp'], does: 'Go to the page after or before' },
    { keys: ['Home', 'End'], does: 'Go to the first or the last page' },
  ],
};
