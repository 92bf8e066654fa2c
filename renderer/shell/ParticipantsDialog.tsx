import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { recordsOf } from '../../shared/model/document.ts';
import { byOrder } from '../../shared/model/order.ts';
import { LEVELS, type Participant } from '../../shared/model/participant.ts';
import { TEXT_LIMITS } from '../../shared/model/text.ts';
import { LEVEL_WORDS } from '../../shared/plan/report-words.ts';
import { closeDialog } from '../state/dialogs.ts';
import { sentenceOf } from '../state/failure.ts';
import { sayUndoable } from '../state/undoable.ts';
import { newId, run, useWorkshop } from '../state/workshop.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import { Select } from '../ui/Select.tsx';
import { TextField } from '../ui/TextField.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './ParticipantsDialog.module.css';

type Fields = Pick<Participant, 'name' | 'role' | 'unit' | 'level'>;
const EMPTY: Fields = { name: '', role: '', unit: '', level: null };
const LEVEL_CHOICES = [
  { value: '', label: 'Not said' },
  ...LEVELS.map(level => ({ value: level as string, label: LEVEL_WORDS[level] })),
];

/** The people in the room: the list, and one form that adds to it or changes one of them. */
export function ParticipantsDialog() {
  const document = useWorkshop(state => state.document);
  const people = recordsOf(document, 'participant').toSorted(byOrder);
  const [editing, setEditing] = useState<string | null>(null);
  const [fields, setFields] = useState(EMPTY);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const set = (changes: Partial<Fields>) => setFields(now => ({ ...now, ...changes }));

  const begin = (person: Participant | null) => {
    setEditing(person?.id ?? null);
    setFields(person ? pick(person) : EMPTY);
    setProblem(null);
    form.current?.querySelector('input')?.focus();
  };
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || fields.name.trim() === '') return;
    setBusy(true);
    await run(
      editing
        ? { type: 'participant.edit', id: editing, changes: fields }
        : { type: 'participant.add', participant: { id: newId(), ...fields } },
    );
    setBusy(false);
    const { trouble } = useWorkshop.getState();
    if (trouble) return setProblem(sentenceOf(trouble));
    setSaid(`${fields.name.trim()} ${editing ? 'saved' : 'added'}.`);
    // The next one is likely of the same unit and level.
    begin(null);
    if (!editing) setFields({ ...EMPTY, unit: fields.unit, level: fields.level });
  };
  const remove = async (person: Participant) => {
    const commit = await run({ type: 'participant.remove', id: person.id });
    if (!commit) return;
    sayUndoable(`${person.name} is off the list.`, commit);
    if (editing === person.id) begin(null);
    else form.current?.querySelector('input')?.focus();
  };

  return (
    <Dialog title="Participants" isOpen onClose={closeDialog} wide>
      <DialogBody>
        {people.length === 0 ? (
          <p className={styles.none}>
            Nobody is on the list yet. Type a name and press Enter, one after another.
          </p>
        ) : (
          <ul className={styles.people} aria-label="Participants">
            {people.map(person => (
              <li key={person.id} data-editing={person.id === editing}>
                <span className={styles.name}>{person.name}</span>
                <span className={styles.about}>{aboutOf(person)}</span>
                <IconButton label={`Edit ${person.name}`} onPress={() => begin(person)}>
                  <Pencil aria-hidden />
                </IconButton>
                <IconButton label={`Remove ${person.name}`} onPress={() => void remove(person)}>
                  <Trash2 aria-hidden />
                </IconButton>
              </li>
            ))}
          </ul>
        )}
        <form ref={form} className={styles.form} onSubmit={save} aria-label={editing ? 'Edit' : 'Add'}>
          <TextField
            label="Name"
            autoFocus
            isRequired
            maxLength={TEXT_LIMITS.line}
            autoComplete="off"
            value={fields.name}
            onChange={name => set({ name })}
          />
          <TextField
            label="Role"
            maxLength={TEXT_LIMITS.line}
            autoComplete="off"
            value={fields.role}
            onChange={role => set({ role })}
          />
          <TextField
            label="Business unit"
            maxLength={TEXT_LIMITS.line}
            autoComplete="off"
            value={fields.unit}
            onChange={unit => set({ unit })}
          />
          <Select
            label="Level"
            choices={LEVEL_CHOICES}
            value={fields.level ?? ''}
            onChange={value => set({ level: LEVELS.find(level => level === value) ?? null })}
          />
          <div className={styles.submit}>
            {editing && (
              <Button kind="quiet" onPress={() => begin(null)}>
                Cancel
              </Button>
            )}
            <Button
              type="submit"
              kind={editing ? 'primary' : 'plain'}
              isDisabled={busy || fields.name.trim() === ''}
            >
              {editing ? 'Save' : 'Add'}
            </Button>
          </div>
        </form>
        {problem && (
          <p role="alert" className={styles.problem}>
            {problem}
          </p>
        )}
        <VisuallyHidden>
          <span role="status">{said}</span>
        </VisuallyHidden>
      </DialogBody>
      <DialogButtons>
        <Button kind={editing ? 'plain' : 'primary'} onPress={closeDialog}>
          Done
        </Button>
      </DialogButtons>
    </Dialog>
  );
}

const pick = ({ name, role, unit, level }: Participant): Fields => ({ name, role, unit, level });

const aboutOf = ({ role, unit, level }: Participant): string =>
  [role, unit, level ? LEVEL_WORDS[level] : ''].filter(Boolean).join(' · ');
