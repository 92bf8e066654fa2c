import type { Stage } from '../../../shared/content/stages.ts';
import type { DimensionResult } from '../../../shared/views/assessment.ts';
import type { AssessmentResult } from '../../../shared/views/assessment-result.ts';
import { Recommendations } from '../../guide/Recommendations.tsx';
import { useApp } from '../../state/app.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NextStage.module.css';

interface NextStageProps {
  readonly result: AssessmentResult;
  readonly stages: readonly Stage[];
  readonly onQuestion: (dimension: string) => void;
}

/** What keeps the organisation from the next stage, and what the guide to its stage recommends. */
export function NextStage({ result, stages, onQuestion }: NextStageProps) {
  const pack = useApp(state => state.info?.stages);
  const { stage, short } = result;
  const guide = stage === null ? undefined : stages[stage];
  if (stage === null || !guide || !pack) return null;
  return (
    <section className={styles.next} aria-label="What follows">
      {short.length > 0 && (
        <div>
          <h2>What keeps it from stage {stage + 1}</h2>
          <ul className={styles.short}>
            {short.map(one => (
              <li key={one.dimension.key}>
                <Button kind="quiet" onPress={() => onQuestion(one.dimension.key)}>
                  {one.dimension.name}
                </Button>
                <span>{reasonWords(one, stage + 1)}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {guide.next.length > 0 && (
        <div className={styles.steps}>
          <h2>{stages[stage + 1] ? `What moves stage ${stage} on` : 'What keeps it going'}</h2>
          <Recommendations pack={pack} stage={guide} />
        </div>
      )}
    </section>
  );
}

function reasonWords({ level, isUnknown, hasEvidence }: DimensionResult, wanted: number): string {
  if (level === null) return isUnknown ? 'nobody can say' : 'not answered';
  if (level >= wanted && !hasEvidence) return `level ${level}, nothing written speaks for it`;
  return `level ${level}`;
}
