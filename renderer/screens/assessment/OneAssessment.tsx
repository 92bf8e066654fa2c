import { useEffect, useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { dimensionResults } from '../../../shared/views/assessment.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { atQuestion } from '../../state/at-work.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Choices } from '../../ui/Choices.tsx';
import { AssessmentTools } from './AssessmentTools.tsx';
import { ResultView } from './ResultView.tsx';
import { ScoreView } from './ScoreView.tsx';
import { useTitle } from './titles.ts';

interface OneAssessmentProps {
  readonly assessment: Assessment;
  readonly stages: readonly Stage[];
}

type View = 'score' | 'result';
const VIEWS = [
  { value: 'score', label: 'Questions' },
  { value: 'result', label: 'Result' },
] as const;

/** One assessment that hides nothing: its questions, to score or to agree on, and what they come to. */
export function OneAssessment({ assessment, stages }: OneAssessmentProps) {
  const { title, lead } = useTitle(assessment);
  const [view, setView] = useState<View>(() => {
    const { document } = useWorkshop.getState();
    const results = dimensionResults(document, assessment);
    return results.every(one => one.level !== null || one.isUnknown) ? 'result' : 'score';
  });
  const [at, setAt] = useState(0);
  const question = view === 'score' ? (assessment.pack.dimensions[at]?.key ?? null) : null;
  useEffect(() => atQuestion(question), [question]);
  useEffect(() => () => atQuestion(null), []);
  return (
    <PageFrame
      title={title}
      lead={lead}
      tools={
        <>
          <Choices label="What to see" choices={VIEWS} value={view} onChange={setView} />
          <AssessmentTools assessment={assessment} />
        </>
      }
    >
      {view === 'score' ? (
        <ScoreView {...{ assessment, stages, at }} onGo={setAt} onDone={() => setView('result')} />
      ) : (
        <ResultView
          {...{ assessment, stages }}
          onQuestion={index => {
            setAt(index);
            setView('score');
          }}
        />
      )}
    </PageFrame>
  );
}
