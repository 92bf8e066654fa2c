import { useState } from 'react';
import { Passphrase } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { saveFile } from '../../state/files.ts';
import { PassphraseField } from '../../ui/PassphraseField.tsx';
import { KeyForm } from './KeyForm.tsx';
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
  const submit = async () => {
    const refused = refusalOf(first, second);
    if (refused) return refused;
    const { file } = await client.call('seal.backup', { passphrase: first });
    await saveFile(file);
    onBack();
    return null;
  };
  return (
    <KeyForm
      back="Back"
      onBack={onBack}
      deed="Save the backup"
      doing="Locking the key with the passphrase"
      submit={submit}
    >
      <p>
        With the file and its passphrase, and only with both, this key can be restored here or on another
        machine. Headwater does not keep the passphrase: without it the backup is worth nothing.
      </p>
      <PassphraseField
        label="Passphrase"
        isNew
        autoFocus
        value={first}
        onChange={setFirst}
        hint="12 characters or more"
      />
      <p role="status" className={styles.note}>
        {first !== '' && STRENGTH[strengthOf(first)]}
      </p>
      <PassphraseField label="The same passphrase again" isNew value={second} onChange={setSecond} />
    </KeyForm>
  );
}

function refusalOf(first: string, second: string): string | null {
  const { error } = Passphrase.safeParse(first);
  if (error) return `The passphrase ${error.issues[0]?.message}.`;
  return first === second ? null : 'The two passphrases are not the same. Type them again.';
}
