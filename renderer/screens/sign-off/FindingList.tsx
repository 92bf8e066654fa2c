import { ArrowRight, ChevronRight, CircleAlert, Lightbulb } from 'lucide-react';
import { useState } from 'react';
import type { PreflightFinding } from '../../../shared/views/preflight-finding.ts';
import { counted } from '../../state/format.ts';
import { Button } from '../../ui/Button.tsx';
import { VisuallyHidden } from '../../ui/VisuallyHidden.tsx';
import styles from './Check.module.css';
import { goThere } from './go-there.ts';

/** Findings shown of one kind before "more" is asked for. */
const STEP = 40;
/** A kind with no more than this stands open from the start. */
const OPEN = 6;

interface FindingListProps {
  readonly findings: readonly PreflightFinding[];
  readonly onWaive: (findings: readonly PreflightFinding[]) => void;
}

/** Findings of one group, those of one kind together; each leads to its place or is let stand. */
export function FindingList({ findings, onWaive }: FindingListProps) {
  const kinds = [...new Set(findings.map(finding => finding.kind))];
  return kinds.map(kind => (
    <Kind
      key={kind}
      kind={kind}
      findings={findings.filter(finding => finding.kind === kind)}
      onWaive={onWaive}
    />
  ));
}

function Kind({ kind, findings, onWaive }: FindingListProps & { readonly kind: string }) {
  const [most, setMost] = useState(STEP);
  const [isOpen, setOpen] = useState(findings.length <= OPEN);
  const isFault = findings.some(({ severity }) => severity === 'fault');
  return (
    <div className={styles.kind}>
      <div className={styles.head}>
        <button
          type="button"
          className={styles.toggle}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          <ChevronRight aria-hidden className={styles.arrow} />
          {isFault ? <CircleAlert aria-hidden className={styles.fault} /> : <Lightbulb aria-hidden />}
          <h3>
            <VisuallyHidden>{isFault ? 'To mend: ' : 'To look at: '}</VisuallyHidden>
            {kind}
          </h3>
          <span className={styles.count}>{counted(findings.length, 'finding')}</span>
        </button>
        {findings.length > 1 && (
          <Button
            kind="quiet"
            onPress={() => onWaive(findings)}
            aria-label={`Let all of them stand: ${kind}`}
          >
            Let all stand…
          </Button>
        )}
      </div>
      {isOpen && (
        <ul className={styles.findings}>
          {findings.slice(0, most).map(finding => (
            <Row key={finding.key} finding={finding} onWaive={() => onWaive([finding])} />
          ))}
        </ul>
      )}
      {isOpen && findings.length > most && (
        <Button kind="quiet" onPress={() => setMost(most + STEP)}>
          Show more of {findings.length - most}
        </Button>
      )}
    </div>
  );
}

function Row({ finding, onWaive }: { readonly finding: PreflightFinding; readonly onWaive: () => void }) {
  const { sentence, place } = finding;
  return (
    <li>
      <p dir="auto">{sentence}</p>
      <div className={styles.deeds}>
        {place && (
          <Button
            kind="quiet"
            icon={<ArrowRight aria-hidden />}
            onPress={() => goThere(place)}
            aria-label={`Go there: ${sentence}`}
          >
            Go there
          </Button>
        )}
        <Button kind="quiet" onPress={onWaive} aria-label={`Let it stand: ${sentence}`}>
          Let it stand…
        </Button>
      </div>
    </li>
  );
}
