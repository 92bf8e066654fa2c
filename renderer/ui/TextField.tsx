import { Input } from 'react-aria-components/Input';
import { TextArea } from 'react-aria-components/TextArea';
import {
  type TextFieldProps as AriaProps,
  TextField as AriaTextField,
} from 'react-aria-components/TextField';
import styles from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';

interface TextFieldProps extends Omit<AriaProps, 'className' | 'style' | 'children'> {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  /** Lines of text it shows; more than one makes it a text area. */
  readonly rows?: number;
}

/** A labelled text field, of one line or several. What is wrong with its value is said under it. */
export function TextField({ label, hint, placeholder = '', rows = 1, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} className={styles.field as string}>
      <FieldNotes label={label} hint={hint} required={rest.isRequired}>
        {rows > 1 ? (
          <TextArea className={styles.control as string} rows={rows} placeholder={placeholder} />
        ) : (
          <Input className={styles.control as string} placeholder={placeholder} />
        )}
      </FieldNotes>
    </AriaTextField>
  );
}
