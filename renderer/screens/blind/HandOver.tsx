import { Button } from '../../ui/Button.tsx';
import styles from './HandOver.module.css';
import type { Person } from './people.ts';

interface HandOverProps {
  readonly person: Person;
  readonly count: number;
  readonly hasVoted: boolean;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

/** Stands between two turns: nothing of either is on the screen while the laptop changes hands. */
export function HandOver({ person, count, hasVoted, onBegin, onBack }: HandOverProps) {
  return (
    <div className={styles.handing}>
      <p className={styles.lead}>Hand over to</p>
      <h1 className={styles.name}>{person.name}</h1>
      <p className={styles.words}>
        {count === 1 ? 'One use case' : `${count} use cases`} to place, where they stand today as you see it.
        Nobody sees your votes until all are revealed, so nobody else looks at the screen now.
        {hasVoted && ' Earlier votes of yours stay hidden, from you too. Place again and the new ones count.'}
      </p>
      <div className={styles.buttons}>
        <Button onPress={onBack}>Back to the overview</Button>
        <Button kind="primary" autoFocus onPress={onBegin}>
          I am {person.name}
        </Button>
      </div>
    </div>
  );
}
