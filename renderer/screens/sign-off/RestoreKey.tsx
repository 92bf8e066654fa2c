import { useState } from 'react';
import type { SealKey } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { failureOf } from '../../state/failure.ts';
import { type ChosenFile, chooseFile } from '../../state/files.ts';
import { say, sayFailure } from '../../state/messages.ts';
import { Button } from '../../ui/Button.tsx';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { KeyForm } from './KeyForm.tsx';
import styles from './Seal.module.css';

interface RestoreKeyProps {
  readonly onBack: () => void;
  readonly onDone: (key: SealKey) => void;
}

/** A key from its backup in the place of the one in use. */
export function RestoreKey({ onBack, onDone }: RestoreKeyProps) {
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [passphrase, setPassphrase] = useState('');

  const choose = async () => {
    try {
      const chosen = await chooseFile('key');
      if (chosen) setFile(chosen);
    } catch (cause) {
      sayFailure(failureOf(cause));
    }
  };
  const submit = async () => {
    if (!file) return 'Choose the file of the backup first.';
    onDone(await client.call('seal.restore', { file: file.file, passphrase }));
    say('The key of the backup is in use.', { tone: 'good' });
    return null;
  };
  return (
    <KeyForm
      back="Back"
      onBack={onBack}
      deed="Restore the key"
      doing="Unlocking the backup with the passphrase"
      submit={submit}
    >
      <p>
        The key of the backup takes the place of the one in use. The one in use cannot seal any more then;
        what it sealed is still known here.
      </p>
      <div className={styles.buttons}>
        <Button autoFocus onPress={() => void choose()}>
          {file ? 'Choose another file…' : 'Choose the backup…'}
        </Button>
        <span className={styles.chosen}>{file ? file.name : 'A file that ends in .pem'}</span>
      </div>
      <PassphraseField label="Passphrase" value={passphrase} onChange={setPassphrase} />
    </KeyForm>
  );
}
