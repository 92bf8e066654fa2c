import { sentenceOf } from '../../state/failure.ts';
import { useChosenProfile } from '../../state/report-profile.ts';
import { cancelSealing, leaveSealing, seal, useSealing } from '../../state/sealing.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Sign.module.css';

/** What sealing does and what a seal is, before it is done; then how far it is. */
export function SealDialog() {
  const { phase } = useSealing();
  const profile = useChosenProfile(state => state.profile);
  if (phase.kind === 'idle') return null;
  if (phase.kind === 'asking')
    return (
      <Dialog title="Seal this revision" isOpen onClose={leaveSealing}>
        <DialogBody>
          <div className={styles.explained}>
            <h3>What a seal is</h3>
            <p>
              Headwater notes exactly which state of the workshop was signed, makes the PDF with all
              signatures, the workshop’s data and its log, and seals it with this installation’s own key. Any
              byte that is changed afterwards breaks the seal, and anybody with Headwater can check it,
              offline.
            </p>
            <h3>What it is not</h3>
            <p>
              It is not a qualified electronic signature: nobody vouches for who drew the lines. And the time
              is this device’s clock, which nobody vouches for either.
            </p>
            <h3>What the PDF gives away</h3>
            <p>
              Whoever gets the PDF gets the whole log of the workshop with it: every change since its
              beginning, deleted texts and photos included.
            </p>
            <h3>What changes</h3>
            <p>
              Nothing of this revision can be changed or undone any more. You can go on working; what you
              change belongs to the next revision.
            </p>
          </div>
          {phase.failure && (
            <p role="alert" className={styles.problem}>
              {sentenceOf(phase.failure)}
            </p>
          )}
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={leaveSealing}>
            Not yet
          </Button>
          <Button kind="primary" onPress={() => void seal(phase.id, profile)}>
            Seal
          </Button>
        </DialogButtons>
      </Dialog>
    );
  return (
    <Dialog title="Making the sealed PDF" isOpen canClose={false} onClose={cancelSealing}>
      <DialogBody>
        <ProgressBar label={phase.step} done={phase.done} />
        <p className={styles.note}>The revision is sealed already; only its PDF is still being made.</p>
      </DialogBody>
      <DialogButtons>
        <Button onPress={cancelSealing} isDisabled={phase.job === null} autoFocus>
          Cancel the PDF
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
