import { type KeyboardEvent, useId } from 'react';
import { useDraft } from '../ui/field-state.ts';
import styles from './Outline.module.css';

interface OutlineFieldProps {
  readonly label: string;
  /** The label for eyes, where one stands beside the field. */
  readonly shows?: string;
  readonly value: string;
  readonly most: number;
  /** Whether Enter begins a new line. */
  readonly isLong?: boolean;
  readonly type?: 'text' | 'date';
  readonly names?: readonly string[] | undefined;
  readonly item?: string;
  readonly check?: (draft: string) => string | null;
  readonly save: (draft: string) => void;
  /** Enter was pressed and what was typed is kept. */
  readonly onEnter?: () => void;
}

const nothingWrong = () => null;

/** A text of the outline: kept when it is left or at Enter, taken back by Escape. */
export function OutlineField(props: OutlineFieldProps) {
  const { label, shows, value, most, isLong = false, type = 'text', names, item, save, onEnter } = props;
  const check = props.check ?? nothingWrong;
  const id = useId();
  const field = useDraft({ value, check, save });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && field.restore()) event.stopPropagation();
    else if (event.key === 'Enter' && (!isLong || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      field.commit();
      if (check(field.draft) === null) onEnter?.();
    }
  };
  const shared = {
    id,
    className: styles.field,
    'aria-label': label,
    'aria-invalid': field.problem !== '' || undefined,
    'data-item': item,
    value: field.draft,
    onKeyDown,
    onBlur: () => field.onFocusChange(false),
  };
  return (
    <div className={styles.labelled}>
      {shows && (
        <label className={styles.label} htmlFor={id}>
          {shows}
        </label>
      )}
      {type === 'date' || names ? (
        <input
          {...shared}
          type={type}
          maxLength={type === 'date' ? undefined : most}
          list={names ? `${id}-names` : undefined}
          autoComplete="off"
          onChange={event => field.onChange(event.target.value)}
        />
      ) : (
        <textarea
          {...shared}
          rows={1}
          dir="auto"
          maxLength={most}
          onChange={event => field.onChange(event.target.value)}
        />
      )}
      {names && (
        <datalist id={`${id}-names`}>
          {names.map(name => (
            <option key={name} value={name} />
          ))}
        </datalist>
      )}
      {field.problem && (
        <p className={styles.problem} role="alert">
          {field.problem}
        </p>
      )}
    </div>
  );
}
