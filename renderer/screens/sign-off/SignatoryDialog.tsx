import { useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { byOrder } from '../../../shared/model/order.ts';
import { SIGN_OFF_LIMITS, Signatory, type Signature, type SignOff } from '../../../shared/model/sign-off.ts';
import { formatLocalTime, localTime } from '../../state/format.ts';
import { digestOf } from '../../state/signed.ts';
import { useLocale } from '../../state/use-locale.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { ComboBox } from '../../ui/ComboBox.tsx';
import { Dialog, DialogBody, DialogButtons } from '../../ui/Dialog.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './Sign.module.css';
import { PAD_HEIGHT, SigningPad } from './SigningPad.tsx';

interface SignatoryDialogProps {
  readonly signOff: SignOff;
  /** Who signs again; null: somebody new. */
  readonly signatory: Signatory | null;
  readonly onClose: () => void;
}

const VERDICTS = [
  { value: 'agrees', label: 'I agree' },
  { value: 'dissents', label: 'I agree, with a dissent' },
  { value: 'refuses', label: 'I refuse' },
] as const;

/** One person's word on a revision: who they are, what they say, their signature. */
export function SignatoryDialog({ signOff, signatory, onClose }: SignatoryDialogProps) {
  const document = useWorkshop(state => state.document);
  const locale = useLocale();
  const client = recordsOf(document, 'workshop')[0]?.client ?? '';
  const people = [...recordsOf(document, 'participant')].sort(byOrder);
  const [name, setName] = useState(signatory?.name ?? '');
  const [role, setRole] = useState(signatory?.role ?? '');
  const [organisation, setOrganisation] = useState(signatory?.organisation ?? client);
  const [verdict, setVerdict] = useState<Signatory['verdict']>(signatory?.verdict ?? 'agrees');
  const [words, setWords] = useState(signatory?.words ?? '');
  const [way, setWay] = useState<Signature['kind']>('drawn');
  const [strokes, setStrokes] = useState<number[][]>([]);
  const [typed, setTyped] = useState('');
  const [problem, setProblem] = useState('');
  const [time] = useState(() => localTime());

  const choose = (chosen: string) => {
    setName(chosen);
    const person = people.find(one => one.name === chosen);
    if (person) setRole(person.role);
  };
  const save = async () => {
    const signature: Signature | null =
      way === 'drawn'
        ? strokes.length === 0
          ? null
          : { kind: 'drawn', strokes, height: PAD_HEIGHT }
        : typed.trim() === ''
          ? null
          : { kind: 'typed', name: typed };
    const wrong = whatIsWrong({ name, verdict, words, signature });
    if (wrong) {
      setProblem(wrong);
      return;
    }
    const read = Signatory.safeParse({
      ...{ id: signatory?.id ?? newId(), name, role, organisation, verdict, signature },
      words: verdict === 'agrees' ? '' : words,
      ...{ time: localTime(), digest: await digestOf(useWorkshop.getState().document) },
    });
    if (!read.success) {
      const [issue] = read.error.issues;
      setProblem(`The ${String(issue?.path[0] ?? 'signature')} ${issue?.message ?? 'does not fit'}.`);
      return;
    }
    onClose();
    await run({ type: 'sign-off.sign', id: signOff.id, signatory: read.data });
  };
  return (
    <Dialog title={`Sign revision ${signOff.revision}`} isOpen wide onClose={onClose}>
      <form
        noValidate
        className={styles.form}
        onSubmit={event => {
          event.preventDefault();
          void save();
        }}
      >
        <DialogBody>
          <blockquote className={styles.statement} dir="auto">
            {signOff.statement}
          </blockquote>
          <div className={styles.who}>
            <ComboBox
              label="Name"
              isRequired
              choices={people.map(person => ({ value: person.name, label: person.role }))}
              value={name}
              onChange={choose}
            />
            <TextField label="Role" value={role} onChange={setRole} maxLength={120} />
            <TextField label="Organisation" value={organisation} onChange={setOrganisation} maxLength={120} />
          </div>
          <Choices label="What you say" choices={VERDICTS} value={verdict} onChange={setVerdict} />
          {verdict !== 'agrees' && (
            <TextField
              label={verdict === 'refuses' ? 'Why you refuse' : 'What you dissent from'}
              hint="Printed beside your name, in your words."
              rows={2}
              value={words}
              onChange={setWords}
              maxLength={SIGN_OFF_LIMITS.words}
              isRequired
              validationBehavior="aria"
            />
          )}
          {verdict === 'refuses' && <p className={styles.note}>A refusal needs no signature.</p>}
          {way === 'drawn' ? (
            <SigningPad strokes={strokes} onChange={setStrokes} onType={() => setWay('typed')} />
          ) : (
            <div className={styles.typing}>
              <TextField
                label="Your name, typed as your signature"
                value={typed}
                onChange={setTyped}
                maxLength={120}
                autoFocus
              />
              <Button kind="quiet" onPress={() => setWay('drawn')}>
                Draw it instead
              </Button>
            </div>
          )}
          <p className={styles.note}>
            {formatLocalTime(time, locale)}, by this device’s clock. Only the lines of a signature are kept:
            neither how fast nor how hard they were drawn.
          </p>
          {problem && (
            <p role="alert" className={styles.problem}>
              {problem}
            </p>
          )}
        </DialogBody>
        <DialogButtons>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind="primary" type="submit">
            {verdict === 'refuses' ? 'Record the refusal' : 'Sign'}
          </Button>
        </DialogButtons>
      </form>
    </Dialog>
  );
}

function whatIsWrong(given: Pick<Signatory, 'name' | 'verdict' | 'words' | 'signature'>): string | null {
  if (given.name.trim() === '') return 'Say who signs.';
  if (given.verdict === 'dissents' && given.words.trim() === '') return 'Say what you dissent from.';
  if (given.verdict === 'refuses' && given.words.trim() === '') return 'Say why you refuse.';
  if (given.verdict !== 'refuses' && given.signature === null) return 'Sign in the field, or type your name.';
  return null;
}
