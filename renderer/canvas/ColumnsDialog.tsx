import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { type BoxOf, type Choice, TEMPLATE_LIMITS } from '../../shared/content/canvas-template.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { sayUndoable } from '../state/undoable.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Dialog, DialogBody, DialogButtons } from '../ui/Dialog.tsx';
import { TextField } from '../ui/TextField.tsx';
import styles from './ColumnsDialog.module.css';
import { setAnswer } from './changes.ts';

type Column = Pick<Choice, 'key' | 'label'>;

interface ColumnsDialogProps {
  readonly canvas: Canvas;
  readonly box: BoxOf<'matrix'>;
  readonly columns: readonly Column[];
  readonly onClose: () => void;
}

/** A key that no column has, now or in the template, so that nothing old comes back in it. */
function freshKey(taken: readonly Column[]): string {
  const keys = new Set(taken.map(column => column.key));
  for (let number = 1; ; number++) if (!keys.has(`own-${number}`)) return `own-${number}`;
}

/** The room's own columns of a matrix: renamed, added, moved, taken away. */
export function ColumnsDialog({ canvas, box, columns, onClose }: ColumnsDialogProps) {
  const [draft, setDraft] = useState<readonly Column[]>(columns);
  const move = (at: number, step: number) => {
    const next = [...draft];
    const [column] = next.splice(at, 1);
    if (column) next.splice(at + step, 0, column);
    setDraft(next);
  };
  /** Keeps these columns; null: those of the template. */
  const save = async (kept: readonly Column[] | null) => {
    onClose();
    const commit = await setAnswer(canvas, box.key, { columns: kept && [...kept] });
    const left = kept ?? box.columns;
    const isLess = columns.some(old => !left.some(one => one.key === old.key));
    if (commit && isLess) sayUndoable('Columns were taken away, with what stood in them.', commit);
  };
  const named = draft.flatMap(({ key, label }) => (label.trim() === '' ? [] : { key, label: label.trim() }));
  return (
    <Dialog title={`Columns of ${box.title}`} isOpen onClose={onClose}>
      <DialogBody>
        <ol className={styles.list}>
          {draft.map((column, index) => (
            <li key={column.key} className={styles.column}>
              <TextField
                label={`Column ${index + 1}`}
                value={column.label}
                maxLength={80}
                autoFocus={column.label === '' && !columns.includes(column)}
                onChange={label => setDraft(draft.map((one, at) => (at === index ? { ...one, label } : one)))}
              />
              <IconButton label="One place earlier" isDisabled={index === 0} onPress={() => move(index, -1)}>
                <ArrowUp aria-hidden />
              </IconButton>
              <IconButton
                label="One place later"
                isDisabled={index === draft.length - 1}
                onPress={() => move(index, 1)}
              >
                <ArrowDown aria-hidden />
              </IconButton>
              <IconButton
                label={`Take away ${column.label || `column ${index + 1}`}`}
                isDisabled={draft.length === 1}
                onPress={() => setDraft(draft.filter(one => one.key !== column.key))}
              >
                <Trash2 aria-hidden />
              </IconButton>
            </li>
          ))}
        </ol>
        <Button
          icon={<Plus aria-hidden />}
          isDisabled={draft.length >= TEMPLATE_LIMITS.columns}
          onPress={() =>
            setDraft([...draft, { key: freshKey([...draft, ...columns, ...box.columns]), label: '' }])
          }
        >
          Add a column
        </Button>
      </DialogBody>
      <DialogButtons>
        <Button onPress={() => void save(null)}>As the template has them</Button>
        <Button kind="primary" isDisabled={named.length === 0} onPress={() => void save(named)}>
          Keep these columns
        </Button>
      </DialogButtons>
    </Dialog>
  );
}
