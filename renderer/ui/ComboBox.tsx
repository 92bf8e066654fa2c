import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import styles from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';
import { PopChoice, PopChoices, PopFrame } from './PopList.tsx';
import type { Choice } from './Select.tsx';

interface ComboBoxProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly choices: readonly Choice<string>[];
  /** What stands in the field: a choice's value, or anything typed. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly isRequired?: boolean;
  /** What is wrong with the value, in words; null when nothing is. */
  readonly problem?: string | null;
}

/** A field to type into that offers choices, by value and by name, and takes other values too. */
export function ComboBox({ label, hint, choices, value, onChange, problem = null, ...rest }: ComboBoxProps) {
  return (
    <AriaComboBox
      {...rest}
      className={styles.field as string}
      allowsCustomValue
      menuTrigger="focus"
      isInvalid={problem !== null}
      inputValue={value}
      onInputChange={onChange}
      onChange={key => {
        if (key !== null) onChange(String(key));
      }}
      defaultFilter={() => true}
      items={matching(choices, value).map(choice => ({ ...choice, id: choice.value }))}
    >
      <FieldNotes label={label} hint={problem ?? hint} required={rest.isRequired}>
        <Group className={`${styles.control} ${styles.group}`}>
          <Input />
          <Button className={styles.step as string}>
            <ChevronDown aria-hidden />
          </Button>
        </Group>
      </FieldNotes>
      <PopFrame offset={8}>
        <PopChoices<Choice<string> & { id: string }>>
          {({ id, label: words }) => <PopChoice id={id} code={id} label={words} text={id} />}
        </PopChoices>
      </PopFrame>
    </AriaComboBox>
  );
}

/** All choices while the field holds one of them, so that opening the list shows what else there is. */
function matching(choices: readonly Choice<string>[], typed: string): readonly Choice<string>[] {
  if (typed === '' || choices.some(choice => choice.value === typed)) return choices;
  const wanted = typed.toLocaleLowerCase();
  return choices.filter(({ value, label }) => `${value} ${label}`.toLocaleLowerCase().includes(wanted));
}
