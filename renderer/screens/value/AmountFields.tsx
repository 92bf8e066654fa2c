import { Choices } from '../../ui/Choices.tsx';
import { TextField } from '../../ui/TextField.tsx';
import styles from './LineDialog.module.css';
import type { DraftField, LineDraft, Problems } from './line-draft.ts';

interface AmountFieldsProps {
  readonly draft: LineDraft;
  readonly change: (part: Partial<LineDraft>) => void;
  readonly problems: Problems;
  readonly currency: string;
}

const WAYS = [
  { value: 'basis', label: 'By how it comes about' },
  { value: 'range', label: 'As a range' },
] as const;
const ENDS = [
  ['low', 'Low'],
  ['likely', 'Likely'],
  ['high', 'High'],
] as const;

/** The amount of a line in a full year: what is counted, how much of it changes and what one is worth; or a range. */
export function AmountFields({ draft, change, problems, currency }: AmountFieldsProps) {
  const wrong = (field: DraftField) => ({
    isInvalid: problems[field] !== undefined,
    validationBehavior: 'aria' as const,
    hint: problems[field],
  });
  const ends = (field: 'change' | 'range', unit: string) => (
    <fieldset className={styles.group}>
      <legend>
        {field === 'change' ? `How much of it changes, ${unit}` : `Amount in a full year, ${unit}`}
      </legend>
      <div className={styles.triple}>
        {ENDS.map(([end, label]) => (
          <TextField
            key={end}
            label={label}
            value={draft[field][end]}
            onChange={text => change({ [field]: { ...draft[field], [end]: text } })}
            inputMode="decimal"
            isInvalid={problems[field] !== undefined}
            validationBehavior="aria"
          />
        ))}
      </div>
      {problems[field] && (
        <p className={styles.problem} role="alert">
          {problems[field]}
        </p>
      )}
    </fieldset>
  );
  return (
    <div className={styles.amount}>
      <Choices
        label="How the amount is told"
        choices={WAYS}
        value={draft.worked ? 'basis' : 'range'}
        onChange={way => change({ worked: way === 'basis' })}
      />
      {draft.worked ? (
        <>
          <div className={styles.counted}>
            <TextField
              label="How many there are today"
              value={draft.baseline}
              onChange={baseline => change({ baseline })}
              inputMode="decimal"
              {...wrong('baseline')}
            />
            <TextField
              label="Of what, in a year"
              placeholder="false alarms"
              value={draft.of}
              onChange={of => change({ of })}
              {...wrong('of')}
            />
            <TextField
              label={`What one is worth, ${currency}`}
              value={draft.unitValue}
              onChange={unitValue => change({ unitValue })}
              inputMode="decimal"
              {...wrong('unitValue')}
            />
          </div>
          {ends('change', '%')}
        </>
      ) : (
        ends('range', currency)
      )}
    </div>
  );
}
