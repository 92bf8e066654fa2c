import { useState } from 'react';
import type { ValueRange } from '../../../shared/model/use-case.ts';
import { DraftText } from '../../ui/DraftText.tsx';
import { amountFormat } from './amounts.ts';
import styles from './Inspector.module.css';
import { amountRange, useMoney } from './money.ts';

type Amount = 'low' | 'likely' | 'high';
type Drafts = Readonly<Record<Amount, number | null>>;

interface ValueFieldsProps {
  readonly value: ValueRange | null;
  readonly save: (value: ValueRange | null) => void;
}

const FIELDS: readonly (readonly [Amount, string])[] = [
  ['low', 'Low'],
  ['likely', 'Likely'],
  ['high', 'High'],
];
const EMPTY: Drafts = { low: null, likely: null, high: null };
const MOST = 1e13;

/**
 * Value a year as a range. It is kept once all three amounts are there and run upwards; until then what was typed
 * stays in the fields, and a sentence says what is missing.
 */
export function ValueFields({ value, save }: ValueFieldsProps) {
  const money = useMoney();
  const [drafts, setDrafts] = useState<Drafts>(value ?? EMPTY);
  const [base, setBase] = useState(value);
  if (base !== value) {
    setBase(value);
    setDrafts(value ?? EMPTY);
  }
  if (!money) return null;
  const amounts = amountFormat(money.locale);
  const check = (draft: string) => {
    if (draft.trim() === '') return null;
    const amount = amounts.parse(draft);
    if (amount === null)
      return `“${draft.trim()}” is no amount. Write ${amounts.format(1200000)} or ${amounts.format(1.2)} M.`;
    if (amount < 0) return 'An amount cannot be below zero.';
    return amount > MOST ? 'That amount is too large.' : null;
  };
  const put = (field: Amount, draft: string) => {
    const next = { ...drafts, [field]: draft.trim() === '' ? null : amounts.parse(draft) };
    setDrafts(next);
    const { low, likely, high } = next;
    if (low === null && likely === null && high === null) save(null);
    else if (low !== null && likely !== null && high !== null && low <= likely && likely <= high)
      save({ low, likely, high });
  };
  const problem = problemOf(drafts);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Value a year, in {money.currency}</legend>
      <div className={styles.triple}>
        {FIELDS.map(([field, label]) => (
          <DraftText
            key={field}
            label={label}
            value={drafts[field] === null ? '' : amounts.format(drafts[field])}
            check={check}
            save={draft => put(field, draft)}
            inputMode="decimal"
          />
        ))}
      </div>
      {problem ? (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      ) : (
        value && <p className={styles.note}>{amountRange(value.low, value.high, money)}</p>
      )}
    </fieldset>
  );
}

function problemOf({ low, likely, high }: Drafts): string | null {
  const given = [low, likely, high].filter(amount => amount !== null).length;
  if (given === 0) return null;
  if (low !== null && likely !== null && low > likely) return 'Not saved yet: low must not be above likely.';
  if (likely !== null && high !== null && likely > high)
    return 'Not saved yet: likely must not be above high.';
  return given < 3 ? 'Not saved yet: a range needs low, likely and high.' : null;
}
