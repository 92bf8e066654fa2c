import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Label } from 'react-aria-components/Label';
import { Text } from 'react-aria-components/Text';
import styles from './Field.module.css';

interface FieldNotesProps {
  readonly label: string;
  readonly hint: string | undefined;
  readonly required?: boolean | undefined;
  readonly children: ReactNode;
}

/** What surrounds every field's control: its label above, a hint and what is wrong below. */
export function FieldNotes({ label, hint, required, children }: FieldNotesProps) {
  return (
    <>
      <Label className={styles.label as string}>
        {label}
        {required && <span className={styles.required}> (required)</span>}
      </Label>
      {children}
      {hint && (
        <Text slot="description" className={styles.hint as string}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error as string} />
    </>
  );
}
