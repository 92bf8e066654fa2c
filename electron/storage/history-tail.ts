import { advance, EMPTY_HISTORY, type History, UNDO_DEPTH } from '../../shared/change/history.ts';
import { commitFrom, commitRows } from './commits.ts';
import type { Reader } from './handles.ts';

/** How many of the last commits are folded first; twice as many when they do not settle it. */
const FIRST_WINDOW = UNDO_DEPTH * 2;

/**
 * What can be undone and redone, folded from the end of the log: the same answer as folding the whole log, at the cost of its
 * last commits. Gestures beyond `UNDO_DEPTH` are forgotten anyway, so once the fold has pushed one out, nothing before
 * the window can matter.
 */
export function historyAt(reader: Reader, head: number): History {
  for (let window = FIRST_WINDOW; ; window *= 2) {
    const from = Math.max(1, head - window + 1);
    const history = fold(reader, from);
    if (history) return history;
  }
}

/**
 * The fold from a commit on, or null when it may depend on what came before. An undo or redo of a gesture from before the window
 * finds nothing and changes nothing, which is right for the gestures since.
 */
function fold(reader: Reader, from: number): History | null {
  let history = EMPTY_HISTORY;
  let settled = from === 1;
  for (const row of commitRows(reader, from)) {
    const commit = commitFrom(row);
    const next = advance(history, commit);
    if (commit.command?.type === 'workshop.begin') settled = true;
    const isFull = history.undo.length === UNDO_DEPTH && next.undo.length === UNDO_DEPTH;
    if (isFull && next.undo[0] !== history.undo[0]) settled = true;
    history = next;
  }
  return settled ? history : null;
}
