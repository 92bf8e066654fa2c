import { useState } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { SIGN_OFF_LIMITS, SignOff } from '../../../shared/model/sign-off.ts';
import { formatDay } from '../../state/format.ts';
import { newId, run, useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { Exactly } from './Exactly.tsx';
import styles from './Sign.module.css';

/** Opens the next revision: the statement first, then the signatures. */
export function BeginRevision({ revision }: { readonly revision: number }) {
  const workshop = useWorkshop(state => recordsOf(state.document, 'workshop')[0]);
  const [statement, setStatement] = useState(() => templateOf(workshop, revision));
  const [problem, setProblem] = useState('');
  if (!workshop) return null;
  const begin = () => {
    const read = SignOff.shape.statement.safeParse(statement);
    if (!read.success || read.data === '') {
      setProblem(read.success ? 'Say what is agreed.' : `The statement ${read.error.issues[0]?.message}.`);
      return;
    }
    void run({ type: 'sign-off.begin', id: newId(), statement: read.data });
  };
  return (
    <section className={styles.card} aria-labelledby="begin-revision">
      <h2 id="begin-revision">{revision === 1 ? 'What is signed' : 'Sign again'}</h2>
      <p className={styles.note}>
        Everybody who signs says yes or no to this statement and to every page of the report, as it stands
        now.
      </p>
      <TextField
        label="Statement"
        rows={5}
        value={statement}
        onChange={setStatement}
        maxLength={SIGN_OFF_LIMITS.statement}
        isInvalid={problem !== ''}
        isRequired
        validationBehavior="aria"
      />
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <Exactly revision={revision} />
      <div className={styles.buttons}>
        <Button kind="primary" onPress={begin}>
          Begin revision {revision}
        </Button>
      </div>
    </section>
  );
}

function templateOf(
  workshop: { client: string; title: string; date: string; locale: string } | undefined,
  revision: number,
): string {
  if (!workshop) return '';
  const { client, title, date, locale } = workshop;
  const name = title === '' ? 'the workshop' : `“${title}”`;
  const again = revision === 1 ? '' : ' It takes the place of what was signed before.';
  return `We took part in ${name} with ${client} on ${formatDay(date, locale)}. We have gone through this report, and it says what was found, decided and planned there.${again}`;
}
