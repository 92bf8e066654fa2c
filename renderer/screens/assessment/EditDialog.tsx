import { useState } from 'react';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { runOrRefuse } from '../../state/refusal.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { SubjectFields, subjectProblem } from './SubjectFields.tsx';

interface EditDialogProps {
  readonly assessment: Assessment;
  readonly onClose: () => void;
}

/** Corrects what an assessment is about and when it was. */
export function EditDialog({ assessment, onClose }: EditDialogProps) {
  const [fields, setFields] = useState({ about: assessment.about, day: assessment.day });
  const save = async () => {
    const { isRefused } = await runOrRefuse({
      type: 'assessment.edit',
      ...{ id: assessment.id, changes: fields },
    });
    if (!isRefused) onClose();
  };
  return (
    <Dialog title={`Assessment ${assessment.number}`} isOpen onClose={onClose}>
      <form
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogBody>
          <SubjectFields {...fields} onChange={changes => setFields(now => ({ ...now, ...changes }))} />
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" isDisabled={subjectProblem(fields) !== null}>
            Save
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
