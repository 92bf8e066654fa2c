import { useEffect } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { answeredOn, assessmentProgress } from '../../../shared/views/assessment.ts';
import { HandOver } from '../../passing/HandOver.tsx';
import { usePassing } from '../../passing/use-passing.ts';
import { useHands } from '../../state/hands.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './Collect.module.css';
import { CollectOverview } from './CollectOverview.tsx';
import { usePeopleOf } from './people-of.ts';
import { ScoreTurn } from './ScoreTurn.tsx';

/** A blind assessment while answers come in. Whatever is shown here, no answer of another turn is. */
export function Collect({ assessment }: { readonly assessment: Assessment }) {
  const document = useWorkshop(state => state.document);
  const people = usePeopleOf(assessment);
  const answered = answeredOn(document, assessment);
  const questions = assessment.pack.dimensions.length;
  const missing = (id: string) => questions - (answered.get(id)?.size ?? 0);
  const passing = usePassing(people, missing);
  const { person, at, next } = passing;
  const isAway = at !== 'overview';
  useEffect(() => {
    useHands.setState({ isAway });
    return () => useHands.setState({ isAway: false });
  }, [isAway]);

  if (person && at === 'handing') {
    return (
      <main className={styles.hand}>
        <HandOver key={person.id} person={person} onBegin={passing.begin} onBack={passing.back}>
          {questions} questions on where {assessment.about || 'the organisation'} stands today, as you see it.
          Nobody sees your answers until all are revealed, so nobody else looks at the screen now.
          {missing(person.id) < questions &&
            ' Earlier answers of yours stay hidden, from you too. Answer again and the new ones count.'}
        </HandOver>
      </main>
    );
  }
  if (person && at === 'turn') {
    return (
      <ScoreTurn
        key={person.id}
        {...{ assessment, person }}
        next={next?.name ?? null}
        onDone={passing.goOn}
        onLeave={passing.back}
      />
    );
  }
  return (
    <CollectOverview
      {...{ assessment, people, missing, next }}
      progress={assessmentProgress(document, assessment)}
      onHandTo={passing.handTo}
    />
  );
}
