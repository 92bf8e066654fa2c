import { Pencil, PenLine, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { SIGN_OFF_LIMITS, type Signatory, SignOff, saidBefore } from '../../../shared/model/sign-off.ts';
import { fewNames } from '../../../shared/views/verdict-words.ts';
import { counted } from '../../state/format.ts';
import { askToSeal } from '../../state/sealing.ts';
import { useDigest } from '../../state/signed.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { newMark, run } from '../../state/workshop.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { DraftText } from '../../ui/DraftText.tsx';
import { ChangesSince } from './Changes.tsx';
import { Exactly } from './Exactly.tsx';
import styles from './Sign.module.css';
import { SignatoryDialog } from './SignatoryDialog.tsx';
import { SignatoryView } from './SignatoryView.tsx';

interface OpenRevisionProps {
  readonly signOff: SignOff;
  readonly stages: StagesPack;
}

interface ChangedMeanwhileProps {
  /** The sign-off. */
  readonly id: string;
  /** Whoever signed what was there before. */
  readonly before: readonly Signatory[];
  readonly stages: StagesPack;
}

/** A revision that is open for signing. */
export function OpenRevision({ signOff, stages }: OpenRevisionProps) {
  const { id, revision, statement, signatories } = signOff;
  const digest = useDigest();
  const before = digest === null ? [] : saidBefore(signOff, digest);
  const isReady = signatories.length > 0 && before.length === 0;
  const [signing, setSigning] = useState<Signatory | 'new' | null>(null);
  return (
    <>
      <ChangedMeanwhile id={id} before={before} stages={stages} />
      <section className={styles.card} aria-labelledby="open-revision">
        <h2 id="open-revision">Revision {revision}, open for signing</h2>
        {signatories.length === 0 ? (
          <DraftText
            label="Statement"
            hint="It can be changed until the first one has signed."
            rows={5}
            value={statement}
            check={draft => {
              const read = SignOff.shape.statement.safeParse(draft);
              if (read.success && read.data !== '') return null;
              return read.success ? 'Say what is agreed.' : `The statement ${read.error.issues[0]?.message}.`;
            }}
            save={text => void run({ type: 'sign-off.edit', id, statement: text })}
          />
        ) : (
          <blockquote className={styles.statement} dir="auto">
            {statement}
          </blockquote>
        )}
        <Exactly revision={revision} />
      </section>
      <section className={styles.card} aria-labelledby="signatories">
        <h2 id="signatories">Signatures</h2>
        {signatories.length === 0 && (
          <p className={styles.note}>
            Nobody has signed yet. Hand the laptop or the pen over; each signs with a finger, a pen or the
            mouse, or types their name. Who dissents or refuses is recorded in their own words.
          </p>
        )}
        <ul className={styles.signatories}>
          {signatories.map(signatory => (
            <li key={signatory.id}>
              <SignatoryView signatory={signatory} isBefore={before.includes(signatory)} />
              <div className={styles.deeds}>
                <IconButton label={`Sign again: ${signatory.name}`} onPress={() => setSigning(signatory)}>
                  <Pencil aria-hidden />
                </IconButton>
                <Button
                  kind="quiet"
                  onPress={() => void strike(id, signatory)}
                  aria-label={`Strike off: ${signatory.name}`}
                >
                  Strike off
                </Button>
              </div>
            </li>
          ))}
        </ul>
        <div className={styles.buttons}>
          <Button
            kind={signatories.length === 0 ? 'primary' : 'plain'}
            icon={<PenLine aria-hidden />}
            isDisabled={signatories.length >= SIGN_OFF_LIMITS.signatories}
            onPress={() => setSigning('new')}
          >
            Sign…
          </Button>
        </div>
      </section>
      <section className={styles.card} aria-labelledby="seal">
        <h2 id="seal">Seal</h2>
        <p className={styles.note}>
          {signatories.length === 0
            ? 'A revision can be sealed once somebody has signed it, or refused to.'
            : before.length > 0
              ? 'It can be sealed once everybody has signed what is here now.'
              : `${counted(signatories.length, 'person has', 'people have')} said their word. Sealing freezes this revision: nothing of it can be changed or undone afterwards, and later changes belong to the next one.`}
        </p>
        <div className={styles.buttons}>
          <Button kind={isReady ? 'primary' : 'plain'} isDisabled={!isReady} onPress={() => askToSeal(id)}>
            Seal revision {revision}…
          </Button>
          <Button kind="quiet" icon={<Undo2 aria-hidden />} onPress={() => void giveUp(signOff)}>
            Give this revision up
          </Button>
        </div>
      </section>
      {signing && (
        <SignatoryDialog
          signOff={signOff}
          signatory={signing === 'new' ? null : signing}
          onClose={() => setSigning(null)}
        />
      )}
    </>
  );
}

async function strike(id: string, { id: signatory, name }: Signatory): Promise<void> {
  const commit = await run({ type: 'sign-off.strike', id, signatory });
  if (commit) sayUndoable(`${name} was struck off.`, commit);
}

async function giveUp({ id, revision }: SignOff): Promise<void> {
  const commit = await run({ type: 'sign-off.cancel', id });
  if (commit) sayUndoable(`Revision ${revision} was given up.`, commit);
}

/**
 * The workshop was changed after somebody had signed: said loudly, with what changed. Nobody else can agree for them, so it is sealed once each
 * has signed again or was struck off, or the change was taken back.
 */
function ChangedMeanwhile({ id, before, stages }: ChangedMeanwhileProps) {
  const [first] = before;
  if (!first) return null;
  return (
    <>
      <div className={styles.banner} role="alert">
        <TriangleAlert aria-hidden />
        <p>
          The workshop was changed after {fewNames(before)} had signed. What they signed is not what is here
          now: let them sign again, strike them off, or take the change back.
        </p>
        <div className={styles.buttons}>
          <Button
            kind="danger"
            onPress={() => {
              const mark = newMark();
              for (const { id: signatory } of before)
                void run({ type: 'sign-off.strike', id, signatory }, mark);
            }}
          >
            {before.length === 1 ? 'Strike this signature off' : 'Strike these signatures off'}
          </Button>
        </div>
      </div>
      <section className={styles.card} data-tone="changed" aria-labelledby="changed-meanwhile">
        <h2 id="changed-meanwhile">Changed since {first.name} signed</h2>
        <ChangesSince stages={stages} signatory={first.id} />
      </section>
    </>
  );
}
