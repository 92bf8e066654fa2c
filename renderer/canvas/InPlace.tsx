import { type KeyboardEvent, useId, useLayoutEffect, useRef } from 'react';
import { useDraft } from '../ui/field-state.ts';
import styles from './InPlace.module.css';

interface InPlaceProps {
  readonly label: string;
  readonly value: string;
  /** What stands there at once instead, such as the key that began the writing. */
  readonly begun?: string | undefined;
  /** Whether Enter begins a new line; it is then Ctrl+Enter that keeps. */
  readonly isLong?: boolean;
  readonly most: number;
  readonly size?: number;
  readonly weight?: number;
  readonly type?: 'text' | 'date';
  readonly inputMode?: 'text' | 'decimal';
  /** Names offered while typing. */
  readonly names?: readonly string[] | undefined;
  readonly check?: (draft: string) => string | null;
  readonly save: (draft: string) => void;
  /** The writing is over. `key` is what ended it: "Enter", "Tab", "Escape", or "" when the field was left. */
  readonly close: (key: string, event?: KeyboardEvent) => void;
}

const nothingWrong = () => null;

/** A field over the thing that it writes: kept when it is left or at Enter, taken back by Escape, refused in words under it. */
export function InPlace(props: InPlaceProps) {
  const { label, value, begun, isLong = false, most, size, weight, type = 'text', names } = props;
  const { check = nothingWrong, save, close } = props;
  const id = useId();
  const field = useDraft({ value, check, save });
  const element = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const first = useRef({ begun, onChange: field.onChange });
  useLayoutEffect(() => {
    const input = element.current;
    if (first.current.begun !== undefined) first.current.onChange(first.current.begun);
    input?.focus({ preventScroll: true });
    if (input && input.type !== 'date') input.setSelectionRange(input.value.length, input.value.length);
    input?.scrollIntoView({ block: 'nearest' });
  }, []);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const isNewLine = isLong && !event.ctrlKey && !event.metaKey;
    event.stopPropagation();
    if (event.key === 'Escape') {
      event.preventDefault();
      field.restore();
      close('Escape', event);
    } else if (
      event.key === 'Enter' &&
      (event.shiftKey || event.altKey) &&
      !isLong &&
      type === 'text' &&
      !names
    ) {
      if (event.altKey) {
        event.preventDefault();
        element.current?.setRangeText(
          '\n',
          element.current.selectionStart,
          element.current.selectionEnd,
          'end',
        );
        field.onChange(element.current?.value ?? '');
      }
    } else if ((event.key === 'Enter' && !isNewLine) || event.key === 'Tab') {
      if (check(field.draft) !== null) {
        event.preventDefault();
        return field.commit();
      }
      if (event.key === 'Enter') event.preventDefault();
      field.commit();
      close(event.key, event);
    }
  };
  const shared = {
    ref: element,
    className: styles.field,
    'aria-label': label,
    'aria-invalid': field.problem !== '' || undefined,
    'aria-describedby': field.problem ? `${id}-problem` : undefined,
    value: field.draft,
    style: { fontSize: size, fontWeight: weight },
    onKeyDown,
    onPaste: (event: { stopPropagation(): void }) => event.stopPropagation(),
    onBlur: () => {
      field.onFocusChange(false);
      if (check(field.draft) === null) close('');
    },
  };
  return (
    <div className={styles.frame}>
      {type === 'date' || names ? (
        <>
          <input
            {...shared}
            type={type}
            maxLength={type === 'date' ? undefined : most}
            list={names ? `${id}-names` : undefined}
            autoComplete="off"
            onChange={event => field.onChange(event.target.value)}
          />
          {names && (
            <datalist id={`${id}-names`}>
              {names.map(name => (
                <option key={name} value={name} />
              ))}
            </datalist>
          )}
        </>
      ) : (
        <textarea
          {...shared}
          dir="auto"
          rows={1}
          maxLength={most}
          inputMode={props.inputMode ?? 'text'}
          onChange={event => field.onChange(event.target.value)}
        />
      )}
      {field.problem && (
        <p id={`${id}-problem`} className={styles.problem} role="alert">
          {field.problem}
        </p>
      )}
    </div>
  );
}
