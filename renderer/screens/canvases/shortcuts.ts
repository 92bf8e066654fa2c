import type { ShortcutGroup } from '../../state/shortcuts.ts';

/** What keys do on a canvas, for the shortcut sheet. */
export const CANVAS_SHORTCUTS: ShortcutGroup = {
  title: 'Canvases',
  shortcuts: [
    { keys: ['Arrows'], does: 'Go from note to note, or from cell to cell' },
    { keys: ['Enter'], does: 'Write in a note or a cell' },
    { keys: ['Space'], does: 'Pick a note up, and put it down' },
    { keys: ['Arrows'], does: 'Carry it to another place or box' },
    { keys: ['Escape'], does: 'Leave it where it was' },
    { keys: ['M'], does: 'Move the note to…' },
    { keys: ['X'], does: 'Tick a point of a checklist' },
    { keys: ['+', '-'], does: 'Count a hand more or fewer' },
    { keys: ['A', 'R', 'C'], does: 'Set the mark of that letter in a matrix' },
    { keys: ['Alt+Up', 'Alt+Down'], does: 'Move a row' },
    { keys: ['Delete'], does: 'Delete the note, or clear the cell' },
  ],
};
