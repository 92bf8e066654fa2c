import { TriangleAlert, UserRoundX } from 'lucide-react';
import type { Words } from '../../../shared/plan/report-words.ts';
import type { Ledger } from '../../../shared/views/ledger.ts';
import { warningsOf, withoutOwner } from '../../../shared/views/ledger-warnings.ts';
import { warningWords } from '../../../shared/views/ledger-words.ts';
import { counted } from '../../state/format.ts';
import styles from './Warnings.module.css';

/** Most that stand open at once; the others are one press away. */
const MOST = 3;

/** What may be counted twice, and what nobody answers for. */
export function Warnings({ ledger, words }: { readonly ledger: Ledger; readonly words: Words }) {
  const warnings = warningsOf(ledger).map(warning => warningWords(warning, words));
  const orphans = withoutOwner(ledger).length;
  if (warnings.length === 0 && orphans === 0) return null;
  const rest = warnings.slice(MOST);
  return (
    <section className={styles.warnings} aria-label="What to look at">
      <ul>
        {warnings.slice(0, MOST).map((sentence, index) => (
          <Warning key={index} sentence={sentence} />
        ))}
        {orphans > 0 && (
          <li>
            <UserRoundX aria-hidden />
            <span>
              {counted(orphans, 'assumption')} {orphans === 1 ? 'has' : 'have'} no owner yet. An amount that
              nobody answers for does not survive the first question.
            </span>
          </li>
        )}
      </ul>
      {rest.length > 0 && (
        <details>
          <summary>{counted(rest.length, 'more warning')}</summary>
          <ul>
            {rest.map((sentence, index) => (
              <Warning key={index} sentence={sentence} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function Warning({ sentence }: { readonly sentence: string }) {
  return (
    <li>
      <TriangleAlert aria-hidden />
      <span dir="auto">{sentence}</span>
    </li>
  );
}
