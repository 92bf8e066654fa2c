import type { StagesPack } from '../../../shared/content/stages.ts';
import { laneName } from '../../board/words.ts';
import { Select } from '../../ui/Select.tsx';
import styles from './StageGuide.module.css';

interface StageGuideProps {
  readonly pack: StagesPack;
  readonly stage: number | null;
  /** Chooses another stage; without it the guide belongs to a card and follows it. */
  readonly onStage?: ((stage: number) => void) | undefined;
}

/** What a stage looks like, who leads in it and what moves an organisation on: from the stages pack. */
export function StageGuide({ pack, stage, onStage }: StageGuideProps) {
  const content = stage === null ? undefined : pack.stages[stage];
  const next = stage === null ? undefined : pack.stages[stage + 1];
  if (!content) return null;
  return (
    <section className={styles.guide} aria-label={`Guide to stage ${content.position}`}>
      {onStage ? (
        <Select
          label="Stage"
          value={String(stage)}
          choices={pack.stages.map(one => ({
            value: String(one.position),
            label: laneName(pack.stages, one.position),
          }))}
          onChange={value => onStage(Number(value))}
        />
      ) : (
        <h3>Guide to stage {content.position}</h3>
      )}
      {content.leads && (
        <p className={styles.leads}>
          <strong>Who leads:</strong> {content.leads}
        </p>
      )}
      {content.signs.length > 0 && (
        <>
          <h4>Signs</h4>
          <ul>
            {content.signs.map(sign => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </>
      )}
      {content.next.length > 0 && (
        <>
          <h4>{next ? `What moves it on to stage ${next.position}` : 'What keeps it going'}</h4>
          <ul>
            {content.next.map(step => (
              <li key={step.key}>{step.text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
