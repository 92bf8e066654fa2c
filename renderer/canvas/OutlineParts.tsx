import { ArrowDown, ArrowUp, Minus, Plus, Trash2 } from 'lucide-react';
import type { Box, BoxOf } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS, type Canvas, type Note, type Row } from '../../shared/model/canvas.ts';
import type { CanvasWords } from '../../shared/plan/canvas-types.ts';
import type { OutlineCell, OutlineItem } from '../../shared/views/canvas-outline.ts';
import { IconButton } from '../ui/Button.tsx';
import { type CellContext, readCell, typedCell } from './cell-text.ts';
import { countHands, editNote, editRow, removeNote, removeRow, rewriteNote, stepRow } from './changes.ts';
import { chooseOption } from './choose-option.ts';
import { toggleMark } from './matrix-marks.ts';
import { moveWithin } from './note-moves.ts';
import styles from './Outline.module.css';
import { OutlineField } from './OutlineField.tsx';
import { PhotoThumb } from './PhotoThumb.tsx';
import { usePeople } from './people.ts';

type Grid = BoxOf<'table'> | BoxOf<'matrix'>;

/** A note of the outline. */
export function OutlineNote({ note, box }: { readonly note: Note; readonly box: Box }) {
  return (
    <li className={styles.item}>
      {box.kind === 'checklist' && (
        <input
          type="checkbox"
          className={styles.check}
          aria-label={`Done: ${note.text || 'Photo'}`}
          checked={note.checked}
          onChange={() => void editNote(note, { checked: !note.checked })}
        />
      )}
      <OutlineField
        label={note.photo ? `Caption of a photo in ${box.title}` : `Note in ${box.title}`}
        item={`note:${note.id}`}
        value={note.text}
        most={CANVAS_LIMITS.note}
        save={text => void rewriteNote(note, text)}
      />
      {note.photo && <PhotoThumb note={note} hash={note.photo.hash} isStop />}
      <Hands counted={note} />
      <IconButton label="One place up" onPress={() => void moveWithin(note, 'ArrowUp')}>
        <ArrowUp aria-hidden />
      </IconButton>
      <IconButton label="One place down" onPress={() => void moveWithin(note, 'ArrowDown')}>
        <ArrowDown aria-hidden />
      </IconButton>
      <IconButton label={`Delete the note: ${note.text || 'Photo'}`} onPress={() => void removeNote(note)}>
        <Trash2 aria-hidden />
      </IconButton>
    </li>
  );
}

function Hands({ counted }: { readonly counted: Note | Row }) {
  return (
    <span className={styles.hands}>
      <IconButton
        label="One hand fewer"
        isDisabled={counted.votes === 0}
        onPress={() => void countHands(counted, -1)}
      >
        <Minus aria-hidden />
      </IconButton>
      <output aria-label="Hands">{counted.votes}</output>
      <IconButton label="One hand more" onPress={() => void countHands(counted, 1)}>
        <Plus aria-hidden />
      </IconButton>
    </span>
  );
}

interface OptionsProps {
  readonly canvas: Canvas;
  readonly box: BoxOf<'scale'> | BoxOf<'choice'>;
  readonly item: Extract<OutlineItem, { kind: 'choice' }>;
}

/** The options of a box, of which one or several can be chosen. */
export function OutlineOptions({ canvas, box, item }: OptionsProps) {
  const toggle = (key: string) => chooseOption(canvas, box, key);
  return (
    <>
      {item.options.map(option => (
        <li key={option.key}>
          <label className={styles.option}>
            <input
              type={item.many ? 'checkbox' : 'radio'}
              name={`outline-${canvas.id}-${box.key}`}
              checked={option.chosen}
              onChange={() => toggle(option.key)}
              onClick={() => {
                if (!item.many && option.chosen) toggle(option.key);
              }}
            />
            <span>
              {option.label}
              {option.about && <small>{option.about}</small>}
            </span>
          </label>
        </li>
      ))}
    </>
  );
}

interface RowProps {
  readonly item: Extract<OutlineItem, { kind: 'row' }>;
  readonly box: Grid;
  readonly rows: readonly Row[];
  readonly context: CellContext;
  readonly words: CanvasWords;
}

/** A row of a table or a matrix, with its cells under it. */
export function OutlineRow({ item, box, rows, context, words }: RowProps) {
  const { row, name } = item;
  const isFixed = box.rows.from === 'fixed';
  return (
    <li className={styles.row}>
      <div className={styles.item}>
        {item.edit ? (
          <OutlineField
            label={`Name of the ${box.rows.word}`}
            item={`row:${row.id}`}
            value={row.label}
            most={CANVAS_LIMITS.label}
            save={label => void editRow(row, { label })}
          />
        ) : (
          <p className={styles.name} tabIndex={-1} data-item={`row:${row.id}`}>
            {name}
          </p>
        )}
        {item.votes && <Hands counted={row} />}
        {!isFixed && (
          <>
            <IconButton
              label="Move up"
              isDisabled={rows[0] === row}
              onPress={() => void stepRow(rows, row, -1)}
            >
              <ArrowUp aria-hidden />
            </IconButton>
            <IconButton
              label="Move down"
              isDisabled={rows.at(-1) === row}
              onPress={() => void stepRow(rows, row, 1)}
            >
              <ArrowDown aria-hidden />
            </IconButton>
            <IconButton label={`Delete the row: ${name}`} onPress={() => void removeRow(row)}>
              <Trash2 aria-hidden />
            </IconButton>
          </>
        )}
      </div>
      <ul className={styles.cells} aria-label={name || 'A row without a name'}>
        {item.cells.map(cell => (
          <li key={cell.column.key}>
            <OutlineCellField {...{ cell, row, box, context, words, name }} />
          </li>
        ))}
      </ul>
    </li>
  );
}

interface CellProps {
  readonly cell: OutlineCell;
  readonly row: Row;
  readonly box: Grid;
  readonly context: CellContext;
  readonly words: CanvasWords;
  readonly name: string;
}

function OutlineCellField({ cell, row, box, context, name }: CellProps) {
  const { column, holds, text, given, note } = cell;
  const people = usePeople();
  const label = `${column.label}: ${name}`;
  const item = `cell:${row.id}/${column.key}`;
  const save = (kept: string) => void editRow(row, { cells: { [column.key]: kept } });
  if (holds.kind === 'marks' && box.kind === 'matrix') {
    const now = text.split(' ').filter(Boolean);
    return (
      <div className={styles.labelled}>
        <span className={styles.label}>{column.label}</span>
        <div className={styles.cell}>
          {given && <p className={styles.given}>{given}</p>}
          {/* biome-ignore lint/a11y/useSemanticElements: a fieldset's legend would stand in the way of the row */}
          <div role="group" aria-label={label} className={styles.marks} tabIndex={-1} data-item={item}>
            {holds.marks.map(mark => (
              <button
                key={mark.key}
                type="button"
                aria-pressed={now.includes(mark.key)}
                aria-label={mark.label}
                title={mark.label}
                onClick={() => toggleMark(box, row, column.key, mark.key)}
              >
                {mark.short}
              </button>
            ))}
          </div>
          {note && (
            <OutlineField
              label={`What speaks for it: ${label}`}
              value={note.text}
              most={CANVAS_LIMITS.cell}
              save={said => void editRow(row, { notes: { [column.key]: said } })}
            />
          )}
        </div>
      </div>
    );
  }
  if (holds.kind !== 'cell') return null;
  const { kind, options } = holds.of;
  if (kind === 'choice' || kind === 'stage') {
    const choices =
      kind === 'choice'
        ? options.map(option => [option.key, option.label] as const)
        : context.stages.map(stage => [String(stage.position), `${stage.position} ${stage.name}`] as const);
    return (
      <div className={styles.labelled}>
        <span className={styles.label}>{column.label}</span>
        <select
          className={styles.field}
          aria-label={label}
          data-item={item}
          value={text}
          onChange={event => save(event.target.value)}
        >
          <option value="">–</option>
          {choices.map(([key, words]) => (
            <option key={key} value={key}>
              {words}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return (
    <OutlineField
      label={label}
      shows={column.label}
      item={item}
      value={typedCell(box, column.key, text, context)}
      most={CANVAS_LIMITS.cell}
      type={kind === 'day' ? 'date' : 'text'}
      names={kind === 'person' ? people.map(person => person.name) : undefined}
      check={draft => {
        const read = readCell(box, column.key, draft, context);
        return read.ok ? null : read.why;
      }}
      save={draft => {
        const read = readCell(box, column.key, draft, context);
        if (read.ok && read.text !== text) save(read.text);
      }}
    />
  );
}
