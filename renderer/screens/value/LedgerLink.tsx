import type { UseCase } from '../../../shared/model/use-case.ts';
import { worthOf } from '../../../shared/views/ledger-total.ts';
import { spanOf } from '../../../shared/views/ledger-words.ts';
import { counted } from '../../state/format.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './LedgerLink.module.css';
import { openInLedger } from './value-state.ts';
import { useAmounts } from './words.ts';

/** The way from a use case's quick range to its lines in the ledger, and what they come to once there are some. */
export function LedgerLink({ useCase }: { readonly useCase: UseCase }) {
  const worth = useWorkshop(state => worthOf(state.document, useCase));
  const words = useAmounts();
  if (!worth || !words) return null;
  return (
    <div className={styles.link}>
      {worth.lines > 0 && (
        <p>
          {counted(worth.lines, 'line')} of the ledger {worth.lines === 1 ? 'says' : 'say'}{' '}
          {spanOf(worth, words)} a year, {words.short(worth.likely)} expected.
          {useCase.value && ' The range above no longer counts.'}
        </p>
      )}
      <Button kind="quiet" onPress={() => openInLedger(useCase.id)}>
        Open in the ledger
      </Button>
    </div>
  );
}
