import { useRef, useState } from 'react';
import type { Round } from '../../../shared/model/round.ts';
import { voteStands } from '../../../shared/views/spread.ts';
import { newId, run, undo, useWorkshop } from '../../state/workshop.ts';

interface Said {
  readonly useCase: string;
  readonly stage: number | null;
  /** False when an earlier turn had left the vote there already: there is nothing of this turn to undo. */
  readonly isCommitted: boolean;
}

/** What one participant does while the laptop is theirs. */
export interface TurnState {
  /** What they said in this turn, by use case. Nothing else: a vote from an earlier turn is never in it. */
  readonly said: ReadonlyMap<string, number | null>;
  /** Answers whether the vote is on disk. */
  say(useCase: string, stage: number | null): Promise<boolean>;
  /** Undoes the last thing said in this turn, and nothing else. Answers its use case, or null. */
  takeBack(): Promise<string | null>;
}

/**
 * A turn knows what was said in it from the person's own hand, never from the document's votes; of those it only asks
 * whether they stand as they were said, so that an undo from elsewhere shows.
 */
export function useTurn(round: Round, participant: string): TurnState {
  const document = useWorkshop(state => state.document);
  const [steps, setSteps] = useState<readonly Said[]>([]);
  /** The same as it is now: a key may come before the screen was drawn anew, and would take one step back twice. */
  const made = useRef<readonly Said[]>([]);
  const keep = (next: readonly Said[]) => {
    made.current = next;
    setSteps(next);
  };
  /** The last change that was this turn's own: a later one is not this turn's to undo. */
  const own = useRef(useWorkshop.getState().head);
  const busy = useRef(false);
  const said = new Map<string, number | null>();
  for (const { useCase, stage } of steps) {
    if (voteStands(document, { round: round.id, participant, useCase, stage })) said.set(useCase, stage);
  }

  return {
    said,
    async say(useCase, stage) {
      if (busy.current) return false;
      busy.current = true;
      const votes = [{ id: newId(), participant, useCase, stage }];
      const commit = await run({ type: 'round.vote', round: round.id, votes });
      busy.current = false;
      if (!commit && useWorkshop.getState().trouble) return false;
      if (commit) own.current = commit.number;
      keep([...made.current, { useCase, stage, isCommitted: commit !== null }]);
      return true;
    },
    async takeBack() {
      const last = made.current.at(-1);
      if (!last || busy.current) return null;
      if (last.isCommitted) {
        if (useWorkshop.getState().head !== own.current) return null;
        busy.current = true;
        const commit = await undo();
        busy.current = false;
        if (!commit) return null;
        own.current = commit.number;
      }
      keep(made.current.slice(0, -1));
      return last.useCase;
    },
  };
}
