import { Check, Plus } from 'lucide-react';
import type { Stage } from '../../../shared/content/stages.ts';
import { recordsOf } from '../../../shared/model/document.ts';
import type { DimensionResult } from '../../../shared/views/assessment.ts';
import type { AssessmentResult } from '../../../shared/views/assessment-result.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './NextStage.module.css';

interface NextStageProps {
  readonly result: AssessmentResult;
  readonly stages: readonly Stage[];
  readonly onQuestion: (dimension: string) => void;
}

/** What keeps the organisation from the next stage, and what the guide to its stage recommends. */
export function NextStage({ result, stages, onQuestion }: NextStageProps) {
  const document = useWorkshop(state => state.document);
  const { stage, short } = result;
  const guide = stage === null ? undefined : stages[stage];
  if (stage === null || !guide) return null;
  const taken = new Set(recordsOf(document, 'action').map(action => action.recommendation));
  const take = async ({ key, text }: Stage['next'][number]) => {
    const source = `Stage guide, ${stage} ${guide.name}`;
    const action = { id: newId(), text, stage, recommendation: key, source };
    const commit = await run({ type: 'action.add', actions: [action] });
    if (commit) sayUndoable('Taken into the roadmap.', commit);
  };
  return (
    <section className={styles.next} aria-label="What follows">
      {short.length > 0 && (
        <div>
          <h2>What keeps it from stage {stage + 1}</h2>
          <ul>
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
        <div>
          <h2>{stages[stage + 1] ? `What moves stage ${stage} on` : 'What keeps it going'}</h2>
          <ul>
            {guide.next.map(step => (
              <li key={step.key}>
                <span className={styles.step}>{step.text}</span>
                {taken.has(step.key) ? (
                  <span className={styles.taken}>
                    <Check aria-hidden /> In the roadmap
                  </span>
                ) : (
                  <Button
                    icon={<Plus aria-hidden />}
                    aria-label={`Take into the roadmap: ${step.text}`}
                    onPress={() => void take(step)}
                  >
                    Take into the roadmap
                  </Button>
                )}
              </li>
            ))}
          </ul>
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
