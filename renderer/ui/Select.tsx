import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import styles from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import { PopChoice, PopChoices, PopFrame } from './PopList.tsx';

export interface Choice<V extends string> {
  readonly value: V;
  readonly label: string;
  /** More about it, in a second line. */
  readonly note?: string | undefined;
}

interface SelectProps<V extends string> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice<V>[];
  readonly value: V;
  readonly onChange: (value: V) => void;
  readonly isRequired?: boolean;
  readonly isDisabled?: boolean;
}

/** A labelled choice of one among several. */
export function Select<V extends string>({ label, hint, choices, value, onChange, ...rest }: SelectProps<V>) {
  return (
    <AriaSelect
      {...rest}
      className={styles.field as string}
      value={value}
      onChange={key => {
        const choice = choices.find(one => one.value === key);
        if (choice) onChange(choice.value);
      }}
    >
      <FieldNotes label={label} hint={hint} required={rest.isRequired}>
        <Button className={`${styles.control} ${styles.chooser}`}>
          <SelectValue className={styles.value as string}>{({ selectedText }) => selectedText}</SelectValue>
          <ChevronDown aria-hidden />
        </Button>
      </FieldNotes>
      <PopFrame offset={8}>
        <PopChoices items={choices.map(choice => ({ ...choice, id: choice.value }))}>
          {({ id, label: words, note }) => <PopChoice id={id} label={words} note={note} hasTick />}
        </PopChoices>
      </PopFrame>
    </AriaSelect>
  );
}
