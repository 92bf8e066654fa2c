import { Users } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { AssessmentPack } from '../../../shared/content/assessment.ts';
import { ASSESSMENT_LIMITS } from '../../../shared/model/assessment.ts';
import { everybody } from '../../passing/people.ts';
import { Ticks } from '../../passing/Ticks.tsx';
import { navigate, useApp } from '../../state/app.ts';
import { openDialog } from '../../state/dialogs.ts';
import { today } from '../../state/format.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import styles from './BeginDialog.module.css';
import { dayProblem, SubjectFields } from './SubjectFields.tsx';

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
  const document = useWorkshop(state => state.document);
  const people = everybody(document);
  const [fields, setFields] = useState({ about: '', day: today() });
  const [mode, setMode] = useState<Mode>('room');
  const [absent, setAbsent] = useState<ReadonlySet<string>>(() => new Set());
  const [busy, setBusy] = useState(false);
  const present = people.filter(person => !absent.has(person.id));
  const problem = dayProblem(fields.day) ?? (mode === 'blind' ? peopleProblem(present.length) : null);

  const begin = async (event: FormEvent) => {
    event.preventDefault();
    if (problem !== null || busy) return;
    setBusy(true);
    const id = newId();
    const commit = await run({
      type: 'assessment.begin',
      ...{ id, pack, ...fields, mode },
      participants: mode === 'blind' ? present.map(person => person.id) : [],
    });
    setBusy(false);
    if (!commit) return;
    onClose();
    navigate('assessment', useApp.getState().key, id);
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
              <Ticks
                title="Participants"
                note="Who is in the room now."
                find="Find a participant"
                items={people.map(({ id, name, role, unit }) => ({
                  ...{ id, mark: '', name, note: [role, unit].filter(Boolean).join(', ') },
                }))}
                ticked={new Set(present.map(person => person.id))}
                onChange={ticked =>
                  setAbsent(new Set(people.filter(({ id }) => !ticked.has(id)).map(({ id }) => id)))
                }
              >
                <Button
                  icon={<Users aria-hidden />}
                  onPress={() => {
                    onClose();
                    openDialog({ kind: 'participants' });
                  }}
                >
                  {people.length === 0 ? 'Add participants' : 'Add or edit participants'}
                </Button>
              </Ticks>
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

function peopleProblem(count: number): string | null {
  if (count < 2) return 'Two participants or more are needed.';
  if (count > ASSESSMENT_LIMITS.participants)
    return `${count} participants are ticked; an assessment holds at most ${ASSESSMENT_LIMITS.participants}.`;
  return null;
}
