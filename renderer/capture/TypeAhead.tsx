import { type KeyboardEvent, useId, useState } from 'react';
import styles from './TypeAhead.module.css';
import { optionsFor, type TypeAheadOption } from './type-ahead.ts';

interface TypeAheadProps {
  readonly label: string;
  readonly options: readonly TypeAheadOption[];
  /** Whether what is typed may be something new. */
  readonly takesNew?: boolean;
  /** What was chosen; null: nothing. */
  readonly onChange: (value: string | null) => void;
  /** Enter: chosen, and done with all fields. */
  readonly onEnter: () => void;
  /** Escape with nothing left to take back. */
  readonly onEscape: () => void;
}

/**
 * A field that completes what is typed: Tab takes the likeliest choice and goes on, Enter takes it and is done. It is
 * made by hand after the ARIA pattern, as React Aria's keeps Enter for the list.
 */
export function TypeAhead({ label, options, takesNew = false, onChange, onEnter, onEscape }: TypeAheadProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<TypeAheadOption | null>(null);
  const [isOpen, setOpen] = useState(false);
  /** The choice that Tab and Enter take; -1: none. */
  const [active, setActive] = useState(-1);
  const shownText = chosen?.label ?? '';
  const isTyped = text !== shownText;
  const found = isOpen ? optionsFor(options, isTyped ? text : '', takesNew) : [];

  const choose = (option: TypeAheadOption | null) => {
    // What is new is called as it was typed.
    const isKnown = options.some(({ value }) => value === option?.value);
    const taken = option && !isKnown ? { value: option.value, label: option.value } : option;
    setChosen(taken);
    setText(taken?.label ?? '');
    setOpen(false);
    onChange(option?.value ?? null);
  };
  /** Takes what the field says now: the active choice, nothing when it was emptied, else what it held before. */
  const settle = () => {
    const option = found[active];
    if (option) choose(option);
    else if (text.trim() === '') choose(null);
    else choose(chosen);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      if (!isOpen) {
        setOpen(true);
        setActive(
          Math.max(
            0,
            options.findIndex(({ value }) => value === chosen?.value),
          ),
        );
      } else
        setActive((Math.max(active, step > 0 ? -1 : 0) + step + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      settle();
      onEnter();
    } else if (event.key === 'Tab') settle();
    else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      if (!isOpen && !isTyped) return onEscape();
      setText(shownText);
      setOpen(false);
    }
  };
  return (
    <div className={styles.field}>
      <input
        className={styles.box}
        role="combobox"
        aria-label={label}
        aria-expanded={isOpen}
        aria-controls={`${id}list`}
        aria-autocomplete="list"
        aria-activedescendant={isOpen && found[active] ? `${id}${active}` : undefined}
        placeholder={label}
        autoComplete="off"
        value={text}
        onChange={event => {
          setText(event.target.value);
          setActive(0);
          setOpen(event.target.value.trim() !== '');
        }}
        onClick={() => {
          // Looking at the choices takes none of them.
          setActive(-1);
          setOpen(true);
        }}
        onBlur={settle}
        onKeyDown={onKeyDown}
      />
      <div id={`${id}list`} className={styles.list} role="listbox" aria-label={label} hidden={!isOpen}>
        {found.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the input's, which names the active option
          // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the input, as the pattern asks
          <div
            key={option.value}
            id={`${id}${index}`}
            className={styles.option}
            role="option"
            aria-selected={index === active}
            onPointerDown={event => event.preventDefault()}
            onClick={() => choose(option)}
          >
            {option.label}
          </div>
        ))}
        {isOpen && found.length === 0 && <p className={styles.nothing}>Nothing begins like that.</p>}
      </div>
    </div>
  );
}
