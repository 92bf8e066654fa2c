import { Eye } from 'lucide-react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { PassList } from '../../passing/PassList.tsx';
import type { Person } from '../../passing/people.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { sayUndoable } from '../../state/undoable.ts';
import { run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { AssessmentTools } from './AssessmentTools.tsx';
import styles from './CollectOverview.module.css';
import { useTitle } from './titles.ts';

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
  const isComplete = progress.done === progress.of;
  const left = progress.of - progress.done;
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
        <div className={styles.way}>
          <div className={styles.progress}>
            <ProgressBar
              label={`${progress.done} of ${progress.of} answers are in`}
              done={progress.done / progress.of}
            />
          </div>
          {next && (
            <Button kind="primary" onPress={() => onHandTo(next.id)}>
              Hand over to {next.name}
            </Button>
          )}
          <Button
            kind={isComplete ? 'primary' : 'plain'}
            icon={<Eye aria-hidden />}
            isDisabled={progress.done === 0}
            onPress={() => void reveal()}
          >
            {isComplete || progress.done === 0
              ? 'Reveal'
              : `Reveal without ${left} ${left === 1 ? 'answer' : 'answers'}`}
          </Button>
        </div>
        <PassList
          people={people}
          of={assessment.pack.dimensions.length}
          again="Answer again"
          {...{ missing, onHandTo }}
        />
      </div>
    </PageFrame>
  );
}
