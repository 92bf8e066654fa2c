import { Button } from '../ui/Button.tsx';
import styles from './HandOver.module.css';
import type { Person } from './people.ts';
import type { PassWords } from './words.ts';

interface HandOverProps {
  readonly words: PassWords;
  readonly person: Person;
  readonly task: string;
  /** Whether answers of theirs are in already. */
  readonly isAgain: boolean;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

/** Stands between two turns: nothing of either is on the screen while the laptop changes hands. */
export function HandOver({ words, person, task, isAgain, onBegin, onBack }: HandOverProps) {
  return (
    <div className={styles.handing}>
      <p className={styles.lead}>Hand over to</p>
      <h1 className={styles.name}>{person.name}</h1>
      <p className={styles.words}>
        {task}, as you see it. Nobody sees your {words.answer}s until all are revealed, so nobody else looks
        at the screen now.
        {isAgain &&
          ` Earlier ${words.answer}s of yours stay hidden, from you too. ${words.verb} again and the new ones count.`}
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
