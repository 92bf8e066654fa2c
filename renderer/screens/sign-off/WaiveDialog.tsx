import { useState } from 'react';
import { Waiver } from '../../../shared/model/sign-off.ts';
import type { PreflightFinding } from '../../../shared/views/preflight-finding.ts';
import { counted } from '../../state/format.ts';
import { newId, newMark, run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { NameField } from '../../ui/NameField.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Check.module.css';

interface WaiveDialogProps {
  readonly findings: readonly PreflightFinding[];
  readonly onClose: () => void;
}

/** Asks why findings may stand as they are. The reason is kept with the workshop. */
export function WaiveDialog({ findings, onClose }: WaiveDialogProps) {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [problem, setProblem] = useState('');
  const save = () => {
    const read = Waiver.shape.reason.safeParse(reason);
    if (!read.success) {
      setProblem(
        reason.trim() === '' ? 'Say why it may stand.' : `The reason ${read.error.issues[0]?.message}.`,
      );
      return;
    }
    const mark = newMark();
    for (const { key } of findings)
      void run({ type: 'waiver.set', id: newId(), finding: key, reason: read.data, by }, mark);
    onClose();
  };
  const [first] = findings;
  return (
    <Dialog
      title={findings.length === 1 ? 'Let it stand' : `Let ${counted(findings.length, 'finding')} stand`}
      isOpen
      onClose={onClose}
    >
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault();
          save();
        }}
      >
        <DialogBody>
          <p dir="auto">{findings.length === 1 ? first?.sentence : `${first?.kind}.`}</p>
          <TextField
            label="Why it may stand"
            hint="Kept with the workshop, for whoever asks later."
            value={reason}
            onChange={setReason}
            isInvalid={problem !== ''}
            isRequired
            validationBehavior="aria"
            autoFocus
          />
          {problem && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
          <NameField label="Who says so" value={by} save={setBy} />
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit">
            Let it stand
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
