import { useEffect } from 'react';
import { find } from '../../../shared/model/document.ts';
import { stagesOf } from '../../../shared/views/stages.ts';
import { LiveRegion } from '../../board/LiveRegion.tsx';
import { watchFonts } from '../../board/measure.ts';
import { useApp } from '../../state/app.ts';
import { listShortcuts } from '../../state/shortcuts.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { AssessmentList } from './AssessmentList.tsx';
import { Collect } from './Collect.tsx';
import { OneAssessment } from './OneAssessment.tsx';
import { ASSESSMENT_SHORTCUTS } from './shortcuts.ts';

/**
 * Assessments: all of them, or the one that the address names. A blind one is collected, then revealed: which of the two is shown
 * follows the document, so that undo leads back and a restart leads on.
 */
export function AssessmentScreen() {
  const { page, info } = useApp();
  const document = useWorkshop(state => state.document);
  const assessment = page === null ? undefined : find(document, 'assessment', page);
  useEffect(() => listShortcuts(ASSESSMENT_SHORTCUTS), []);
  useEffect(watchFonts, []);
  if (!info) return null;
  const { stages } = stagesOf(document, info.stages);
  return (
    <>
      {!assessment && <AssessmentList stages={stages} />}
      {assessment?.state === 'collecting' && <Collect key={assessment.id} assessment={assessment} />}
      {assessment && assessment.state !== 'collecting' && (
        <OneAssessment key={assessment.id} {...{ assessment, stages }} />
      )}
      <LiveRegion />
    </>
  );
}
