import { type KeyboardEvent, memo } from 'react';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS, type Row } from '../../shared/model/canvas.ts';
import { cellNoteOf, cellOf, marksIn } from '../../shared/model/cell.ts';
import type { CanvasWords, ItemPlan } from '../../shared/plan/canvas-types.ts';
import { givenText } from '../../shared/views/canvas-outline.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { CellField } from './CellField.tsx';
import { useCanvas } from './canvas-store.ts';
import type { CellContext } from './cell-text.ts';
import { editRow } from './changes.ts';
import styles from './Grid.module.css';
import { InPlace } from './InPlace.tsx';
import { placed } from './place.ts';
import { SetLines } from './SetLines.tsx';

interface GridCellProps {
  readonly item: ItemPlan;
  readonly row: Row;
  readonly box: BoxOf<'table'> | BoxOf<'matrix'>;
  /** The column's name. */
  readonly column: string;
  readonly words: CanvasWords;
  readonly context: CellContext;
  readonly origin: { readonly x: number; readonly y: number };
  readonly isStop: boolean;
  readonly isStacked: boolean;
  /** What was typed to begin the writing. */
  readonly begun: string | undefined;
  readonly finding: string | undefined;
  readonly onPress: () => void;
  readonly close: (key: string, event?: KeyboardEvent) => void;
}

/** A cell of a table or a matrix. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { item, row, box, column, words, context, origin, isStop, begun, finding } = props;
  const key = item.key ?? '';
  const isWriting = useCanvas(state => state.writing === item.id);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid around it hears the keys
    <td
      tabIndex={isStop ? 0 : -1}
      className={styles.cell}
      style={placed(item, origin)}
      data-item={item.id}
      data-row={row.id}
      data-key={key}
      data-kind={box.kind}
      data-flag={item.flag}
      aria-description={finding}
      onClick={event => {
        if (event.target instanceof Element && event.target.closest('input, textarea, select')) return;
        event.currentTarget.focus();
        props.onPress();
      }}
    >
      <VisuallyHidden>{nameOf(props)}</VisuallyHidden>
      {item.texts.map((text, index) => (
        <SetLines key={index} text={text} />
      ))}
      {item.marks?.map(mark => (
        <span
          key={mark.key}
          aria-hidden
          className={styles.mark}
          style={placed(mark)}
          data-tone={box.kind === 'matrix' ? box.marks.find(one => one.key === mark.key)?.tone : undefined}
        >
          <SetLines text={mark.text} />
        </span>
      ))}
      {isWriting && box.kind === 'table' && (
        <CellField
          {...{ box, context, begun, close: props.close }}
          column={key}
          label={`${column} of ${words.cell(box, '', row.label) || 'this row'}`}
          value={cellOf(row, key)}
          save={text => void editRow(row, { cells: { [key]: text } })}
        />
      )}
      {isWriting && box.kind === 'matrix' && (
        <InPlace
          label={`What speaks for it: ${column}`}
          value={cellNoteOf(row, key)}
          most={CANVAS_LIMITS.cell}
          save={text => void editRow(row, { notes: { [key]: text } })}
          close={props.close}
        />
      )}
    </td>
  );
});

/** What a reader says of the cell: what stands in it, whole; its column's name where no head stands over it. */
function nameOf({ row, box, item, column, words, isStacked }: GridCellProps): string {
  const key = item.key ?? '';
  const said =
    box.kind === 'table'
      ? [words.cell(box, key, cellOf(row, key))]
      : [
          ...marksIn(row, key).map(mark => box.marks.find(one => one.key === mark)?.label ?? mark),
          givenText(box.texts, row.key, key),
          cellNoteOf(row, key),
        ];
  const text = said.filter(Boolean).join(', ') || 'empty';
  return isStacked ? `${column}: ${text}` : text;
}
