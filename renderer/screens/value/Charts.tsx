import { useMemo, useRef } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import { planBars } from '../../../shared/plan/chart-bars.ts';
import { SCREEN_INK } from '../../../shared/plan/chart-ink.ts';
import { planStageBars } from '../../../shared/plan/chart-stage-bars.ts';
import { stageBarsData, yearBarsData } from '../../../shared/plan/ledger-charts.ts';
import type { Words } from '../../../shared/plan/report-words.ts';
import type { Ledger } from '../../../shared/views/ledger.ts';
import { groupsOf } from '../../../shared/views/ledger-groups.ts';
import { useMeasure } from '../../board/measure.ts';
import { useSize } from '../../board/use-plan.ts';
import { Chart } from '../../ui/Chart.tsx';
import styles from './Charts.module.css';

interface ChartsProps {
  readonly ledger: Ledger;
  readonly stages: readonly Stage[];
  readonly words: Words;
}

const GAP = 32;

/** What is expected along the curve, year by year and by business unit. */
export function Charts({ ledger, stages, words }: ChartsProps) {
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const measure = useMeasure();
  const width = Math.max(280, Math.floor(size?.width ?? 0));
  const half = width >= 980 ? Math.floor((width - GAP) / 2) : width;
  const plans = useMemo(() => {
    if (!measure || !size) return null;
    const ink = { ...SCREEN_INK, stages: stages.map(stage => stage.colour) };
    const format = (amount: number) => words.short(amount);
    return {
      stages: planStageBars(stageBarsData(ledger, stages, words), { width, height: 300, measure, ink }),
      years: planBars(yearBarsData(ledger, words), { width: half, measure, ink }),
      units: planBars(
        {
          title: 'Expected a year, by business unit',
          mode: 'stacked',
          of: 'Business unit',
          format,
          rows: groupsOf(ledger, 'unit', stages).map(({ name, total }) => ({
            name,
            bars: (['make', 'save', 'protect', null] as const).flatMap(driver => {
              const own = total.lines.filter(line => line.driver === driver);
              const likely = own.reduce((sum, line) => sum + line.expected, 0);
              return own.length > 0 ? [{ driver, likely }] : [];
            }),
            total: { low: total.low, likely: total.expected, high: total.high },
          })),
        },
        { width: half, measure, ink },
      ),
    };
  }, [ledger, stages, words, measure, size, width, half]);
  const unplaced = ledger.lines.filter(line => line.stage === null || line.driver === null);
  return (
    <div ref={frame} className={styles.charts}>
      {plans && (
        <>
          <section aria-label="Along the curve">
            <h2>Along the curve</h2>
            <Chart plan={plans.stages} />
            {unplaced.length > 0 && (
              <p className={styles.note}>
                {words.short(unplaced.reduce((sum, line) => sum + line.expected, 0))} more has no stage or no
                driver yet, or is of the whole programme.
              </p>
            )}
          </section>
          <div className={styles.pair} style={{ gap: GAP }}>
            <section aria-label="Year by year" style={{ width: half }}>
              <h2>Year by year</h2>
              <Chart plan={plans.years} />
            </section>
            <section aria-label="By business unit" style={{ width: half }}>
              <h2>By business unit</h2>
              <Chart plan={plans.units} />
            </section>
          </div>
          <p className={styles.note}>
            Bars are what is expected; the lines across them say where the total lies eight times in ten.
          </p>
        </>
      )}
    </div>
  );
}
