import type { CommitBody } from './commit.ts';
import { type Diff, isEmpty, reverse, squash } from './diff.ts';

/** One step of undo or redo: a gesture, however many commits it made. `diff` is what the gesture did. */
export interface Step {
  readonly mark: string;
  readonly label: string;
  readonly diff: Diff;
}

/** What can be undone and redone, latest last. A pure fold over the log, so it survives a restart. */
export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const EMPTY_HISTORY: History = { undo: [], redo: [] };

/** How many gestures can be taken back. */
export const UNDO_DEPTH = 500;

type Entry = Pick<CommitBody, 'kind' | 'mark' | 'of' | 'label' | 'diff' | 'command'>;

/**
 * What undo does not cross: a workshop's beginning, as taking it back would leave no workshop to show; and a sealed sign-off, as people
 * have put their names under what was before.
 */
const WALLS: ReadonlySet<string> = new Set(['workshop.begin', 'sign-off.seal']);
/** What is no gesture, and is passed over by undo: the PDF that was made of a sealed sign-off, and that a file came out of one. */
const NO_STEP: ReadonlySet<string> = new Set(['sign-off.attach', 'workshop.from-pdf']);

/** The history after one more commit. */
export function advance(history: History, commit: Entry): History {
  switch (commit.kind) {
    case 'do': {
      if (WALLS.has(String(commit.command?.type))) return EMPTY_HISTORY;
      if (NO_STEP.has(String(commit.command?.type))) return history;
      const last = history.undo.at(-1);
      if (last && last.mark === commit.mark) {
        const step = { ...last, diff: squash([last.diff, commit.diff]) };
        const rest = history.undo.slice(0, -1);
        // A gesture that ended where it began leaves nothing to undo.
        return { undo: isEmpty(step.diff) ? rest : [...rest, step], redo: [] };
      }
      const step = { mark: commit.mark, label: commit.label, diff: commit.diff };
      return { undo: [...history.undo, step].slice(-UNDO_DEPTH), redo: [] };
    }
    case 'undo': {
      const step = history.undo.at(-1);
      if (!step || step.mark !== commit.of) return history;
      return { undo: history.undo.slice(0, -1), redo: [...history.redo, step] };
    }
    case 'redo': {
      const step = history.redo.at(-1);
      if (!step || step.mark !== commit.of) return history;
      return { undo: [...history.undo, step], redo: history.redo.slice(0, -1) };
    }
  }
}

/** What undo would do next, or undefined. */
export const undoStep = (history: History): { step: Step; diff: Diff } | undefined => {
  const step = history.undo.at(-1);
  return step && { step, diff: reverse(step.diff) };
};

/** What redo would do next, or undefined. */
export const redoStep = (history: History): { step: Step; diff: Diff } | undefined => {
  const step = history.redo.at(-1);
  return step && { step, diff: step.diff };
};
