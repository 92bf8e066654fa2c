import { BookOpen } from 'lucide-react';
import { DRIVERS } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import { countsOf } from '../../../shared/views/board.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BoardBar.module.css';
import { amountRange, useMoney } from './money.ts';
import { useWide } from './wide.ts';

interface BoardBarProps {
  readonly guideOpen: boolean;
  readonly onGuide: () => void;
}

/** The line over the curve: what it adds up to, what the colours and shapes mean, the stage guide. */
export function BoardBar({ guideOpen, onGuide }: BoardBarProps) {
  const isWide = useWide();
  return (
    <div className={styles.bar}>
      <Counter />
      <ul className={styles.legend} aria-label="Drivers">
        {DRIVERS.map(driver => (
          <li key={driver} data-driver={driver}>
            <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
              <path d={driverShape(driver, 7, 7, 12)} />
            </svg>
            {DRIVER_NAMES[driver]}
          </li>
        ))}
      </ul>
      {!isWide && (
        <Button kind="quiet" icon={<BookOpen aria-hidden />} aria-expanded={guideOpen} onPress={onGuide}>
          Stage guide
        </Button>
      )}
    </div>
  );
}

const count = (n: number, one: string, many = `${one}s`) => `${n} ${n === 1 ? one : many}`;

/** "34 use cases · 30 on the curve · 9 streams shared · € 4.1–7.9 M a year". */
function Counter() {
  const counts = useWorkshop(state => countsOf(state.document));
  const money = useMoney();
  const parts = [count(counts.useCases, 'use case')];
  if (counts.useCases > 0) parts.push(`${counts.placed} on the curve`);
  if (counts.shared > 0) parts.push(`${count(counts.shared, 'stream')} shared`);
  else if (counts.streams > 0) parts.push(count(counts.streams, 'stream'));
  if (counts.value && money) {
    const of = counts.valued < counts.useCases ? ` (${counts.valued} valued)` : '';
    parts.push(`${amountRange(counts.value.low, counts.value.high, money)} a year${of}`);
  }
  return <p className={styles.counter}>{parts.join(' · ')}</p>;
}
