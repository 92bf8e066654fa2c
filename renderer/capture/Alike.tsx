import { useDeferredValue, useMemo } from 'react';
import type { UseCase } from '../../shared/model/use-case.ts';
import { similarTo } from '../../shared/views/similar.ts';
import { select } from '../board/board-store.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './Alike.module.css';

interface AlikeProps {
  readonly title: string;
  /** Adds what was typed to a use case that is there, instead of making another. */
  readonly onAddTo: (useCase: UseCase) => void;
}

/** While a title is typed: the use cases that may be the same. Nothing here has to be answered. */
export function Alike({ title, onAddTo }: AlikeProps) {
  const document = useWorkshop(state => state.document);
  const settled = useDeferredValue(title);
  const found = useMemo(() => similarTo(document, settled, null, 2), [document, settled]);
  const words = found.map(({ useCase }) => `${useCase.number}, ${useCase.title}`).join('; ');
  return (
    <>
      <VisuallyHidden>
        <span role="status">{words && `Perhaps there already: ${words}.`}</span>
      </VisuallyHidden>
      {found.length > 0 && (
        <ul className={styles.alike} aria-label="Perhaps there already">
          {found.map(({ useCase }) => (
            <li key={useCase.id}>
              Like {useCase.number} · {useCase.title}
              <div className={styles.buttons}>
                <Button onPress={() => onAddTo(useCase)} aria-label={`Add to it, number ${useCase.number}`}>
                  Add to it
                </Button>
                <Button
                  kind="quiet"
                  onPress={() => select([useCase.id])}
                  aria-label={`Show number ${useCase.number}`}
                >
                  Show
                </Button>
              </div>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
