import { type FormEvent, useState } from 'react';
import type { SealKey } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { type ChosenFile, chooseFile } from '../../state/files.ts';
import { say } from '../../state/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Seal.module.css';

interface RestoreKeyProps {
  readonly onBack: () => void;
  readonly onDone: (key: SealKey) => void;
}

/** A key from its backup in the place of the one in use. */
export function RestoreKey({ onBack, onDone }: RestoreKeyProps) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const choose = async () => {
    setProblem(null);
    try {
      const chosen = await chooseFile('key');
      if (chosen) setFile(chosen);
    } catch (cause) {
      setProblem(sentenceOf(failureOf(cause)));
    }
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    if (!file) return setProblem('Choose the file of the backup first.');
    setBusy(true);
    setProblem(null);
    try {
      onDone(await client.call('seal.restore', { file: file.file, passphrase }));
      say('The key of the backup is in use.', { tone: 'good' });
    } catch (cause) {
      setProblem(sentenceOf(failureOf(cause)));
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <DialogBody>
        <p>
          The key of the backup takes the place of the one in use. The one in use cannot seal any more then;
          what it sealed is still known here.
        </p>
        <div className={styles.buttons}>
          <Button autoFocus isDisabled={busy} onPress={() => void choose()}>
            {file ? 'Choose another file…' : 'Choose the backup…'}
          </Button>
          <span className={styles.chosen}>{file ? file.name : 'A file that ends in .pem'}</span>
        </div>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="off"
          maxLength={200}
          value={passphrase}
          onChange={setPassphrase}
        />
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" isDisabled={busy} onPress={onBack}>
          Back
        </Button>
        <Button kind="primary" type="submit" isDisabled={busy}>
          Restore the key
        </Button>
      </DialogButtons>
    </form>
  );
}
