import { CircleHelp, ShieldAlert, ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import { type PdfVerdict, SEAL_NOTICE } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { chooseAndCheck, openSealed } from '../../state/check-pdf.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { type ChosenFile, uploadFile } from '../../state/files.ts';
import { formatBytes } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Seal.module.css';
import { SealedFactsView } from './SealedFactsView.tsx';

type Phase =
  | { readonly kind: 'working'; readonly step: string }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'checked'; readonly file: string; readonly verdict: PdfVerdict };

/** Whether a PDF is what was sealed, what it says of itself, and the way back to its workshop. */
export function CheckPdfDialog({ file }: { readonly file: ChosenFile | File }) {
  const [phase, setPhase] = useState<Phase>({ kind: 'working', step: '' });
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Failure | null>(null);

  useEffect(() => {
    let isLeft = false;
    const show = (next: Phase) => {
      if (!isLeft) setPhase(next);
    };
    const check = async () => {
      setProblem(null);
      if (file instanceof File)
        show({ kind: 'working', step: `Reading “${file.name}”, ${formatBytes(file.size)}` });
      const { file: held, name } = file instanceof File ? await uploadFile(file) : file;
      show({ kind: 'working', step: `Checking every byte of “${name}”` });
      show({ kind: 'checked', file: held, verdict: await client.call('pdf.verify', { file: held }) });
    };
    check().catch(cause => show({ kind: 'failed', failure: failureOf(cause) }));
    return () => {
      isLeft = true;
    };
  }, [file]);

  const facts = phase.kind === 'checked' && phase.verdict.state === 'whole' ? phase.verdict.facts : null;
  const open = async () => {
    if (phase.kind !== 'checked' || !facts) return;
    setOpening(true);
    setProblem(null);
    try {
      await openSealed(phase.file, facts.revision);
    } catch (cause) {
      setProblem(failureOf(cause));
      setOpening(false);
    }
  };

  return (
    <Dialog title="Check a sealed PDF" isOpen onClose={closeDialog} canClose={!opening} wide>
      <DialogBody scrollLabel="What the check says">
        {phase.kind === 'working' && <ProgressBar label={phase.step} done={null} />}
        {phase.kind === 'failed' && (
          <p role="alert" className={styles.problem}>
            {sentenceOf(phase.failure)}
          </p>
        )}
        {phase.kind === 'checked' && <StateView verdict={phase.verdict} name={file.name} />}
        {facts && <SealedFactsView facts={facts} />}
        {phase.kind === 'checked' && (
          <section className={styles.part}>
            <h3>What a seal is</h3>
            <p className={styles.note}>{SEAL_NOTICE}</p>
            <p className={styles.note}>
              It shows that the PDF is as it was when it was sealed, and with which key. That the key is who
              it says it is, only whoever sealed the PDF can tell you: compare the fingerprint with them.
            </p>
          </section>
        )}
        {opening && <ProgressBar label="Opening it as a workshop: every change is replayed" done={null} />}
        {problem && (
          <p role="alert" className={styles.problem}>
            {sentenceOf(problem)}
          </p>
        )}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" isDisabled={opening} onPress={() => void chooseAndCheck()}>
          Check another…
        </Button>
        {facts ? (
          <>
            <Button isDisabled={opening} onPress={closeDialog}>
              Done
            </Button>
            <Button kind="primary" isDisabled={opening} onPress={() => void open()}>
              Open it as a workshop
            </Button>
          </>
        ) : (
          <Button kind="primary" onPress={closeDialog}>
            {phase.kind === 'working' ? 'Stop' : 'Done'}
          </Button>
        )}
      </DialogButtons>
    </Dialog>
  );
}

const STATES = {
  whole: { title: 'Whole', Icon: ShieldCheck },
  changed: { title: 'Changed', Icon: ShieldAlert },
  foreign: { title: 'Not one of ours', Icon: CircleHelp },
} as const;

function StateView({ verdict, name }: { readonly verdict: PdfVerdict; readonly name: string }) {
  const { title, Icon } = STATES[verdict.state];
  return (
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
  );
}
