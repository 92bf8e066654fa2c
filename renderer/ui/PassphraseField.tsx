import { Eye, EyeOff } from 'lucide-react';
import { useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { IconButton } from './Button.tsx';
import styles from './Field.module.css';
import { FieldNotes } from './FieldNotes.tsx';

interface PassphraseFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Whether it is made up here, rather than known from before. */
  readonly isNew?: boolean;
  readonly autoFocus?: boolean;
  readonly hint?: string;
}

/** A passphrase, hidden as it is typed; shown for as long as the person wants to read it, since it is long and typed blind. */
export function PassphraseField({
  label,
  value,
  onChange,
  isNew = false,
  autoFocus = false,
  hint,
}: PassphraseFieldProps) {
  const [isShown, setShown] = useState(false);
  return (
    <AriaTextField
      className={styles.field as string}
      type={isShown ? 'text' : 'password'}
      autoComplete={isNew ? 'new-password' : 'off'}
      spellCheck="false"
      autoFocus={autoFocus}
      isRequired
      validationBehavior="aria"
      maxLength={200}
      value={value}
      onChange={onChange}
    >
      <FieldNotes label={label} hint={hint} required>
        <div className={styles.beside}>
          <Input className={styles.control as string} />
          <IconButton
            label={isShown ? `Hide: ${label}` : `Show: ${label}`}
            onPress={() => setShown(!isShown)}
          >
            {isShown ? <EyeOff aria-hidden /> : <Eye aria-hidden />}
          </IconButton>
        </div>
      </FieldNotes>
    </AriaTextField>
  );
}
