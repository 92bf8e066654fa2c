import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cellChoices, cellSuggestions } from '../../shared/views/list-cells.ts';
import { LIST_LABELS } from '../../shared/views/list-columns.ts';
import { useWorkshop } from '../state/workshop.ts';
import styles from './CellEditor.module.css';
import { cellContext } from './cell-context.ts';
import { dropDraft, isGone, keepDraft, setDraft, useEditing } from './editing.ts';
import { type CellPlace, cellAway, cellElement, focusCell, revealRow } from './grid.ts';

/** The box that a cell is written in: over the table, not in it, so that nothing the table does can take it away. */
export function CellEditor({ frame }: { readonly frame: RefObject<HTMLElement | null> }) {
  const place = useEditing(state => state.place);
  return place && <Editor key={`${place.id}/${place.column}`} place={place} frame={frame} />;
}

interface EditorProps {
  readonly place: CellPlace;
  readonly frame: RefObject<HTMLElement | null>;
}

const MOST_SHOWN = 60;
/** Narrower than this there is no room to write, in pixels. */
const LEAST = 200;

function Editor({ place, frame }: EditorProps) {
  const { column } = place;
  const { draft, before, problem } = useEditing();
  const document = useWorkshop(state => state.document);
  const box = useRef<HTMLDivElement>(null);
  const field = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const ids = useId();
  useOverCell(box, frame, place, document);
  const context = cellContext();
  const closed = context && cellChoices(column, context);
  const isNew = draft !== before;
  const wanted = draft.trim().toLocaleLowerCase();
  const options = (closed ?? cellSuggestions(column, document))
    .filter(option => !isNew || wanted === '' || option.toLocaleLowerCase().includes(wanted))
    .slice(0, MOST_SHOWN);
  const [chosen, setChosen] = useState<number | null>(null);
  // In a closed choice what is typed leads to the first that fits; otherwise only arrow keys choose.
  const guess = closed
    ? isNew
      ? options.length > 0 && wanted !== ''
        ? 0
        : -1
      : options.indexOf(draft)
    : -1;
  const active = Math.min(chosen ?? guess, options.length - 1);
  const isProse = column === 'description' || column === 'notes';

  useLayoutEffect(() => {
    const input = field.current;
    input?.focus({ preventScroll: true });
    input?.setSelectionRange(input.value.length, input.value.length);
  }, []);
  useEffect(() => {
    if (problem) field.current?.focus({ preventScroll: true });
  }, [problem]);

  const keep = (down: number, right: number) => {
    const option = options[active];
    if (option !== undefined && (closed || chosen !== null)) setDraft(option);
    if (keepDraft()) focusCell(cellAway(place, down, right) ?? place);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    revealRow(place.id);
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Enter') {
      // In a longer text a line end is typed with Alt, Shift or Ctrl held, as in a spreadsheet.
      if (isProse && (event.altKey || event.ctrlKey || event.metaKey)) insertLine(field.current);
      else if (!(isProse && event.shiftKey)) keep(event.shiftKey ? -1 : 1, 0);
      else return;
    } else if (event.key === 'Tab') keep(0, event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') dropDraft();
    else if (step && options.length > 0) setChosen((active + step + options.length) % options.length);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const props = {
    ref: field,
    className: styles.field,
    'aria-label': LIST_LABELS[column],
    'aria-invalid': problem !== '',
    'aria-describedby': `${ids}-note`,
    value: draft,
    spellCheck: isProse,
    autoComplete: 'off',
    onChange: (event: { target: { value: string } }) => {
      setDraft(event.target.value);
      setChosen(null);
    },
    onBlur: () => void keepDraft(),
    onKeyDown,
  };
  const combobox = {
    role: 'combobox',
    'aria-expanded': true,
    'aria-controls': `${ids}-list`,
    'aria-activedescendant': active >= 0 ? `${ids}-${active}` : undefined,
  };
  const gone = isGone(place) ? 'This use case was deleted meanwhile.' : '';
  return (
    <div ref={box} className={styles.editor} data-editor={column}>
      {isProse ? (
        <textarea {...props} rows={7} />
      ) : (
        <input {...props} {...(options.length > 0 ? combobox : {})} />
      )}
      {options.length > 0 && (
        <div id={`${ids}-list`} className={styles.options} role="listbox" aria-label={LIST_LABELS[column]}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys go to the field
            <div
              key={option}
              id={`${ids}-${index}`}
              ref={index === active ? intoSight : null}
              className={styles.option}
              role="option"
              aria-selected={index === active}
              onPointerDown={event => event.preventDefault()}
              onClick={() => {
                setDraft(option);
                if (keepDraft()) focusCell(place);
              }}
            >
              {option === '' ? 'None' : option}
            </div>
          ))}
        </div>
      )}
      <p
        id={`${ids}-note`}
        className={problem || gone ? styles.problem : styles.note}
        role={problem ? 'alert' : undefined}
      >
        {problem || gone || (isProse ? 'Enter keeps it, Alt+Enter begins a new line.' : '')}
      </p>
    </div>
  );
}

const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

function insertLine(field: HTMLTextAreaElement | null): void {
  if (!field) return;
  field.setRangeText('\n', field.selectionStart, field.selectionEnd, 'end');
  setDraft(field.value);
}

/** Keeps an element over a cell, wherever the table scrolls or sorts it to; out of sight while its row is. */
function useOverCell(
  box: RefObject<HTMLElement | null>,
  frame: RefObject<HTMLElement | null>,
  place: CellPlace,
  document: unknown,
): void {
  // A change of the document can move the row.
  useLayoutEffect(() => {
    const lay = () => {
      const [element, around, cell] = [box.current, frame.current, cellElement(place)];
      if (!element || !around) return;
      const outer = around.getBoundingClientRect();
      const inner = cell?.getBoundingClientRect();
      if (!inner) {
        element.style.translate = '-9999px 0';
        return;
      }
      const width = Math.max(inner.width, LEAST);
      const left = Math.max(0, Math.min(inner.left - outer.left, outer.width - width));
      element.style.width = `${width}px`;
      element.style.translate = `${left}px ${inner.top - outer.top}px`;
      // Near the foot of the window its list opens upwards.
      element.dataset.up = String(inner.top - outer.top > outer.height - 360);
      element.dataset.end = String(left > outer.width - 440);
    };
    lay();
    const again = requestAnimationFrame(lay);
    const around = frame.current;
    around?.addEventListener('scroll', lay, { capture: true, passive: true });
    const observer = new ResizeObserver(lay);
    if (around) observer.observe(around);
    return () => {
      cancelAnimationFrame(again);
      around?.removeEventListener('scroll', lay, { capture: true });
      observer.disconnect();
    };
  }, [box, frame, place, document]);
}
