import { useMemo } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { earlierAssessment } from '../../../shared/views/assessment-compare.ts';
import { assessmentResult } from '../../../shared/views/assessment-result.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { Moves } from './Moves.tsx';
import { NextStage } from './NextStage.tsx';
import { ResultCharts } from './ResultCharts.tsx';
import { ResultTable } from './ResultTable.tsx';
import styles from './ResultView.module.css';
import { Verdict } from './Verdict.tsx';

interface ResultViewProps {
  readonly assessment: Assessment;
  readonly stages: readonly Stage[];
  /** Goes to a question, by its place. */
  readonly onQuestion: (at: number) => void;
}

/** What an assessment comes to: the stage with its reasons, every dimension, what moved, and what follows. */
export function ResultView({ assessment, stages, onQuestion }: ResultViewProps) {
  const document = useWorkshop(state => state.document);
  const result = useMemo(() => assessmentResult(document, assessment), [document, assessment]);
  const earlier = earlierAssessment(document, assessment);
  const before = useMemo(() => earlier && assessmentResult(document, earlier), [document, earlier]);
  const goTo = (key: string) => onQuestion(assessment.pack.dimensions.findIndex(one => one.key === key));
  if (result.scored === 0) {
    return (
      <EmptyState
        title="Nothing scored yet"
        actions={
          <Button kind="primary" onPress={() => onQuestion(0)}>
            To the first question
          </Button>
        }
      >
        The result appears here as soon as the first question has a level.
      </EmptyState>
    );
  }
  return (
    <div className={styles.result}>
      <Verdict {...{ result, stages }} before={before ?? null} onQuestion={goTo} />
      <ResultCharts
        {...{ assessment, result, stages }}
        earlier={earlier && before ? { earlier, before } : null}
      />
      <NextStage {...{ result, stages }} onQuestion={goTo} />
      <Moves assessment={assessment} />
      <ResultTable {...{ assessment, result }} onQuestion={goTo} />
    </div>
  );
}
