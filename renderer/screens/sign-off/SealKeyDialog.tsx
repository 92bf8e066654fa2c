import { useEffect, useState } from 'react';
import type { Failure } from '../../../shared/contract/failure.ts';
import { SEAL_NOTICE, type SealKey } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { formatMoment } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import { BackUpKey } from './BackUpKey.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import { ReplaceKey } from './ReplaceKey.tsx';
import { RestoreKey } from './RestoreKey.tsx';
import styles from './Seal.module.css';

type Step = 'show' | 'back-up' | 'restore' | 'replace';

const TITLES: Record<Step, string> = {
  show: 'Seal key',
  'back-up': 'Back up the seal key',
  restore: 'Restore the seal key',
  replace: 'Replace the seal key',
};

/** The key that this installation seals with: what it is, its backup, and another in its place. */
export function SealKeyDialog() {
  const [step, setStep] = useState<Step>('show');
  const [key, setKey] = useState<SealKey | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  useEffect(() => {
    client.call('seal.key', {}).then(setKey, cause => setFailure(failureOf(cause)));
  }, []);

  const back = () => setStep('show');
  const put = (fresh: SealKey) => {
    setKey(fresh);
    setFailure(null);
    back();
  };
  return (
    <Dialog title={TITLES[step]} isOpen onClose={closeDialog} wide>
      {step === 'back-up' && <BackUpKey onBack={back} />}
      {step === 'restore' && <RestoreKey onBack={back} onDone={put} />}
      {step === 'replace' && <ReplaceKey onBack={back} onDone={put} />}
      {step === 'show' && (
        <>
          <DialogBody>
            {!key && !failure && <ProgressBar label="Reading the key" done={null} />}
            {failure && (
              <p role="alert" className={styles.problem}>
                {sentenceOf(failure)}
              </p>
            )}
            {key && <KeyView sealKey={key} />}
            <section className={styles.part}>
              <h3>What it is</h3>
              <p>
                Headwater seals PDFs with this key. It lies on this machine alone, beside the settings, never
                in a workshop. Whoever knows the fingerprint from you can tell your seals from others.
              </p>
              <p className={styles.note}>{SEAL_NOTICE}</p>
            </section>
            <div className={styles.buttons}>
              <Button isDisabled={!key} onPress={() => setStep('back-up')}>
                Back up…
              </Button>
              <Button isDisabled={!key && !failure} onPress={() => setStep('restore')}>
                Restore from a backup…
              </Button>
              <Button kind="danger" isDisabled={!key && !failure} onPress={() => setStep('replace')}>
                Replace…
              </Button>
            </div>
          </DialogBody>
          <DialogButtons>
            <Button kind="primary" onPress={closeDialog}>
              Done
            </Button>
          </DialogButtons>
        </>
      )}
    </Dialog>
  );
}

function KeyView({ sealKey: { fingerprint, holder, made, earlier } }: { readonly sealKey: SealKey }) {
  return (
    <>
      <dl className={styles.facts}>
        <dt>Fingerprint</dt>
        <dd>
          <Fingerprint of={fingerprint} />
        </dd>
        <dt>Since</dt>
        <dd>{formatMoment(made)}</dd>
        <dt>Names</dt>
        <dd dir="auto">{holder}</dd>
      </dl>
      {earlier.length > 0 && (
        <section className={styles.part} aria-label="Used here before">
          <h3>Used here before</h3>
          <p className={styles.note}>These cannot seal any more; what they sealed is still known.</p>
          <ul className={styles.people}>
            {earlier.map(one => (
              <li key={one.fingerprint}>
                <Fingerprint of={one.fingerprint} />
                <p className={styles.note}>since {formatMoment(one.made)}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
