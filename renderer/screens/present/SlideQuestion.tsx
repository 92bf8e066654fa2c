import type { CSSProperties } from 'react';
import type { Dimension } from '../../../shared/content/assessment.ts';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import type { AssessmentResult } from '../../../shared/views/assessment-result.ts';
import { counted } from '../../state/format.ts';
import styles from './SlideQuestion.module.css';

interface SlideQuestionProps {
  readonly assessment: Assessment;
  readonly result: AssessmentResult;
  readonly dimension: Dimension;
  readonly stages: readonly Stage[];
}

/** The question that the room answers, with what each level looks like, and where it stands so far. */
export function SlideQuestion({ assessment, result, dimension, stages }: SlideQuestionProps) {
  const { dimensions } = assessment.pack;
  const of = result.dimensions.find(one => one.dimension.key === dimension.key);
  const agreed = of?.from === 'room' ? of.level : null;
  return (
    <section className={styles.question} aria-label={dimension.name}>
      <header>
        <h2>
          <span>
            {dimensions.indexOf(dimension) + 1} of {dimensions.length}
          </span>{' '}
          {dimension.name}
        </h2>
        <p>{of?.isUnknown ? `${dimension.question} Nobody can say.` : dimension.question}</p>
      </header>
      <ol data-many={dimension.levels.length > 7 || undefined}>
        {dimension.levels.map((words, level) => {
          const count = of?.opinions?.counts[level] ?? 0;
          return (
            <li
              key={level}
              data-on={agreed === level || undefined}
              aria-current={agreed === level || undefined}
              style={{ '--stage': stages[level]?.colour ?? 'var(--ink-2)' } as CSSProperties}
            >
              <span className={styles.level}>{level}</span>
              <span className={styles.words}>{words}</span>
              {count > 0 && <span className={styles.count}>{counted(count, 'answer')}</span>}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
