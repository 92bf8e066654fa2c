import { CircleCheckBig } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { preflightOf } from '../../../shared/views/preflight.ts';
import {
  PREFLIGHT_GROUPS,
  type PreflightFinding,
  type PreflightGroup,
} from '../../../shared/views/preflight-finding.ts';
import { counted, today } from '../../state/format.ts';
import { useChosenProfile } from '../../state/report-profile.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Check.module.css';
import { FindingList } from './FindingList.tsx';
import { goToStep, readReport, useSignOff } from './sign-off-state.ts';
import { WaiveDialog } from './WaiveDialog.tsx';
import { Waived } from './Waived.tsx';

const GROUP_NAMES: Readonly<Record<PreflightGroup, string>> = {
  workshop: 'Workshop',
  'use-cases': 'Use cases',
  placing: 'Blind placement',
  assessment: 'Assessment',
  value: 'Value',
  canvases: 'Canvases',
  roadmap: 'Roadmap',
  report: 'Report',
};

/** Everything that a careful partner would catch before the client leaves. Nobody is held up by any of it. */
export function Check({ stages }: { readonly stages: StagesPack }) {
  const document = useWorkshop(state => state.document);
  const report = useSignOff(state => state.report);
  const profile = useChosenProfile(state => state.profile);
  const [waiving, setWaiving] = useState<readonly PreflightFinding[] | null>(null);
  useEffect(() => void readReport(), [document, profile]);
  const { open, waived } = useMemo(
    () => preflightOf(document, { stages, today: today(), report }),
    [document, stages, report],
  );
  const groups = PREFLIGHT_GROUPS.map(group => ({
    group,
    findings: open.filter(finding => finding.group === group),
  })).filter(({ findings }) => findings.length > 0);
  const faults = open.filter(({ severity }) => severity === 'fault').length;
  return (
    <div className={styles.check}>
      <div className={styles.summary}>
        <p role="status">
          {open.length === 0 ? 'Nothing is open.' : summaryOf(faults, open.length - faults)}{' '}
          {waived.length > 0 && `${counted(waived.length, 'finding')} let stand.`}
          {report === null && ' Looking at fonts and pages…'}
        </p>
        <Button kind="primary" onPress={() => goToStep('look')}>
          Look at the pages
        </Button>
      </div>
      {groups.length === 0 && (
        <EmptyState
          picture={<CircleCheckBig aria-hidden className={styles.fine} />}
          title="Nothing stands in the way"
        >
          <p>
            Every use case has a driver, a sponsor and a stage; every action somebody who does it; nothing is
            cut and nothing is left open.
          </p>
        </EmptyState>
      )}
      {groups.map(({ group, findings }) => (
        <section key={group} className={styles.group} aria-labelledby={`check-${group}`}>
          <h2 id={`check-${group}`}>
            {GROUP_NAMES[group]}
            <span aria-hidden>{findings.length}</span>
            <VisuallyHidden>, {counted(findings.length, 'finding')}</VisuallyHidden>
          </h2>
          <FindingList findings={findings} onWaive={setWaiving} />
        </section>
      ))}
      {waived.length > 0 && <Waived waived={waived} />}
      {waiving && <WaiveDialog findings={waiving} onClose={() => setWaiving(null)} />}
    </div>
  );
}

function summaryOf(faults: number, hints: number): string {
  const parts = [
    ...(faults > 0 ? [`${counted(faults, 'thing')} to mend`] : []),
    ...(hints > 0 ? [`${counted(hints, 'thing')} to look at`] : []),
  ];
  return `${parts.join(' and ')}. None of them holds you up.`;
}
