import { useState } from 'react';
import type { SealKey } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { say } from '../../state/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Seal.module.css';

interface ReplaceKeyProps {
  readonly onBack: () => void;
  readonly onDone: (key: SealKey) => void;
}

/** Asks before a fresh key takes the place of the one in use. */
export function ReplaceKey({ onBack, onDone }: ReplaceKeyProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const replace = async () => {
    setBusy(true);
    setProblem(null);
    try {
      onDone(await client.call('seal.replace', {}));
      say('A new key is in use. Tell its fingerprint to whoever checks your seals.', { tone: 'good' });
    } catch (cause) {
      setProblem(sentenceOf(failureOf(cause)));
      setBusy(false);
    }
  };
  return (
    <>
      <DialogBody>
        <p>
          A fresh key takes the place of the one in use, for example because somebody may have got hold of it.
          The one in use is deleted from this machine and cannot seal any more; only a backup of it would
          bring it back. Its certificate stays, so that what it sealed is still known here.
        </p>
        <p>Whoever compares fingerprints with you needs the new one. This cannot be undone.</p>
        {busy && <ProgressBar label="Making a new key" done={null} />}
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" autoFocus isDisabled={busy} onPress={onBack}>
          Keep the key
        </Button>
        <Button kind="danger" isDisabled={busy} onPress={() => void replace()}>
          Replace the key
        </Button>
      </DialogButtons>
    </>
  );
}
