import { CircleHelp, ShieldAlert, ShieldCheck } from 'lucide-react';
import { type PdfVerdict, SEAL_NOTICE } from '../../../shared/contract/seal.ts';
import {
  type CheckPhase,
  chooseAndCheck,
  leaveCheck,
  openChecked,
  stopOpening,
} from '../../state/check-pdf.ts';
import { sentenceOf } from '../../state/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Seal.module.css';
import { SealedFactsView } from './SealedFactsView.tsx';

/** Whether a PDF is what was sealed, what it says of itself, and the way back to its workshop. */
export function CheckPdfDialog({ phase }: { readonly phase: Exclude<CheckPhase, { kind: 'idle' }> }) {
  const opening = phase.kind === 'checked' ? phase.opening : null;
  const failure = phase.kind === 'failed' ? phase.failure : phase.kind === 'checked' ? phase.problem : null;
  return (
    <Dialog title="Check a sealed PDF" isOpen onClose={leaveCheck} canClose={!opening} wide>
      <DialogBody scrollLabel="What the check says">
        {phase.kind === 'checking' && <ProgressBar label={phase.step} done={phase.done} />}
        {phase.kind === 'checked' && <VerdictOf verdict={phase.verdict} name={phase.name} />}
        {failure && (
          <p role="alert" className={styles.problem}>
            {sentenceOf(failure)}
          </p>
        )}
      </DialogBody>
      {opening ? (
        <DialogButtons>
          <div className={styles.progress}>
            <ProgressBar label={opening.step} done={opening.done} />
          </div>
          <Button autoFocus onPress={stopOpening}>
            Stop
          </Button>
        </DialogButtons>
      ) : (
        <Deeds phase={phase} />
      )}
    </Dialog>
  );
}

function Deeds({ phase }: { readonly phase: Exclude<CheckPhase, { kind: 'idle' }> }) {
  if (phase.kind === 'checking')
    return (
      <DialogButtons>
        <Button autoFocus onPress={leaveCheck}>
          Stop
        </Button>
      </DialogButtons>
    );
  const isWhole = phase.kind === 'checked' && phase.verdict.state === 'whole';
  return (
    <DialogButtons>
      <Button kind="quiet" onPress={() => void chooseAndCheck()}>
        Check another…
      </Button>
      <Button kind={isWhole ? 'plain' : 'primary'} autoFocus onPress={leaveCheck}>
        Done
      </Button>
      {isWhole && (
        <Button kind="primary" onPress={() => void openChecked()}>
          Open it as a workshop
        </Button>
      )}
    </DialogButtons>
  );
}

const STATES = {
  whole: { title: 'Whole', Icon: ShieldCheck },
  changed: { title: 'Changed', Icon: ShieldAlert },
  foreign: { title: 'Not one of ours', Icon: CircleHelp },
} as const;

function VerdictOf({ verdict, name }: { readonly verdict: PdfVerdict; readonly name: string }) {
  const { title, Icon } = STATES[verdict.state];
  return (
    <>
      <div role="status" className={styles.state} data-state={verdict.state}>
        <Icon aria-hidden />
        <h3>{title}</h3>
        <p>“{name}”</p>
        <p>
          {verdict.state === 'whole'
            ? 'Every byte is as it was when the PDF was sealed, and its data and its log agree.'
            : verdict.reason}
        </p>
      </div>
      {verdict.state === 'whole' && <SealedFactsView facts={verdict.facts} />}
      <section className={styles.part}>
        <h3>What a seal is</h3>
        <p className={styles.note}>{SEAL_NOTICE}</p>
        <p className={styles.note}>
          It shows that the PDF is as it was when it was sealed, and with which key. That the key is who it
          says it is, only whoever sealed the PDF can tell you: compare the fingerprint with them.
        </p>
      </section>
    </>
  );
}
