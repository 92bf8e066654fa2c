import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import { assessmentProgress, assessmentsOf, isTold } from '../../../shared/views/assessment.ts';
import { latestBySubject } from '../../../shared/views/assessment-compare.ts';
import { assessmentResult } from '../../../shared/views/assessment-result.ts';
import { subjectWords } from '../../../shared/views/assessment-words.ts';
import { PageFrame } from '../../shell/PageFrame.tsx';
import { useApp } from '../../state/app.ts';
import { useContent } from '../../state/content.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './AssessmentList.module.css';
import { BeginDialog } from './BeginDialog.tsx';
import { StageBadge } from './StageBadge.tsx';
import { howWords } from './titles.ts';
import { UnitsTable } from './UnitsTable.tsx';

/** Every assessment of the workshop, and how its units compare. */
export function AssessmentList({ stages }: { readonly stages: readonly Stage[] }) {
  const document = useWorkshop(state => state.document);
  const key = useApp(state => state.key);
  const pack = useContent(state => state.content?.assessment ?? null);
  const trouble = useContent(state => state.trouble);
  const [begins, setBegins] = useState(false);
  const locale = useLocale();
  const all = assessmentsOf(document);
  const latest = latestBySubject(document);
  const begin = (
    <Button
      kind="primary"
      icon={<Plus aria-hidden />}
      isDisabled={pack === null}
      onPress={() => setBegins(true)}
    >
      Begin an assessment
    </Button>
  );
  return (
    <PageFrame
      title="Assessment"
      lead="Where the organisation, or a unit of it, stands today: a level for each dimension, and what speaks for it."
      tools={all.length > 0 ? begin : undefined}
    >
      {trouble && <p role="alert">The questions could not be read. {trouble.message}</p>}
      {all.length === 0 ? (
        <EmptyState title="Where do we stand?" actions={begin}>
          <p>
            {pack ? `${pack.dimensions.length} questions` : 'A few questions'}, each with a description for
            every level. The room scores together, or everybody alone and then all is revealed. The result
            names a stage on the curve and the evidence that is weakest.
          </p>
        </EmptyState>
      ) : (
        <div className={styles.page}>
          <div className={styles.scroll}>
            <table className={styles.table}>
              <thead>
                <tr>
                  <th scope="col">No</th>
                  <th scope="col">About</th>
                  <th scope="col">Day</th>
                  <th scope="col">How</th>
                  <th scope="col">Answered</th>
                  <th scope="col">Stage</th>
                </tr>
              </thead>
              <tbody>
                {all.toReversed().map(assessment => {
                  const { done, of } = assessmentProgress(document, assessment);
                  const isBlind = assessment.mode === 'blind';
                  return (
                    <tr key={assessment.id}>
                      <td className={styles.number}>{assessment.number}</td>
                      <th scope="row">
                        <a href={`#/assessment/${key}/${assessment.id}`}>{subjectWords(assessment)}</a>
                      </th>
                      <td className={styles.day}>{formatDay(assessment.day, locale)}</td>
                      <td>
                        {howWords(assessment)}
                        {isBlind && `, ${assessment.participants.length} participants`}
                      </td>
                      <td className={styles.number}>
                        {done} of {of}
                      </td>
                      <td>
                        {isTold(assessment) ? (
                          <StageBadge stage={assessmentResult(document, assessment).stage} stages={stages} />
                        ) : (
                          'hidden until the reveal'
                        )}
                      </td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
          {latest.length > 1 && <UnitsTable assessments={latest} stages={stages} />}
        </div>
      )}
      {begins && pack && <BeginDialog pack={pack} onClose={() => setBegins(false)} />}
    </PageFrame>
  );
}
