import type { SealKey } from '../../../shared/contract/seal.ts';
import { client } from '../../api.ts';
import { say } from '../../state/messages.ts';
import { KeyForm } from './KeyForm.tsx';

interface ReplaceKeyProps {
  readonly onBack: () => void;
  readonly onDone: (key: SealKey) => void;
}

/** Asks before a fresh key takes the place of the one in use. */
export function ReplaceKey({ onBack, onDone }: ReplaceKeyProps) {
  const submit = async () => {
    onDone(await client.call('seal.replace', {}));
    say('A new key is in use. Tell its fingerprint to whoever checks your seals.', { tone: 'good' });
    return null;
  };
  return (
    <KeyForm
      back="Keep the key"
      onBack={onBack}
      deed="Replace the key"
      isDangerous
      doing="Making a new key"
      submit={submit}
    >
      <p>
        A fresh key takes the place of the one in use, for example because somebody may have got hold of it.
        The one in use is deleted from this machine and cannot seal any more; only a backup of it would bring
        it back. Its certificate stays, so that what it sealed is still known here.
      </p>
      <p>Whoever compares fingerprints with you needs the new one. This cannot be undone.</p>
    </KeyForm>
  );
}
