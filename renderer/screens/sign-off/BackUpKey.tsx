import { type FormEvent, useState } from 'react';
import { Passphrase } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { saveFile } from '../../state/files.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { strengthOf } from './passphrase.ts';
import styles from './Seal.module.css';

const STRENGTH = {
  weak: 'Weak: somebody who has the file could guess it. Take four or more words that nobody would put together.',
  fair: 'Fair: one or two words more would make it strong.',
  strong: 'Strong.',
} as const;

/** The key behind a passphrase, as a file. */
export function BackUpKey({ onBack }: { readonly onBack: () => void }) {
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    const refused = refusalOf(first, second);
    setProblem(refused);
    if (refused) return;
    setBusy(true);
    try {
      const { file } = await client.call('seal.backup', { passphrase: first });
      await saveFile(file);
      onBack();
    } catch (cause) {
      setProblem(sentenceOf(failureOf(cause)));
      setBusy(false);
    }
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <DialogBody>
        <p>
          With the file and its passphrase, and only with both, this key can be restored here or on another
          machine. Headwater does not keep the passphrase: without it the backup is worth nothing.
        </p>
        <TextField
          label="Passphrase"
          type="password"
          autoComplete="new-password"
          autoFocus
          isRequired
          validationBehavior="aria"
          maxLength={200}
          value={first}
          onChange={setFirst}
          hint="12 characters or more"
        />
        <p role="status" className={styles.note}>
          {first !== '' && STRENGTH[strengthOf(first)]}
        </p>
        <TextField
          label="The same passphrase again"
          type="password"
          autoComplete="new-password"
          isRequired
          validationBehavior="aria"
          maxLength={200}
          value={second}
          onChange={setSecond}
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
          Save the backup
        </Button>
      </DialogButtons>
    </form>
  );
}

function refusalOf(first: string, second: string): string | null {
  const { error } = Passphrase.safeParse(first);
  if (error) return `The passphrase ${error.issues[0]?.message}.`;
  return first === second ? null : 'The two passphrases are not the same. Type them again.';
}
