import { useEffect, useState } from 'react';
import type { Backup, WorkshopSummary } from '../../../shared/contract/library.ts';
import { client } from '../../api.ts';
import { closeDialog } from '../../state/dialogs.ts';
import { failureOf, sentenceOf } from '../../state/failure.ts';
import { counted, formatBytes, formatMoment } from '../../state/format.ts';
import { canOpen, restoreBackup } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog, DialogBody } from '../../ui/Dialog.tsx';
import { ProgressBar } from '../../ui/ProgressBar.tsx';
import styles from './BackupsDialog.module.css';

/** Why a workshop cannot be opened, when it cannot, and its backups, each to be brought back as a workshop of its own. */
export function BackupsDialog({ workshop }: { readonly workshop: WorkshopSummary }) {
  const [backups, setBackups] = useState<readonly Backup[] | null>(null);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    client.call('library.backups', { key: workshop.key }).then(
      answer => setBackups(answer.backups),
      cause => setTrouble(sentenceOf(failureOf(cause))),
    );
  }, [workshop.key]);

  const restore = async (id: string) => {
    setBusy(true);
    const came = await restoreBackup(workshop, id);
    setBusy(false);
    if (came) closeDialog();
  };

  return (
    <Dialog title={workshop.client || workshop.file} isOpen wide onClose={closeDialog}>
      <DialogBody>
        {workshop.problem && <p className={styles.problem}>{workshop.problem}</p>}
        {!canOpen(workshop) && <p>The file “{workshop.file}” stays as it is, whatever you do here.</p>}
        <h3 className={styles.heading}>Backups</h3>
        {trouble && <p className={styles.problem}>{trouble}</p>}
        {!backups && !trouble && <ProgressBar label="Looking for backups" done={null} />}
        {backups?.length === 0 && <p className={styles.none}>There is no backup of this workshop yet.</p>}
        {backups && backups.length > 0 && (
          <ul className={styles.list}>
            {backups.map(backup => (
              <li key={backup.id}>
                <span className={styles.time}>{formatMoment(backup.time)}</span>
                <span className={styles.size}>
                  {counted(backup.commits, 'change')}, {formatBytes(backup.bytes)}
                </span>
                <Button
                  isDisabled={busy}
                  aria-label={`Restore the backup of ${formatMoment(backup.time)}`}
                  onPress={() => void restore(backup.id)}
                >
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        )}
        {backups && backups.length > 0 && (
          <p className={styles.none}>
            A restored backup becomes a workshop of its own; nothing is overwritten.
          </p>
        )}
      </DialogBody>
    </Dialog>
  );
}
