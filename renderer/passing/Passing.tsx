import type { ReactNode } from 'react';
import { HandOver } from './HandOver.tsx';
import styles from './Passing.module.css';
import type { Person } from './people.ts';
import { usePassing } from './use-passing.ts';
import type { PassWords } from './words.ts';

/** A turn that begins: whose it is, and where it leads. */
export interface TurnOf {
  readonly person: Person;
  /** Whose turn is next; null when nobody’s answers are missing. */
  readonly next: string | null;
  readonly onDone: () => void;
  readonly onLeave: () => void;
}

interface PassingProps {
  readonly words: PassWords;
  readonly people: readonly Person[];
  /** How many answers each is asked for. */
  readonly of: number;
  /** How many of a participant’s answers are missing. */
  readonly missing: (participant: string) => number;
  /** What everybody does, such as "10 questions on where Payments stands today". */
  readonly task: string;
  readonly turn: (turn: TurnOf) => ReactNode;
  /** The facilitator’s page. */
  readonly overview: (next: Person | null, onHandTo: (participant: string) => void) => ReactNode;
}

/**
 * The laptop passed round the table: from the facilitator’s page over a page without anything on it to a participant, and on to
 * the next one. Whatever is shown on the way, nothing of another turn is.
 */
export function Passing({ words, people, of, missing, task, turn, overview }: PassingProps) {
  const { person, at, next, ...go } = usePassing(people, missing);
  if (!person) return overview(next, go.handTo);
  return (
    <main className={styles.away}>
      {at === 'handing' ? (
        <HandOver
          key={person.id}
          {...{ words, person, task }}
          isAgain={missing(person.id) < of}
          onBegin={go.begin}
          onBack={go.back}
        />
      ) : (
        turn({ person, next: next?.name ?? null, onDone: go.goOn, onLeave: go.back })
      )}
    </main>
  );
}
