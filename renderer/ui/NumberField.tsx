import { Minus, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import {
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components/NumberField';
import styles from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';

interface NumberFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
}

/** A labelled number, read and written as the person's locale writes numbers. Empty is NaN. */
export function NumberField({ label, hint, placeholder = '', ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} className={styles.field as string}>
      <FieldNotes label={label} hint={hint} required={rest.isRequired}>
        <Group className={`${styles.control} ${styles.group}`}>
          <Input placeholder={placeholder} />
          <Button slot="decrement" className={styles.step as string}>
            <Minus aria-hidden />
          </Button>
          <Button slot="increment" className={styles.step as string}>
            <Plus aria-hidden />
          </Button>
        </Group>
      </FieldNotes>
    </AriaNumberField>
  );
}
