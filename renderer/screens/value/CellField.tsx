import { type KeyboardEvent, useId } from 'react';
import { Input } from 'react-aria-components/Input';
import { useDraft } from '../../ui/field-state.ts';
import styles from './LedgerTable.module.css';

interface CellFieldProps {
  /** Its accessible name: the column, and whose. */
  readonly label: string;
  readonly placeholder?: string;
  /** The id of a list of suggestions. */
  readonly list?: string;
  readonly isNumber?: boolean;
  readonly value: string;
  readonly check: (draft: string) => string | null;
  readonly save: (draft: string) => void;
}

/** A cell that is written in place: saved when it is left or Enter is pressed, taken back by Escape. */
export function CellField({ label, placeholder = '', list, isNumber, value, check, save }: CellFieldProps) {
  const id = useId();
  const field = useDraft({ value, check, save });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && !event.nativeEvent.isComposing) field.commit();
    else if (event.key === 'Escape' && field.restore()) event.stopPropagation();
  };
  return (
    <>
      <Input
        className={styles.cell as string}
        aria-label={label}
        aria-invalid={field.problem !== '' || undefined}
        aria-describedby={field.problem ? id : undefined}
        data-number={isNumber || undefined}
        dir={isNumber ? undefined : 'auto'}
        inputMode={isNumber ? 'decimal' : 'text'}
        placeholder={placeholder}
        list={list}
        autoComplete="off"
        value={field.draft}
        onChange={event => field.onChange(event.target.value)}
        onFocus={() => field.onFocusChange(true)}
        onBlur={() => field.onFocusChange(false)}
        onKeyDown={onKeyDown}
      />
      {field.problem && (
        <span className={styles.problem} role="alert" id={id}>
          {field.problem}
        </span>
      )}
    </>
  );
}
