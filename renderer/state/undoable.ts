import type { CommitView } from '../../shared/contract/workshop.ts';
import { dismiss, say, useMessages } from './messages.ts';
import { undo, useWorkshop } from './workshop.ts';

/**
 * Says what a commit did, with Undo. The offer goes as soon as anything else changes, so that its Undo can only
 * ever take back what it speaks of.
 */
export function sayUndoable(text: string, commit: CommitView): void {
  say(text, { tone: 'good', action: { label: 'Undo', run: () => void undo() } });
  const id = useMessages.getState().messages.at(-1)?.id;
  const stop = useWorkshop.subscribe(({ key, head }) => {
    if (key === commit.key && head <= commit.number) return;
    stop();
    if (id !== undefined) dismiss(id);
  });
}
