import { shortHash } from '../../../shared/plan/report-words.ts';
import { counted, formatCount } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { usePreview } from './preview-store.ts';
import styles from './Sign.module.css';

/** Exactly what is signed: how many pages, and which state of the workshop. */
export function Exactly({ revision }: { readonly revision: number }) {
  const total = usePreview(state => state.total);
  const { head, hash } = useWorkshop();
  return (
    <dl className={styles.exactly}>
      <div>
        <dt>Revision</dt>
        <dd>{formatCount(revision)}</dd>
      </div>
      <div>
        <dt>Report</dt>
        <dd>{total === null ? 'Counting the pages…' : counted(total, 'page')}</dd>
      </div>
      <div>
        <dt>State</dt>
        <dd className={styles.hash}>
          change {formatCount(head)} · {shortHash(hash)}
        </dd>
      </div>
    </dl>
  );
}
