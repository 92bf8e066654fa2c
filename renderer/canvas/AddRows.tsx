import { useState } from 'react';
import type { BoxOf, Choice } from '../../shared/content/canvas-template.ts';
import { CANVAS_LIMITS, type Canvas, type Row } from '../../shared/model/canvas.ts';
import { recordsOf } from '../../shared/model/document.ts';
import { cleanLine } from '../../shared/model/text.ts';
import { useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { useKeptText } from '../ui/kept-text.ts';
import { longLineIn } from '../ui/lines.ts';
import { Picker } from '../ui/Picker.tsx';
import { ColumnsDialog } from './ColumnsDialog.tsx';
import type { CellContext } from './cell-text.ts';
import { addRows, sayRefused } from './changes.ts';
import styles from './Foot.module.css';
import { pasteRows } from './paste-rows.ts';

interface AddRowsProps {
  readonly canvas: Canvas;
  readonly box: BoxOf<'table'> | BoxOf<'matrix'>;
  readonly rows: readonly Row[];
  readonly columns: readonly Pick<Choice, 'key' | 'label'>[];
  readonly context: CellContext;
}

/** The foot of a table: a row by its name, or by its use case; a pasted block becomes rows with their cells. */
export function AddRows({ canvas, box, rows, columns, context }: AddRowsProps) {
  const [asks, setAsks] = useState(false);
  const hasOwnColumns = box.kind === 'matrix' && box.ownColumns;
  return (
    <div className={styles.foot}>
      {box.rows.from === 'own' ? (
        <AddOwn {...{ canvas, box, rows, columns, context }} />
      ) : (
        <AddUseCase {...{ canvas, box, rows }} />
      )}
      {hasOwnColumns && <Button onPress={() => setAsks(true)}>Columns…</Button>}
      {hasOwnColumns && asks && (
        <ColumnsDialog canvas={canvas} box={box} columns={columns} onClose={() => setAsks(false)} />
      )}
    </div>
  );
}

function AddOwn({ canvas, box, rows, columns, context }: AddRowsProps) {
  const [text, setText] = useState('');
  const add = () => {
    const label = cleanLine(text);
    const fault = longLineIn([label], CANVAS_LIMITS.label);
    if (fault !== null) return sayRefused(fault);
    if (label !== '') void addRows(canvas, box.key, [{ label }]);
    setText('');
  };
  useKeptText(text, add);
  const what = `Add: ${box.rows.word}`;
  return (
    <input
      className={styles.field}
      aria-label={`${what}, to ${box.title}`}
      placeholder={what}
      value={text}
      autoComplete="off"
      onChange={event => setText(event.target.value)}
      onKeyDown={event => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') {
          event.preventDefault();
          add();
        } else if (event.key === 'Escape' && text !== '') {
          event.stopPropagation();
          setText('');
        }
      }}
      onBlur={add}
      onPaste={event => {
        const pasted = event.clipboardData.getData('text/plain');
        if (!/[\t\n\r]/.test(pasted.trim())) return;
        event.preventDefault();
        void pasteRows({ canvas, box, rows, columns, context }, pasted, rows.length, -1);
      }}
    />
  );
}

function AddUseCase({ canvas, box, rows }: Pick<AddRowsProps, 'canvas' | 'box' | 'rows'>) {
  const document = useWorkshop(state => state.document);
  const all = recordsOf(document, 'use-case');
  const taken = new Set(rows.map(row => row.useCase));
  const left = all.filter(one => !taken.has(one.id)).sort((a, b) => a.number - b.number);
  if (all.length === 0) return <p>Its rows are use cases, and there are none yet. Add some on the curve.</p>;
  if (left.length === 0) return <p>Every use case has its row.</p>;
  return (
    <div>
      <Picker
        label={`Add a use case to ${box.title}`}
        placeholder="Number or title"
        choices={left.map(one => ({ id: one.id, code: String(one.number), label: one.title }))}
        onPick={useCase => void addRows(canvas, box.key, [{ useCase }])}
      />
    </div>
  );
}
