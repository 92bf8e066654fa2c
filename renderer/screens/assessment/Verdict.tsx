import { ArrowRight, TriangleAlert } from 'lucide-react';
import type { CSSProperties } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { AssessmentResult } from '../../../shared/views/assessment-result.ts';
import {
  resultWords,
  ruleWords,
  stageWords,
  weakestEvidenceWords,
  weakestWords,
} from '../../../shared/views/assessment-words.ts';
import { Button } from '../../ui/Button.tsx';
import { StageCurve } from './StageCurve.tsx';
import styles from './Verdict.module.css';

interface VerdictProps {
  readonly result: AssessmentResult;
  readonly before: AssessmentResult | null;
  readonly stages: readonly Stage[];
  readonly onQuestion: (dimension: string) => void;
}

/** The result in words and on the curve, with what it should be doubted by. */
export function Verdict({ result, before, stages, onQuestion }: VerdictProps) {
  const { stage, said, weakestEvidence } = result;
  const of = stage === null ? undefined : stages[stage];
  const weakest = weakestWords(result);
  return (
    <section className={styles.verdict} aria-label="Result">
      <div className={styles.words}>
        <h2 style={{ '--stage': of?.colour ?? 'var(--ink-2)' } as CSSProperties}>
          {stage === null ? (
            'No stage yet'
          ) : (
            <>
              <span className={styles.stage}>{stage}</span> {of?.name ?? `Stage ${stage}`}
            </>
          )}
        </h2>
        <p className={styles.sentence}>{resultWords(result, stages)}</p>
        {weakest && <p>{weakest}</p>}
        {weakestEvidence && (
          <div className={styles.doubt}>
            <TriangleAlert aria-hidden />
            <p>{weakestEvidenceWords(result)}</p>
            <Button
              icon={<ArrowRight aria-hidden />}
              onPress={() => onQuestion(weakestEvidence.of.dimension.key)}
            >
              To its question
            </Button>
          </div>
        )}
        <p className={styles.rule}>{ruleWords(result)}</p>
      </div>
      {stage !== null && (
        <div className={styles.curve}>
          <StageCurve
            stages={stages}
            marks={[
              { stage, kind: 'now', words: 'with evidence' },
              ...(said !== null && said !== stage
                ? [{ stage: said, kind: 'said' as const, words: 'as was said' }]
                : []),
              ...(before && before.stage !== null && before.stage !== stage
                ? [{ stage: before.stage, kind: 'before' as const, words: 'last time' }]
                : []),
            ]}
          />
          {before && before.stage !== null && (
            <p className={styles.note}>
              {before.stage === stage
                ? `As last time: ${stageWords(stage, stages)}.`
                : `Last time: ${stageWords(before.stage, stages)}.`}
            </p>
          )}
        </div>
      )}
    </section>
  );
}
