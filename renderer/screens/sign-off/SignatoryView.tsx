import type { Signatory, Signature } from '../../../shared/model/sign-off.ts';
import { signaturePath } from '../../../shared/plan/signature-path.ts';
import { formatLocalTime } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import styles from './Sign.module.css';
import { VerdictView } from './VerdictView.tsx';

interface SignatoryViewProps {
  readonly signatory: Signatory;
  /** Whether they said it of something else than what is here now. */
  readonly isBefore?: boolean;
}

/** What one person said of a revision, and their signature. */
export function SignatoryView({ signatory, isBefore = false }: SignatoryViewProps) {
  const { name, role, organisation, verdict, words, signature, time } = signatory;
  const locale = useLocale();
  return (
    <div className={styles.signatory}>
      <div>
        <p className={styles.name} dir="auto">
          {name}
        </p>
        <p className={styles.meta} dir="auto">
          {[role, organisation].filter(Boolean).join(', ')}
        </p>
        <VerdictView verdict={verdict} words={words} />
        {isBefore && <p className={styles.problem}>Before the last change</p>}
        <p className={styles.meta}>{formatLocalTime(time, locale)}, by the device’s clock</p>
      </div>
      {signature ? (
        <SignaturePicture signature={signature} name={name} />
      ) : (
        <p className={styles.meta}>no signature</p>
      )}
    </div>
  );
}

function SignaturePicture({ signature, name }: { readonly signature: Signature; readonly name: string }) {
  return (
    <div className={styles.signature}>
      {signature.kind === 'typed' ? (
        <span dir="auto">{signature.name}</span>
      ) : (
        <svg role="img" aria-label={`Signature of ${name}`} viewBox={`0 0 1000 ${signature.height}`}>
          <path d={signaturePath(signature.strokes)} />
        </svg>
      )}
      <small>{signature.kind}</small>
    </div>
  );
}
