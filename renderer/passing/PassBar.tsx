import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { counted } from '../state/format.ts';
import { Button } from '../ui/Button.tsx';
import { ProgressBar } from '../ui/ProgressBar.tsx';
import styles from './PassBar.module.css';
import type { Person } from './people.ts';
import type { PassWords } from './words.ts';

interface PassBarProps {
  readonly words: PassWords;
  readonly progress: { readonly done: number; readonly of: number };
  /** To whom the laptop goes next; null: to nobody. */
  readonly next: Person | null;
  readonly onHandTo: (participant: string) => void;
  readonly onReveal: () => void;
  /** What stands before the progress. */
  readonly children?: ReactNode;
}

/** How many answers are in, who is next, and the reveal. */
export function PassBar({ words, progress, next, onHandTo, onReveal, children }: PassBarProps) {
  const { done, of } = progress;
  const isComplete = done === of;
  return (
    <div className={styles.bar}>
      {children}
      <div className={styles.progress}>
        <ProgressBar label={`${done} of ${of} ${words.answer}s are in`} done={done / of} />
      </div>
      {next && (
        <Button kind="primary" onPress={() => onHandTo(next.id)}>
          Hand over to {next.name}
        </Button>
      )}
      <Button
        kind={isComplete ? 'primary' : 'plain'}
        icon={<Eye aria-hidden />}
        isDisabled={done === 0}
        onPress={onReveal}
      >
        {isComplete || done === 0 ? 'Reveal' : `Reveal without ${counted(of - done, words.answer)}`}
      </Button>
    </div>
  );
}
