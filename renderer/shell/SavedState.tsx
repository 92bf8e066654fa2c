import { Check, CloudOff, LoaderCircle, TriangleAlert } from 'lucide-react';
import { counted } from '../state/format.ts';
import { useReach } from '../state/reach.ts';
import { letGo, retry, useWorkshop } from '../state/workshop.ts';
import { Button } from '../ui/Button.tsx';
import { Menu } from '../ui/Menu.tsx';
import { VisuallyHidden } from '../ui/VisuallyHidden.tsx';
import styles from './SavedState.module.css';

/**
 * Whether the work is on disk: "Saved" stands only when every commit has come back, and what was refused by the
 * disk stays "Not saved" until it is.
 */
export function SavedState() {
  const { pending, unsaved, trouble } = useWorkshop();
  const { reachable } = useReach();
  const state = !reachable ? 'lost' : pending > 0 ? 'saving' : unsaved.length > 0 ? 'unsaved' : 'saved';

  return (
    <>
      {state === 'saved' && (
        <span className={`${styles.state} ${styles.saved}`}>
          <Check aria-hidden /> Saved
        </span>
      )}
      {state === 'saving' && (
        <span className={styles.state}>
          <LoaderCircle aria-hidden /> Saving…
        </span>
      )}
      {state === 'lost' && (
        <span className={`${styles.state} ${styles.bad}`}>
          <CloudOff aria-hidden /> Connection lost
        </span>
      )}
      {state === 'unsaved' && (
        <Menu
          label="Not saved"
          trigger={
            <Button kind="danger" icon={<TriangleAlert aria-hidden />}>
              Not saved
            </Button>
          }
          entries={[
            { id: 'retry', label: 'Try again', note: trouble?.message, onChoose: () => void retry() },
            {
              id: 'let-go',
              label: `Give up ${counted(unsaved.length, 'change')}`,
              note: 'The screen shows what is on disk.',
              isDanger: true,
              onChoose: letGo,
            },
          ]}
        />
      )}
      {/* Only trouble and its end are spoken: "Saved" after every card would drown the room. */}
      <VisuallyHidden>
        <span role="status">
          {state === 'lost' && 'Connection lost. Nothing can be saved until Headwater answers again.'}
          {state === 'unsaved' && 'Not saved.'}
        </span>
      </VisuallyHidden>
    </>
  );
}
