import { type FormEvent, useState } from 'react';
import type { AssessmentPack } from '../../../shared/content/assessment.ts';
import { ASSESSMENT_LIMITS } from '../../../shared/model/assessment.ts';
import { PeopleTicks, peopleProblem, usePresent } from '../../passing/PeopleTicks.tsx';
import { navigate, useApp } from '../../state/app.ts';
import { today } from '../../state/format.ts';
import { runOrRefuse } from '../../state/refusal.ts';
import { newId } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import styles from './BeginDialog.module.css';
import { SubjectFields, subjectProblem } from './SubjectFields.tsx';

const MODES = [
  { value: 'room', label: 'The room together' },
  { value: 'blind', label: 'Everybody blind' },
] as const;
type Mode = (typeof MODES)[number]['value'];

interface BeginDialogProps {
  readonly pack: AssessmentPack;
  readonly onClose: () => void;
}

/** Begins an assessment: about what, on which day, by the room or by everybody for themselves. */
export function BeginDialog({ pack, onClose }: BeginDialogProps) {
  const who = usePresent();
  const { present } = who;
  const [fields, setFields] = useState({ about: '', day: today() });
  const [mode, setMode] = useState<Mode>('room');
  const [busy, setBusy] = useState(false);
  const problem =
    subjectProblem(fields) ??
    (mode === 'blind'
      ? peopleProblem(present.length, ASSESSMENT_LIMITS.participants, 'an assessment')
      : null);

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null || busy) return;
    setBusy(true);
    const id = newId();
    const { commit, isRefused } = await runOrRefuse({
      type: 'assessment.begin',
      ...{ id, pack, ...fields, mode },
      participants: mode === 'blind' ? present.map(person => person.id) : [],
    });
    setBusy(false);
    if (isRefused) return;
    onClose();
    if (commit) navigate('assessment', useApp.getState().key, id);
  };

  return (
    <Dialog title="Begin an assessment" isOpen onClose={onClose} wide={mode === 'blind'}>
      <form onSubmit={event => void begin(event)}>
        <DialogBody>
          <p className={styles.pack}>
            {pack.name}: {pack.dimensions.length} questions.
          </p>
          <SubjectFields {...fields} onChange={changes => setFields(now => ({ ...now, ...changes }))} />
          <div className={styles.mode}>
            <p aria-hidden="true">Who scores?</p>
            <Choices label="Who scores?" choices={MODES} value={mode} onChange={setMode} />
            <p className={styles.note}>
              {mode === 'room'
                ? 'The room talks and agrees on a level for each question.'
                : 'The laptop goes round. Nobody sees the others until all is revealed with its spread.'}
            </p>
          </div>
          {mode === 'blind' && (
            <div className={styles.people}>
              <PeopleTicks {...who} />
            </div>
          )}
          {problem !== null && <p role="status">{problem}</p>}
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit" isDisabled={problem !== null || busy}>
            Begin
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}
