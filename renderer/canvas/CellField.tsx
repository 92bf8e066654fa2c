import { type KeyboardEvent, useLayoutEffect, useRef } from 'react';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS } from '../../shared/model/canvas.ts';
import { type CellContext, readCell, typedCell } from './cell-text.ts';
import styles from './Grid.module.css';
import { InPlace } from './InPlace.tsx';
import { usePeople } from './people.ts';

interface CellFieldProps {
  readonly box: BoxOf<'table'>;
  readonly column: string;
  readonly context: CellContext;
  readonly label: string;
  /** As cells are kept. */
  readonly value: string;
  readonly begun: string | undefined;
  readonly save: (text: string) => void;
  readonly close: (key: string, event?: KeyboardEvent) => void;
}

/** The field that a cell of a table is written in, by the kind of its column. */
export function CellField({ box, column, context, label, value, begun, save, close }: CellFieldProps) {
  const people = usePeople();
  const own = box.columns.find(one => one.key === column);
  if (own?.kind === 'choice' || own?.kind === 'stage') {
    const options =
      own.kind === 'choice'
        ? own.options.map(option => ({ key: option.key, label: option.label }))
        : context.stages.map(stage => ({
            key: String(stage.position),
            label: `${stage.position} ${stage.name}`,
          }));
    return <Chooser {...{ label, value, options, save, close }} />;
  }
  const kind = own?.kind ?? 'text';
  const isNumber = kind === 'number' || kind === 'money' || kind === 'percent';
  const keep = (draft: string) => {
    const read = readCell(box, column, draft, context);
    if (read.ok && read.text !== value) save(read.text);
  };
  return (
    <InPlace
      label={label}
      value={typedCell(box, column, value, context)}
      // A field for days takes whole days only.
      begun={kind === 'day' ? undefined : begun}
      most={CANVAS_LIMITS.cell}
      type={kind === 'day' ? 'date' : 'text'}
      inputMode={isNumber ? 'decimal' : 'text'}
      names={kind === 'person' ? people.map(person => person.name) : undefined}
      check={draft => {
        const read = readCell(box, column, draft, context);
        return read.ok ? null : read.why;
      }}
      save={keep}
      close={close}
    />
  );
}

interface ChooserProps extends Pick<CellFieldProps, 'label' | 'value' | 'save' | 'close'> {
  readonly options: readonly { readonly key: string; readonly label: string }[];
}

function Chooser({ label, value, options, save, close }: ChooserProps) {
  const field = useRef<HTMLSelectElement>(null);
  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), []);
  return (
    <select
      ref={field}
      className={styles.chooser}
      aria-label={label}
      defaultValue={value}
      onChange={event => save(event.target.value)}
      onBlur={() => close('')}
      onKeyDown={event => {
        event.stopPropagation();
        if (event.key !== 'Enter' && event.key !== 'Escape' && event.key !== 'Tab') return;
        if (event.key !== 'Tab') event.preventDefault();
        close(event.key, event);
      }}
    >
      <option value="">–</option>
      {options.map(option => (
        <option key={option.key} value={option.key}>
          {option.label}
        </option>
      ))}
    </select>
  );
}
