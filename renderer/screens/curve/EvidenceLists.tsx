import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import type { UseCase } from '../../../shared/model/use-case.ts';
import { unprovenOf } from '../../../shared/views/evidence.ts';
import { NUDGE_WORDS, nudgedOf } from '../../../shared/views/nudge.ts';
import { select } from '../../board/board-store.ts';
import { focusCard } from '../../board/focus.ts';
import { useWorkshop } from '../../state/workshop.ts';
import styles from './Evidence.module.css';

/** Beside the stage guide: the places that nothing speaks for yet, and the notes that could say more. */
export function EvidenceLists({ pack }: { readonly pack: StagesPack }) {
  const document = useWorkshop(state => state.document);
  return (
    <div className={styles.lists}>
      <UseCaseList
        title="Without evidence"
        entries={unprovenOf(document, pack).map(({ useCase, stage }) => ({
          useCase,
          words: `Stage ${stage}`,
        }))}
        nothing="Every place on the curve has something that speaks for it."
        hint="Their cards have a broken edge. Open one to note what speaks for its stage."
      />
      <UseCaseList
        title="Worth another word"
        entries={nudgedOf(document).map(({ useCase, nudges }) => ({
          useCase,
          words: nudges.map(nudge => NUDGE_WORDS[nudge]).join(' '),
        }))}
        nothing="Every note says enough for tomorrow."
      />
    </div>
  );
}

interface UseCaseListProps {
  readonly title: string;
  readonly entries: readonly { readonly useCase: UseCase; readonly words: string }[];
  /** What to say of an empty list. */
  readonly nothing: ReactNode;
  /** How to read the list. */
  readonly hint?: string;
}

/** Most entries drawn; whoever has gone through these sees the next ones. */
const MOST = 100;

function UseCaseList({ title, entries, nothing, hint }: UseCaseListProps) {
  return (
    <details className={styles.details}>
      <summary>
        <ChevronRight className={styles.chevron} aria-hidden />
        {title} · {entries.length}
      </summary>
      {hint && entries.length > 0 && <p className={styles.quiet}>{hint}</p>}
      {entries.length === 0 ? (
        <p className={styles.quiet}>{nothing}</p>
      ) : (
        <ul>
          {entries.slice(0, MOST).map(({ useCase, words }) => (
            <li key={useCase.id}>
              <button
                type="button"
                onClick={() => {
                  select([useCase.id]);
                  focusCard(useCase.id);
                }}
              >
                <span>
                  {useCase.number} · {useCase.title}
                </span>
                <span className={styles.quiet}>{words}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {entries.length > MOST && <p className={styles.quiet}>And {entries.length - MOST} more after these.</p>}
    </details>
  );
}
