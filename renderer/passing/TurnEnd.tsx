import type { RefObject } from 'react';
import { Button } from '../ui/Button.tsx';
import styles from './TurnEnd.module.css';

/** One of the things that everybody says something of. */
export interface TurnItem {
  readonly id: string;
  /** A number before its title. */
  readonly mark: string;
  readonly title: string;
  /** What was said of it in this turn; null: nothing. */
  readonly said: string | null;
}

interface TurnEndProps {
  /** "All placed", "2 use cases left". */
  readonly title: string;
  readonly items: readonly TurnItem[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** What the button of something not said yet says, such as "Place". */
  readonly verb: string;
  /** Whose turn is next; null: nobody's. */
  readonly next: string | null;
  readonly onChange: (id: string) => void;
  readonly onDone: () => void;
}

/** The end of a turn: what was said in it, to change or to leave as it is. */
export function TurnEnd({ title, items, heading, verb, next, onChange, onDone }: TurnEndProps) {
  return (
    <div className={styles.end}>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <p>Nobody sees this once you are done.</p>
      <ul>
        {items.map(({ id, mark, title: of, said }) => (
          <li key={id}>
            <span className={styles.number}>{mark}</span>
            <span className={styles.title}>{of}</span>
            <strong>{said ?? 'Not said in this turn'}</strong>
            <Button
              kind="quiet"
              aria-label={`${said === null ? verb : 'Change'} ${of}`}
              onPress={() => onChange(id)}
            >
              {said === null ? verb : 'Change'}
            </Button>
          </li>
        ))}
      </ul>
      <Button kind="primary" onPress={onDone}>
        {next ? `Done: hand over to ${next}` : 'Done: hand back'}
      </Button>
    </div>
  );
}
