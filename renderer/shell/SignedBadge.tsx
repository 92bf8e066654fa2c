import { PenLine, ShieldCheck } from 'lucide-react';
import { useApp } from '../state/app.ts';
import { useSignedStatus } from '../state/signed.ts';
import styles from './SignedBadge.module.css';

/** "Signed, revision 1" or "Changed since sign-off": leads to the sign-off. Nothing for a workshop that nobody has signed. */
export function SignedBadge() {
  const key = useApp(state => state.key);
  const status = useSignedStatus();
  if (status.kind === 'draft') return null;
  const isSigned = status.kind === 'signed';
  return (
    <a className={styles.badge} data-state={status.kind} href={`#/sign-off/${key}`}>
      {isSigned ? <ShieldCheck aria-hidden /> : <PenLine aria-hidden />}
      <span>{isSigned ? `Signed, revision ${status.revision}` : 'Changed since sign-off'}</span>
    </a>
  );
}
