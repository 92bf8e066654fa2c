import { Copy, PanelRight, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { Stage } from '../../shared/content/stages.ts';
import { useBoard } from '../board/board-store.ts';
import { LiveRegion } from '../board/LiveRegion.tsx';
import { MoveMenu } from '../board/MoveMenu.tsx';
import { carriedWith, remove } from '../board/moves.ts';
import { QuickAdd } from '../board/QuickAdd.tsx';
import { startImport } from '../state/import.ts';
import { listShortcuts } from '../state/shortcuts.ts';
import { Button } from '../ui/Button.tsx';
import { CellEditor } from './CellEditor.tsx';
import { ColumnChooser } from './ColumnChooser.tsx';
import { copyRows } from './clipboard.ts';
import { ListTable } from './ListTable.tsx';
import styles from './ListView.module.css';
import { LIST_SHORTCUTS } from './list-shortcuts.ts';
import { RangeBox } from './RangeBox.tsx';

interface ListViewProps {
  readonly stages: readonly Stage[];
  /** Whether the inspector is open over the list. */
  readonly hasDetails: boolean;
  /** Opens and closes it; null where it has a place of its own. */
  readonly onDetails: ((open: boolean) => void) | null;
}

/** The use cases as a list: a table to read, sort and write in, and the box that adds to it. */
export function ListView({ stages, hasDetails, onDetails }: ListViewProps) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => listShortcuts(LIST_SHORTCUTS), []);
  const lead = useBoard(state => state.lead);
  const selected = useBoard(state => state.selection.size);
  return (
    <section className={styles.list} aria-label="List">
      <div className={styles.tools}>
        <div className={styles.add}>
          <QuickAdd onPasteTable={startImport} />
        </div>
        <div className={styles.several}>
          {selected > 0 && (
            <>
              <Button kind="quiet" icon={<Copy aria-hidden />} onPress={copyRows}>
                {selected === 1 ? 'Copy the row' : `Copy ${selected} rows`}
              </Button>
              <span data-menu-anchor="">
                <Button kind="quiet" onPress={() => useBoard.setState({ menuFor: lead })}>
                  Move to…
                </Button>
              </span>
              <Button
                kind="quiet"
                icon={<Trash2 aria-hidden />}
                onPress={() => lead && void remove(carriedWith(lead))}
              >
                {selected === 1 ? 'Delete' : `Delete ${selected}`}
              </Button>
            </>
          )}
        </div>
        {onDetails && (
          <Button
            kind="quiet"
            icon={<PanelRight aria-hidden />}
            aria-expanded={hasDetails}
            onPress={() => onDetails(!hasDetails)}
          >
            Details
          </Button>
        )}
        <ColumnChooser />
      </div>
      <div className={styles.table}>
        <ListTable frame={frame} />
        <RangeBox frame={frame} />
        <CellEditor frame={frame} />
      </div>
      <MoveMenu stages={stages} />
      <LiveRegion />
    </section>
  );
}
