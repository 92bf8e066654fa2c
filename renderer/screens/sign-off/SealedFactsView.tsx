import type { SealedFacts } from '../../../shared/contract/seal.ts';
import { countedVerdicts } from '../../../shared/views/verdict-words.ts';
import { navigate } from '../../state/app.ts';
import { leaveCheck } from '../../state/check-pdf.ts';
import { formatCount, formatDay, formatLocalTime } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import { Fingerprint } from './Fingerprint.tsx';
import styles from './Seal.module.css';
import { SignatoryView } from './SignatoryView.tsx';

const KEYS = {
  this: 'The key of this installation.',
  earlier: 'A key of this installation that was replaced since.',
  other: 'Another installation’s key. Compare the fingerprint with whoever sealed it.',
} as const;

/** What a whole PDF says of itself: which workshop, who signed and how, whose key, and which workshops here hold it. */
export function SealedFactsView({ facts }: { readonly facts: SealedFacts }) {
  const { client, title, date, revision, time, head, fingerprint, key, holder } = facts;
  return (
    <>
      <dl className={styles.facts}>
        <dt>Workshop</dt>
        <dd dir="auto">
          <strong>{client}</strong>
          <small>{[title, formatDay(date)].filter(Boolean).join(' · ')}</small>
        </dd>
        <dt>Revision</dt>
        <dd>
          {revision}
          <small>
            Sealed {formatLocalTime(time)}, by that device’s clock; change {formatCount(head.number)} of the
            log
          </small>
        </dd>
        <dt>Key</dt>
        <dd>
          {KEYS[key]}
          <small>The certificate names “{holder}”; anybody can write any name there.</small>
        </dd>
        <dt>Fingerprint</dt>
        <dd>
          <Fingerprint of={fingerprint} />
        </dd>
      </dl>
      <Signatories facts={facts} />
      <Matches facts={facts} />
    </>
  );
}

function Signatories({ facts: { signatories, statement } }: { readonly facts: SealedFacts }) {
  return (
    <section className={styles.part} aria-label="Who signed">
      <h3>Who signed</h3>
      <p className={styles.note} dir="auto">
        “{statement}”
      </p>
      <p>{countedVerdicts(signatories, formatCount)}</p>
      <ul className={styles.people}>
        {signatories.map(signatory => (
          <li key={signatory.id}>
            <SignatoryView signatory={signatory} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Matches({ facts: { matches } }: { readonly facts: SealedFacts }) {
  const goTo = (key: string) => {
    leaveCheck();
    navigate('curve', key);
  };
  return (
    <section className={styles.part} aria-label="In this library">
      <h3>In this library</h3>
      {matches.length === 0 && <p>No workshop of this library holds what was signed.</p>}
      <ul className={styles.matches}>
        {matches.map(({ key, file, status }) => (
          <li key={file}>
            <span>
              <span dir="auto">{file}</span>:{' '}
              {status === 'signed' ? 'still what was signed' : 'changed since it was signed'}
            </span>
            {key && <Button onPress={() => goTo(key)}>Go to it</Button>}
          </li>
        ))}
      </ul>
    </section>
  );
}
