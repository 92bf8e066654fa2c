import { FileDown, ShieldCheck } from 'lucide-react';
import { SEAL_NOTICE } from '../../../shared/contract/seal.ts';
import { shortHash } from '../../../shared/plan/report-words.ts';
import { formatBytes, formatCount, formatLocalTime } from '../../state/format.ts';
import { useChosenProfile } from '../../state/report-profile.ts';
import { seal } from '../../state/sealing.ts';
import type { Sealed } from '../../state/signed.ts';
import { useLocale } from '../../state/use-locale.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Sign.module.css';
import { SignatoryView } from './SignatoryView.tsx';

/** The revision that was sealed last: what was signed, by whom, and its PDF. */
export function SealedRevision({ signOff }: { readonly signOff: Sealed }) {
  const locale = useLocale();
  const profile = useChosenProfile(state => state.profile);
  const { id, revision, statement, signatories, sealed, pdf } = signOff;
  return (
    <section className={styles.card} aria-labelledby="sealed-revision">
      <h2 id="sealed-revision" className={styles.sealed}>
        <ShieldCheck aria-hidden /> Revision {revision}, sealed
      </h2>
      <blockquote className={styles.statement} dir="auto">
        {statement}
      </blockquote>
      <dl className={styles.exactly}>
        <div>
          <dt>Sealed</dt>
          <dd>{formatLocalTime(sealed.time, locale)}</dd>
        </div>
        <div>
          <dt>State</dt>
          <dd className={styles.hash}>
            change {formatCount(sealed.head.number)} · {shortHash(sealed.head.hash)}
          </dd>
        </div>
        <div>
          <dt>PDF</dt>
          <dd className={styles.hash}>
            {pdf ? `${formatBytes(pdf.bytes)} · key ${shortHash(pdf.fingerprint)}` : 'Not made yet'}
          </dd>
        </div>
      </dl>
      <ul className={styles.signatories}>
        {signatories.map(signatory => (
          <li key={signatory.id}>
            <SignatoryView signatory={signatory} />
          </li>
        ))}
      </ul>
      <p className={styles.note}>{SEAL_NOTICE}</p>
      <div className={styles.buttons}>
        <Button icon={<FileDown aria-hidden />} onPress={() => void seal(id, profile)}>
          Save the sealed PDF
        </Button>
      </div>
    </section>
  );
}
