import { Check } from 'lucide-react';
import { useRef } from 'react';
import { Menu, MenuItem } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { BoxOf } from '../../shared/content/canvas-template.ts';
import type { Row } from '../../shared/model/canvas.ts';
import { marksIn } from '../../shared/model/cell.ts';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import { editRow } from './changes.ts';
import styles from './MarkMenu.module.css';
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
    <Popover
      triggerRef={anchor}
      isOpen
      placement="bottom"
      className={styles.popover as string}
      onOpenChange={open => {
        if (open) return;
        onClose();
        if (!writes.current) focusItem(item);
      }}
    >
      <Menu
        className={styles.list as string}
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
        {[
          ...box.marks.map(mark => (
            <MenuItem key={mark.key} id={mark.key} textValue={mark.label} className={styles.item as string}>
              <span className={styles.tick}>{now.includes(mark.key) && <Check aria-hidden />}</span>
              <span className={styles.short} data-tone={mark.tone} aria-hidden>
                {mark.short}
              </span>
              <span className={styles.words}>
                <span>{mark.label}</span> {mark.about && <span className={styles.about}>{mark.about}</span>}
                {now.includes(mark.key) && <VisuallyHidden>chosen</VisuallyHidden>}
              </span>
            </MenuItem>
          )),
          ...(box.notes
            ? [
                <MenuItem key="/note" id="/note" className={styles.item as string}>
                  What speaks for it…
                </MenuItem>,
              ]
            : []),
          ...(now.length > 0
            ? [
                <MenuItem key="/clear" id="/clear" className={styles.item as string}>
                  Clear
                </MenuItem>,
              ]
            : []),
        ]}
      </Menu>
    </Popover>
  );
}
