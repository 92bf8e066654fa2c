import { useRef } from 'react';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Row } from '../../shared/model/canvas.ts';
import { marksIn } from '../../shared/model/cell.ts';
import { PopFrame, PopItem, PopMenu } from '../ui/PopList.tsx';
import { editRow } from './changes.ts';
import { toggleMark } from './matrix-marks.ts';
import { focusItem } from './shown-plan.ts';

interface MarkMenuProps {
  readonly box: BoxOf<'matrix'>;
  readonly row: Row;
  readonly column: string;
  /** The cell that it belongs to. */
  readonly item: string;
  readonly onNote: () => void;
  readonly onClose: () => void;
}

/** The marks that a cell of a matrix can have. */
export function MarkMenu({ box, row, column, item, onNote, onClose }: MarkMenuProps) {
  const anchor = useRef<Element | null>(null);
  anchor.current = document.querySelector(`[data-item="${CSS.escape(item)}"]`);
  const now = marksIn(row, column);
  const writes = useRef(false);
  return (
    <PopFrame
      triggerRef={anchor}
      isOpen
      placement="bottom"
      onOpenChange={open => {
        if (open) return;
        onClose();
        if (!writes.current) focusItem(item);
      }}
    >
      <PopMenu
        aria-label="Mark"
        autoFocus="first"
        onAction={key => {
          if (key === '/clear') void editRow(row, { cells: { [column]: '' } });
          else if (key === '/note') {
            writes.current = true;
            onNote();
          } else toggleMark(box, row, column, String(key));
        }}
      >
        {box.marks.map(({ key, short, label, about }) => (
          <PopItem key={key} id={key} code={short} label={label} note={about} isTicked={now.includes(key)} />
        ))}
        {box.notes && <PopItem id="/note" label="What speaks for it…" />}
        {now.length > 0 && <PopItem id="/clear" label="Clear" />}
      </PopMenu>
    </PopFrame>
  );
}
