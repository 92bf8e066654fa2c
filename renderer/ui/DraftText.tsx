import type { KeyboardEvent } from 'react';
import styles from './DraftText.module.css';
import { useDraft } from './field-state.ts';
import { TextField } from './TextField.tsx';

interface DraftTextProps {
  readonly label: string;
  readonly hint?: string;
  readonly rows?: number;
  readonly value: string;
  readonly check?: (draft: string) => string | null;
  readonly save: (draft: string) => void;
  readonly isRequired?: boolean;
  readonly inputMode?: 'decimal' | 'text';
  readonly type?: 'text' | 'date';
}

const nothingWrong = () => null;

/** A text field that saves when it is left or Enter is pressed, and says beside it what is wrong. */
export function DraftText(props: DraftTextProps) {
  const { label, hint, rows = 1, value, check = nothingWrong, save, isRequired, inputMode, type } = props;
  const field = useDraft({ value, check, save });
  const onKeyDown = (event: KeyboardEvent) => {
    if (
      event.key === 'Enter' &&
      !event.nativeEvent.isComposing &&
      (rows === 1 || event.ctrlKey || event.metaKey)
    ) {
      event.preventDefault();
      field.commit();
    } else if (event.key === 'Escape' && field.restore()) {
      // The first Escape takes back what was typed; only the next one closes the inspector.
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    // The key handler sits around the field, so that it also hears what React Aria's own handlers let through.
    <div className={styles.draft} onKeyDownCapture={onKeyDown}>
      <TextField
        label={label}
        hint={field.problem ? undefined : hint}
        rows={rows}
        value={field.draft}
        onChange={field.onChange}
        onFocusChange={field.onFocusChange}
        isInvalid={field.problem !== ''}
        isRequired={isRequired ?? false}
        inputMode={inputMode ?? 'text'}
        type={type ?? 'text'}
        validationBehavior="aria"
      />
      {field.problem && (
        <p className={styles.problem} role="alert">
          {field.problem}
        </p>
      )}
    </div>
  );
}
