import { act } from '../../state/actions.ts';
import { openSample } from '../../state/library.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './FirstSteps.module.css';

/** The library before there is anything in it: what a workshop is, and three ways to one. */
export function FirstSteps() {
  return (
    <EmptyState
      picture={<Curve />}
      title="Your first workshop"
      actions={
        <>
          <Button kind="primary" onPress={() => act('workshop.new')}>
            New workshop
          </Button>
          <Button onPress={() => void openSample()}>Look at the sample</Button>
          <Button onPress={() => act('workshop.import')}>Import a file…</Button>
        </>
      }
    >
      <p>
        A workshop is one engagement with one client. Bring in their use cases from a spreadsheet, place them
        on the adoption curve together, and leave with a PDF. Everything stays in a file on this machine.
      </p>
    </EmptyState>
  );
}

const NODES = [
  [24, 131],
  [79, 121],
  [134, 95],
  [186, 58],
  [241, 29],
  [296, 19],
] as const;

function Curve() {
  return (
    <svg className={styles.curve} viewBox="0 0 320 150" aria-hidden="true">
      <path d="M4 133 C 90 130, 120 110, 160 76 S 230 20, 316 17" />
      {NODES.map(([x, y]) => (
        <circle key={x} cx={x} cy={y} r="6.5" />
      ))}
    </svg>
  );
}
