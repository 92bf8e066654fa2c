import type { Assessment } from '../../../shared/model/assessment.ts';
import { PassBar } from '../../passing/PassBar.tsx';
import { PassList } from '../../passing/PassList.tsx';
import type { Person } from '../../passing/people.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { AssessmentTools } from './AssessmentTools.tsx';
import styles from './CollectOverview.module.css';
import { useTitle } from './titles.ts';
import { SCORE_WORDS } from './words.ts';

interface CollectOverviewProps {
  readonly assessment: Assessment;
  readonly people: readonly Person[];
  readonly missing: (participant: string) => number;
  readonly next: Person | null;
  readonly progress: { readonly done: number; readonly of: number };
  readonly onHandTo: (participant: string) => void;
}

/** The facilitator's page while answers come in: who is done, who is next, and never what anybody said. */
export function CollectOverview(props: CollectOverviewProps) {
  const { assessment, people, missing, next, progress, onHandTo } = props;
  const { title, lead } = useTitle(assessment);
  const reveal = async () => {
    const commit = await run({ type: 'assessment.reveal', id: assessment.id });
    if (commit) sayUndoable('What everybody said is revealed.', commit);
  };
  return (
    <PageFrame title={title} lead={lead} tools={<AssessmentTools assessment={assessment} />}>
      <div className={styles.overview}>
        <p className={styles.how}>
          Hand the laptop round. Everybody answers {assessment.pack.dimensions.length} questions alone; then
          all is revealed, and the room agrees on what it sees differently.
        </p>
        <PassBar words={SCORE_WORDS} {...{ progress, next, onHandTo }} onReveal={() => void reveal()} />
        <PassList
          words={SCORE_WORDS}
          of={assessment.pack.dimensions.length}
          {...{ people, missing, onHandTo }}
        />
      </div>
    </PageFrame>
  );
}
