import { useMemo } from 'react';
import { recordsOf } from '../../../shared/model/document.ts';
import { type Words, wordsOf } from '../../../shared/plan/report-words.ts';
import type { LedgerLine } from '../../../shared/views/ledger.ts';
import { useWorkshop } from '../../state/workshop.ts';

/** Amounts and numbers in the workshop's own way of writing; null while none is open. */
export function useAmounts(): Words | null {
  const workshop = useWorkshop(state => recordsOf(state.document, 'workshop')[0]);
  const [locale, currency] = [workshop?.locale, workshop?.currency];
  return useMemo(() => (locale && currency ? wordsOf({ locale, currency }) : null), [locale, currency]);
}

/** What a line stands for: "12  Fraud scoring", or the whole programme. */
export const whose = ({ useCase }: Pick<LedgerLine, 'useCase'>): string =>
  useCase ? `${useCase.number}  ${useCase.title}` : 'The whole programme';
