import { PenLine, ShieldCheck } from 'lucide-react';
import { useSignedStatus } from '../state/signed.ts';
import styles from './SignedBadge.module.css';

/** "Signed, revision 1" or "Changed since sign-off"; nothing for a workshop that nobody has signed. */
export function SignedBadge() {
  const status = useSignedStatus();
  if (status.kind === 'draft') return null;
  const isSigned = status.kind === 'signed';
  return (
    <p className={styles.badge} data-state={status.kind} role="status">
      {isSigned ? <ShieldCheck aria-hidden /> : <PenLine aria-hidden />}
      <span>{isSigned ? `Signed, revision ${status.revision}` : 'Changed since sign-off'}</span>
    </p>
  );
}
