import type { RefObject } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { counted } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Placed.module.css';

interface PlacedProps {
  readonly useCases: readonly UseCase[];
  readonly stages: readonly Stage[];
  readonly heading: RefObject<HTMLHeadingElement | null>;
  readonly said: ReadonlyMap<string, number | null>;
  readonly next: string | null;
  readonly onChange: (useCase: string) => void;
  readonly onDone: () => void;
}

/** The end of a turn: what was said in it, to change or to leave as it is. */
export function Placed({ useCases, stages, heading, said, next, onChange, onDone }: PlacedProps) {
  const open = useCases.filter(useCase => !said.has(useCase.id)).length;
  const words = (id: string) => {
    const stage = said.get(id);
    if (stage === undefined) return 'Not said in this turn';
    return stage === null ? 'Abstained' : `${stage} · ${stages[stage]?.name ?? ''}`;
  };
  return (
    <div className={styles.placed}>
      <h1 ref={heading} tabIndex={-1}>
        {open === 0 ? 'All placed' : `${counted(open, 'use case')} left`}
      </h1>
      <p>Nobody sees this once you are done.</p>
      <ul>
        {useCases.map(useCase => (
          <li key={useCase.id}>
            <span className={styles.number}>{useCase.number}</span>
            <span className={styles.title}>{useCase.title}</span>
            <strong>{words(useCase.id)}</strong>
            <Button
              kind="quiet"
              aria-label={`${said.has(useCase.id) ? 'Change' : 'Place'} ${useCase.title}`}
              onPress={() => onChange(useCase.id)}
            >
              {said.has(useCase.id) ? 'Change' : 'Place'}
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
