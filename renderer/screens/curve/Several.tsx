import { useBoard } from '../../board/board-store.ts';
import { remove } from '../../board/moves.ts';
import { openDialog } from '../../state/dialogs.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Inspector.module.css';

/** What can be done with several chosen use cases at once. */
export function Several() {
  const selection = useBoard(state => state.selection);
  const ids = [...selection];
  return (
    <div className={styles.several}>
      <p>{ids.length} use cases are selected. Drag one of them and all of them go along.</p>
      <div className={styles.actions}>
        <Button onPress={() => useBoard.setState({ menuFor: ids.at(-1) ?? null })}>Move to…</Button>
        {ids.length === 2 && (
          <Button onPress={() => openDialog({ kind: 'merge', keep: ids[0] ?? '', other: ids[1] ?? '' })}>
            Merge…
          </Button>
        )}
        <Button kind="danger" onPress={() => void remove(ids)}>
          Delete {ids.length}
        </Button>
      </div>
    </div>
  );
}
