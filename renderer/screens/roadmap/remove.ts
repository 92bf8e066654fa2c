import type { Command } from '../../../shared/commands/index.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { setOpen } from './roadmap-state.ts';

const NAMES = {
  'action.remove': 'The action',
  'decision.remove': 'The decision',
  'parked.remove': 'The point',
} as const;

/** Deletes something of the roadmap, and offers to undo that; a dialog about it is closed. */
export async function remove(type: keyof typeof NAMES, id: string): Promise<void> {
  setOpen(null);
  const commit = await run({ type, ids: [id] } as Extract<Command, { type: typeof type }>);
  if (commit) sayUndoable(`${NAMES[type]} was deleted.`, commit);
}
