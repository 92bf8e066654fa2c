import { useEffect } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { useChosenProfile } from '../../state/report-profile.ts';
import { lastSealed, openSignOff, useSignedStatus } from '../../state/signed.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { BeginRevision } from './BeginRevision.tsx';
import { Changes } from './Changes.tsx';
import { OpenRevision } from './OpenRevision.tsx';
import { beginPreview } from './preview-store.ts';
import { SealDialog } from './SealDialog.tsx';
import { SealedRevision } from './SealedRevision.tsx';
import styles from './Sign.module.css';

/** The statement, who signs it, and the seal: of the revision that is open, or of the one that was sealed last. */
export function Sign({ stages }: { readonly stages: StagesPack }) {
  const document = useWorkshop(state => state.document);
  const head = useWorkshop(state => state.head);
  const profile = useChosenProfile(state => state.profile);
  const status = useSignedStatus();
  // How many pages are signed is part of what is signed.
  useEffect(() => beginPreview(profile), [profile, head]);
  const open = openSignOff(document);
  const sealed = lastSealed(document);
  return (
    <div className={styles.sign}>
      {status.kind === 'changed' && <Changes stages={stages} revision={status.revision} />}
      {open && <OpenRevision signOff={open} stages={stages} />}
      {!open && status.kind !== 'signed' && (
        <BeginRevision revision={status.kind === 'draft' ? 1 : status.revision + 1} />
      )}
      {sealed && <SealedRevision key={sealed.id} signOff={sealed} />}
      <SealDialog />
    </div>
  );
}
