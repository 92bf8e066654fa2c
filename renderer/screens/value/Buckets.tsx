import { useId } from 'react';
import { Button } from 'react-aria-components/Button';
import { DRIVERS } from '../../../shared/model/use-case.ts';
import { DRIVER_NAMES, driverShape } from '../../../shared/plan/board-marks.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import type { Ledger } from '../../../shared/views/ledger.ts';
import { totalOf } from '../../../shared/views/ledger-total.ts';
import { spanOf } from '../../../shared/views/ledger-words.ts';
import { counted } from '../../state/format.ts';
import styles from './Buckets.module.css';
import { setGrouping, setOpen, setValueView } from './value-state.ts';

/** Make, save and protect money: what each comes to. A press opens its lines. */
export function Buckets({ ledger, words }: { readonly ledger: Ledger; readonly words: Words }) {
  const id = useId();
  const withoutDriver = ledger.lines.some(line => line.driver === null);
  return (
    <section className={styles.buckets} aria-label="What the drivers come to">
      {[...DRIVERS, ...(withoutDriver ? [null] : [])].map(driver => {
        const total = totalOf(ledger.lines.filter(line => line.driver === driver));
        const name = driver ? DRIVER_NAMES[driver] : 'No driver yet';
        const key = driver ?? 'none';
        return (
          <Button
            key={key}
            className={styles.bucket as string}
            data-driver={driver ?? undefined}
            isDisabled={total === null}
            aria-describedby={`${id}-${key}`}
            onPress={() => {
              setValueView('ledger');
              setGrouping('driver');
              setOpen('driver', [...DRIVERS, 'none'], false);
              setOpen('driver', [key], true);
            }}
          >
            <span className={styles.name}>
              {driver && (
                <svg viewBox="0 0 14 14" aria-hidden="true">
                  <path d={driverShape(driver, 7, 7, 12)} />
                </svg>
              )}
              {name}
            </span>
            <span className={styles.expected}>{total ? words.short(total.expected) : '–'}</span>
            <span className={styles.range} id={`${id}-${key}`}>
              {total
                ? `${spanOf(total, words)}, middle ${words.short(total.middle)} · ${counted(total.lines.length, 'line')}`
                : 'No line yet'}
            </span>
          </Button>
        );
      })}
    </section>
  );
}
