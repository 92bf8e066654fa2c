import type { Assessment } from '../../../shared/model/assessment.ts';
import { answeredOn, assessmentProgress } from '../../../shared/views/assessment.ts';
import { Passing } from '../../passing/Passing.tsx';
import { useWorkshop } from '../../state/workshop.ts';
import { CollectOverview } from './CollectOverview.tsx';
import { usePeopleOf } from './people-of.ts';
import { ScoreTurn } from './ScoreTurn.tsx';
import { SCORE_WORDS } from './words.ts';

/** A blind assessment while answers come in. */
export function Collect({ assessment }: { readonly assessment: Assessment }) {
  const document = useWorkshop(state => state.document);
  const people = usePeopleOf(assessment);
  const answered = answeredOn(document, assessment);
  const questions = assessment.pack.dimensions.length;
  const missing = (id: string) => questions - (answered.get(id)?.size ?? 0);
  return (
    <Passing
      words={SCORE_WORDS}
      {...{ people, missing }}
      of={questions}
      task={`${questions} questions on where ${assessment.about || 'the organisation'} stands today`}
      turn={turn => <ScoreTurn key={turn.person.id} assessment={assessment} {...turn} />}
      overview={(next, onHandTo) => (
        <CollectOverview
          {...{ assessment, people, missing, next, onHandTo }}
          progress={assessmentProgress(document, assessment)}
        />
      )}
    />
  );
}
