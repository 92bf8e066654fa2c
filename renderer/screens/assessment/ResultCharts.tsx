import { useMemo, useRef } from 'react';
import type { Stage } from '../../../shared/content/stages.ts';
import type { Assessment } from '../../../shared/model/assessment.ts';
import { levelsData, radarData } from '../../../shared/plan/assessment-charts.ts';
import { SCREEN_INK } from '../../../shared/plan/chart-ink.ts';
import { planLevels } from '../../../shared/plan/chart-levels.ts';
import { planRadar } from '../../../shared/plan/chart-radar.ts';
import type { AssessmentResult } from '../../../shared/views/assessment-result.ts';
import { useMeasure } from '../../board/measure.ts';
import { useSize } from '../../board/use-plan.ts';
import { formatDay } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { Chart } from '../../ui/Chart.tsx';
import styles from './ResultCharts.module.css';

interface ResultChartsProps {
  readonly assessment: Assessment;
  readonly result: AssessmentResult;
  readonly stages: readonly Stage[];
  readonly earlier: { readonly earlier: Assessment; readonly before: AssessmentResult } | null;
}

/** The dimensions as a radar, with what was said last time and how far participants were apart, and as strips. */
export function ResultCharts({ assessment, result, stages, earlier }: ResultChartsProps) {
  const [left, right] = [useRef<HTMLDivElement>(null), useRef<HTMLDivElement>(null)];
  const [radarSize, levelsSize] = [useSize(left), useSize(right)];
  const measure = useMeasure();
  const locale = useLocale();
  const radar = useMemo(() => {
    const data = radarData(assessment, result, earlier, day => formatDay(day, locale));
    if (!data || !measure || !radarSize) return null;
    const width = Math.max(240, radarSize.width);
    return planRadar(data, {
      width,
      height: Math.min(560, Math.max(320, width * 0.72)),
      measure,
      ink: SCREEN_INK,
    });
  }, [assessment, result, earlier, measure, radarSize, locale]);
  const levels = useMemo(
    () =>
      measure && levelsSize
        ? planLevels(levelsData(assessment, result, stages), {
            ...{ width: Math.max(240, levelsSize.width), measure, ink: SCREEN_INK },
          })
        : null,
    [assessment, result, stages, measure, levelsSize],
  );
  return (
    <section className={styles.charts} aria-label="The dimensions as charts">
      <div className={styles.panel}>
        <div ref={left} className={styles.room}>
          {radar && <Chart plan={radar} />}
        </div>
      </div>
      <div className={styles.panel}>
        <div ref={right} className={styles.room}>
          {levels && <Chart plan={levels} />}
        </div>
      </div>
    </section>
  );
}
