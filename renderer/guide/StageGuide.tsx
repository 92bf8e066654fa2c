import type { StagesPack } from '../../shared/content/stages.ts';
import { viewsByTopic } from '../../shared/views/guide.ts';
import { laneName } from '../board/words.ts';
import { Select } from '../ui/Select.tsx';
import { Recommendations } from './Recommendations.tsx';
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
      {(content.drive || content.leads) && (
        <dl className={styles.facts}>
          {content.drive && (
            <div>
              <dt>Drive</dt>
              <dd>{content.drive}</dd>
            </div>
          )}
          {content.leads && (
            <div>
              <dt>Who leads</dt>
              <dd>{content.leads}</dd>
            </div>
          )}
        </dl>
      )}
      {content.signs.length > 0 && (
        <>
          <h4>Signs</h4>
          <ul className={styles.signs}>
            {content.signs.map(sign => (
              <li key={sign}>{sign}</li>
            ))}
          </ul>
        </>
      )}
      {content.next.length > 0 && (
        <>
          <h4>{next ? `What moves it on to stage ${next.position}` : 'What keeps it going'}</h4>
          <Recommendations pack={pack} stage={content} />
        </>
      )}
      {content.figures.length > 0 && (
        <>
          <h4>Figures</h4>
          <ul className={styles.figures}>
            {content.figures.map(({ value, text, source, year }) => (
              <li key={text}>
                <strong>{value}</strong> {text}
                <cite>
                  {source}, {year}
                </cite>
              </li>
            ))}
          </ul>
        </>
      )}
      {viewsByTopic(content).map(({ topic, views }) => (
        <section key={topic} className={styles.topic} aria-label={topic}>
          <h4>{topic}</h4>
          {views.map(({ who, says }) => (
            <blockquote key={who}>
              <p>{says}</p>
              <cite>{who}</cite>
            </blockquote>
          ))}
        </section>
      ))}
    </section>
  );
}
