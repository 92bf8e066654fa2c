import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './Button.tsx';
import styles from './LinkList.module.css';

interface Link {
  readonly id: string;
  readonly words: string;
  /** What its cross does, in words. */
  readonly remove: string;
}

interface LinkListProps {
  readonly label: string;
  readonly links: readonly Link[];
  readonly onRemove: (id: string) => void;
  /** What adds another one, and what is said of them. */
  readonly children: ReactNode;
}

/** What something points to: a line each, with a cross that takes it away. */
export function LinkList({ label, links, onRemove, children }: LinkListProps) {
  return (
    <fieldset className={styles.group}>
      <legend>{label}</legend>
      {links.length > 0 && (
        <ul className={styles.list}>
          {links.map(({ id, words, remove }) => (
            <li key={id}>
              <span>{words}</span>
              <IconButton label={remove} onPress={() => onRemove(id)}>
                <X aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      {children}
    </fieldset>
  );
}
