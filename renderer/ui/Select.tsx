import { Check, ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { type Key, ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import styles from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import menu from './Menu.module.css';

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
      onChange={(key: Key | null) => {
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
      <Popover className={menu.popover as string}>
        <ListBox
          className={menu.list as string}
          items={choices.map(choice => ({ ...choice, id: choice.value }))}
        >
          {choice => (
            <ListBoxItem className={menu.item as string} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  <span className={menu.tick}>{isSelected && <Check aria-hidden />}</span>
                  <span className={menu.words}>
                    <span>{choice.label}</span>{' '}
                    {choice.note && <span className={menu.note}>{choice.note}</span>}
                  </span>
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
