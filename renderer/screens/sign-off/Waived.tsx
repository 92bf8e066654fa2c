import type { WaivedFinding } from '../../../shared/views/preflight.ts';
import { counted } from '../../state/format.ts';
import { run } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './Check.module.css';

/** What the room lets stand, each with its reason. */
export function Waived({ waived }: { readonly waived: readonly WaivedFinding[] }) {
  return (
    <section className={styles.group} aria-labelledby="check-waived">
      <h2 id="check-waived">Let stand</h2>
      <details className={styles.kind}>
        <summary className={styles.toggle}>{counted(waived.length, 'finding')}, each with its reason</summary>
        <ul className={styles.findings}>
          {waived.map(({ finding, waiver }) => (
            <li key={waiver.id}>
              <div>
                <p dir="auto">{finding.sentence}</p>
                <p className={styles.reason} dir="auto">
                  {waiver.reason}
                  {waiver.by !== '' && ` (${waiver.by})`}
                </p>
              </div>
              <Button
                kind="quiet"
                onPress={() => void run({ type: 'waiver.remove', id: waiver.id })}
                aria-label={`No longer let it stand: ${finding.sentence}`}
              >
                Take back
              </Button>
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
