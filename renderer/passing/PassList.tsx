import { CircleCheck } from 'lucide-react';
import { Button } from '../ui/Button.tsx';
import styles from './PassList.module.css';
import type { Person } from './people.ts';
import type { PassWords } from './words.ts';

interface PassListProps {
  readonly words: PassWords;
  readonly people: readonly Person[];
  /** How many answers each is asked for. */
  readonly of: number;
  /** How many of a participant's answers are missing. */
  readonly missing: (participant: string) => number;
  readonly onHandTo: (participant: string) => void;
}

/** Who is done, who is not, and the laptop handed to any of them: never what anybody said. */
export function PassList({ words, people, of, missing, onHandTo }: PassListProps) {
  const again = `${words.verb} again`;
  return (
    <ul className={styles.people}>
      {people.map(person => (
        <li key={person.id}>
          <span className={styles.initials} aria-hidden="true">
            {person.initials}
          </span>
          <span className={styles.name}>
            {person.name} {person.role && <span className={styles.role}>{person.role}</span>}
          </span>
          <span className={styles.state}>
            {missing(person.id) === 0 && <CircleCheck aria-hidden />}
            {stateOf(missing(person.id), of)}
          </span>
          <Button
            onPress={() => onHandTo(person.id)}
            aria-label={`${missing(person.id) === 0 ? again : 'Hand over'}: ${person.name}`}
          >
            {missing(person.id) === 0 ? again : 'Hand over'}
          </Button>
        </li>
      ))}
    </ul>
  );
}

function stateOf(missing: number, of: number): string {
  if (missing === 0) return 'Done';
  return missing === of ? 'Not yet' : `${of - missing} of ${of}`;
}
