import type { Words } from '../../../shared/plan/report-words.ts';
import { amountOf } from '../../../shared/views/ledger.ts';
import { formulaOf } from '../../../shared/views/ledger-words.ts';
import styles from './LineDialog.module.css';
import type { DraftReading, LineDraft } from './line-draft.ts';

interface FormulaProps {
  readonly draft: LineDraft;
  readonly reading: DraftReading;
  readonly words: Words;
}

/** The arithmetic of the line in the editor, with its numbers; what is missing while it cannot be worked out. */
export function Formula({ draft, reading, words }: FormulaProps) {
  const line = reading.ok ? reading.fields : null;
  const amountIsWrong =
    !reading.ok &&
    (['of', 'baseline', 'change', 'unitValue', 'range', 'probability'] as const).some(
      field => reading.problems[field] !== undefined,
    );
  if (!line) {
    return (
      <output className={styles.formula}>
        {amountIsWrong
          ? draft.worked
            ? 'How many × how much of it changes × what one is worth = the amount. Fill in all of them to see it.'
            : 'Low, likely and high make the amount. Fill in all of them to see what is expected.'
          : 'Fill in what is still missing to see the sum.'}
      </output>
    );
  }
  const amount = amountOf(line);
  const { basis, probability } = line;
  const sum = formulaOf({ amount, probability, expected: amount.likely * probability, basis }, words);
  return (
    <output className={styles.formula}>
      <span>{sum.amount}</span>
      <span>
        Expected: <strong>{sum.expected}</strong>
      </span>
    </output>
  );
}
