import { useMemo } from 'react';
import type { UseCase } from '../../shared/model/use-case.ts';
import { similarTo } from '../../shared/views/similar.ts';
import { select } from '../board/board-store.ts';
import { openDialog } from '../state/dialogs.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import styles from './Alike.module.css';

/** Most shown at once: the likest. */
const MOST = 3;

/** In the inspector: the use cases that may be the same as this one, to look at or to merge. */
export function Twins({ useCase }: { readonly useCase: UseCase }) {
  const document = useWorkshop(state => state.document);
  const { id, title, links } = useCase;
  const found = useMemo(
    () =>
      similarTo(document, title, id, MOST + links.length)
        // Two that are linked are known to be two.
        .filter(({ useCase: other }) => !links.includes(other.id) && !other.links.includes(id))
        .slice(0, MOST),
    [document, title, id, links],
  );
  if (found.length === 0) return null;
  return (
    <ul className={styles.alike} aria-label="Perhaps the same">
      {found.map(({ useCase: other }) => (
        <li key={other.id}>
          Perhaps the same as {other.number} · {other.title}
          <div className={styles.buttons}>
            <Button
              onPress={() => openDialog({ kind: 'merge', keep: id, other: other.id })}
              aria-label={`Merge… with number ${other.number}`}
            >
              Merge…
            </Button>
            <Button
              kind="quiet"
              onPress={() => select([other.id])}
              aria-label={`Show number ${other.number}`}
            >
              Show
            </Button>
          </div>
        </li>
      ))}
    </ul>
  );
}
