import type { ShortcutGroup } from '../../state/shortcuts.ts';

/** What keys do while an assessment is scored, for the shortcut sheet. */
export const ASSESSMENT_SHORTCUTS: ShortcutGroup = {
  title: 'Assessment',
  shortcuts: [
    { keys: ['0', '1', '2'], does: 'Set the level' },
    { keys: ['Up', 'Down'], does: 'A level lower or higher' },
    { keys: ['A'], does: 'Nobody can say' },
    { keys: ['L', 'M', 'H'], does: 'Low, medium or high confidence' },
    { keys: ['E'], does: 'Write what speaks for it' },
    { keys: ['Enter'], does: 'Go on to the next question' },
    { keys: ['Left', 'Right'], does: 'Go to the question before or after' },
    { keys: ['Escape'], does: 'Leave a turn of a blind assessment' },
  ],
};
