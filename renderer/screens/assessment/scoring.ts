import { useRef, useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { type RoomScore, scoreStands } from '../../../shared/views/assessment.ts';
import { newId, run, undo, useWorkshop } from '../../state/workshop.ts';

interface Step {
  readonly dimension: string;
  readonly score: RoomScore;
  /** False when an earlier turn had left the same there: then there is nothing of this turn to undo. */
  readonly isCommitted: boolean;
}

const NOTHING: RoomScore = { level: null, confidence: null, evidence: '' };

/** What one participant answers while the laptop is theirs. */
interface Scoring {
  /** What they said in this turn, by dimension. Nothing else: an answer of an earlier turn is never in it. */
  readonly said: ReadonlyMap<string, RoomScore>;
  /** Answers whether it is on disk. */
  say(dimension: string, changes: Partial<RoomScore>): Promise<boolean>;
  /** Undoes the last thing said in this turn, and nothing else. Answers its dimension, or null. */
  takeBack(): Promise<string | null>;
}

/**
 * A turn knows what was said in it from the person's own hand, never from the document's scores; of those it only asks
 * whether they stand as they were said, so that an undo from elsewhere shows. The first word on a dimension takes the place
 * of everything an earlier turn had left there.
 */
export function useScoring(assessment: Assessment, participant: string): Scoring {
  const document = useWorkshop(state => state.document);
  const [steps, setSteps] = useState<readonly Step[]>([]);
  /** The same as it is now: a key may come before the screen was drawn anew, and would take one step back twice. */
  const made = useRef<readonly Step[]>([]);
  const keep = (next: readonly Step[]) => {
    made.current = next;
    setSteps(next);
  };
  /** What stands or is on its way, so that two changes in a row do not lose each other. */
  const current = useRef(new Map<string, RoomScore>());
  /** The last change that was this turn's own: a later one is not this turn's to undo. */
  const own = useRef(useWorkshop.getState().head);
  const isUndoing = useRef(false);
  const said = new Map<string, RoomScore>();
  for (const { dimension, score } of steps) {
    const record = { assessment: assessment.id, participant, dimension, ...score };
    if (scoreStands(document, record)) said.set(dimension, score);
    else said.delete(dimension);
  }

  return {
    said,
    async say(dimension, changes) {
      if (isUndoing.current) return false;
      const before = current.current.get(dimension);
      const score = { ...(before ?? NOTHING), ...changes };
      current.current.set(dimension, score);
      const commit = await run({
        type: 'score.set',
        ...{ id: newId(), assessment: assessment.id, dimension, participant, changes: score },
      });
      if (!commit && useWorkshop.getState().trouble) {
        if (current.current.get(dimension) === score) {
          if (before) current.current.set(dimension, before);
          else current.current.delete(dimension);
        }
        return false;
      }
      if (commit) own.current = commit.number;
      keep([...made.current, { dimension, score, isCommitted: commit !== null }]);
      return true;
    },
    async takeBack() {
      const last = made.current.at(-1);
      if (!last || isUndoing.current) return null;
      if (last.isCommitted) {
        if (useWorkshop.getState().head !== own.current) return null;
        isUndoing.current = true;
        const commit = await undo();
        isUndoing.current = false;
        if (!commit) return null;
        own.current = commit.number;
      }
      const left = made.current.slice(0, -1);
      const before = left.findLast(step => step.dimension === last.dimension);
      if (before) current.current.set(last.dimension, before.score);
      else current.current.delete(last.dimension);
      keep(left);
      return last.dimension;
    },
  };
}
