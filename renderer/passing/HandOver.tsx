import type { ReactNode } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './HandOver.module.css';
import type { Person } from './people.ts';

interface HandOverProps {
  readonly person: Person;
  /** What they will do, and who sees it when. */
  readonly children: ReactNode;
  readonly onBegin: () => void;
  readonly onBack: () => void;
}

/** Stands between two turns: nothing of either is on the screen while the laptop changes hands. */
export function HandOver({ person, children, onBegin, onBack }: HandOverProps) {
  return (
    <div className={styles.handing}>
      <p className={styles.lead}>Hand over to</p>
      <h1 className={styles.name}>{person.name}</h1>
      <p className={styles.words}>{children}</p>
      <div className={styles.buttons}>
        <Button onPress={onBack}>Back to the overview</Button>
        <Button kind="primary" autoFocus onPress={onBegin}>
          I am {person.name}
        </Button>
      </div>
    </div>
  );
}
