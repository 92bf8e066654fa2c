import type { ShortcutGroup } from '../state/shortcuts.ts';

/** What keys do in the list, for the shortcut sheet. */
export const LIST_SHORTCUTS: ShortcutGroup = {
  title: 'The list',
  shortcuts: [
    { keys: ['Arrows', 'Tab'], does: 'Go from cell to cell' },
    { keys: ['Enter', 'F2'], does: 'Write in a cell; or just type' },
    { keys: ['Enter', 'Tab'], does: 'Keep it and go on' },
    { keys: ['Alt+Enter'], does: 'A new line in a long text' },
    { keys: ['Escape'], does: 'Leave the cell as it was' },
    { keys: ['Delete'], does: 'Empty the cell, or the selected cells' },
    { keys: ['Shift+Arrows'], does: 'Select cells; so does Shift with a click, or a drag' },
    { keys: ['Mod+A', 'Mod+Click'], does: 'Select rows' },
    { keys: ['Mod+C', 'Mod+V'], does: 'Copy to and paste from a spreadsheet' },
  ],
};
