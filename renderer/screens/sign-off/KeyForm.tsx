import { type FormEvent, type ReactNode, useState } from 'react';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { Button } from '../../ui/Button.tsx';
import { DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './Seal.module.css';

interface KeyFormProps {
  /** What leads back without a change. */
  readonly back: string;
  readonly onBack: () => void;
  /** What the form does, as its button says it. */
  readonly deed: string;
  readonly isDangerous?: boolean;
  /** What is said while it is done. */
  readonly doing: string;
  /** Does it; answers why it was not even tried, in words. @throws FailureError */
  readonly submit: () => Promise<string | null>;
  readonly children: ReactNode;
}

/** One step of the dialog of the seal key: what it is about, what went wrong, the way back and the way on. */
export function KeyForm({ back, onBack, deed, isDangerous = false, doing, submit, children }: KeyFormProps) {
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const send = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setProblem(null);
    try {
      setProblem(await submit());
    } catch (cause) {
      setProblem(sentenceOf(failureOf(cause)));
    }
    setBusy(false);
  };
  return (
    <form onSubmit={send}>
      <DialogBody>
        {children}
        {busy && <ProgressBar label={doing} done={null} />}
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
      </DialogBody>
      <DialogButtons>
        <Button kind="quiet" autoFocus={isDangerous} isDisabled={busy} onPress={onBack}>
          {back}
        </Button>
        <Button kind={isDangerous ? 'danger' : 'primary'} type="submit" isDisabled={busy}>
          {deed}
        </Button>
      </DialogButtons>
    </form>
  );
}
