import { useRef, useState } from 'react';
import type { StagesPack } from '../../../shared/content/stages.ts';
import { SCREEN_INK } from '../../../shared/plan/chart-ink.ts';
import { planTimeline } from '../../../shared/plan/chart-timeline.ts';
import { timelineOf } from '../../../shared/views/roadmap-timeline.ts';
import { useMeasure } from '../../board/measure.ts';
import { useSize } from '../../board/use-plan.ts';
import { formatDay, formatMonth } from '../../state/format.ts';
import { useLocale } from '../../state/use-locale.ts';
import { useWorkshop } from '../../state/workshop.ts';
import { Chart } from '../../ui/Chart.tsx';
import { Choices } from '../../ui/Choices.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Timeline.module.css';

const BY = [
  { value: 'horizon', label: 'By horizon' },
  { value: 'date', label: 'By date' },
] as const;

/** The actions along time, a lane a stage, with arrows for what has to come first. */
export function Timeline({ pack }: { readonly pack: StagesPack }) {
  const document = useWorkshop(state => state.document);
  const measure = useMeasure();
  const [by, setBy] = useState<(typeof BY)[number]['value']>('horizon');
  const frame = useRef<HTMLDivElement>(null);
  const width = useSize(frame)?.width ?? 0;
  const locale = useLocale();
  const timeline = timelineOf(document, pack.stages, by, {
    month: month => formatMonth(month, locale),
    day: day => formatDay(day, locale),
  });
  const stages = timeline.lanes.map(
    ({ stage }) => (stage === null ? undefined : pack.stages[stage]?.colour) ?? SCREEN_INK.muted,
  );
  const spans = new Map(timeline.actions.map(action => [action.id, action.span]));
  return (
    <section className={styles.timeline} aria-label="Timeline">
      <Choices label="Columns" choices={BY} value={by} onChange={setBy} />
      <div ref={frame} className={styles.frame}>
        {timeline.actions.length === 0 ? (
          <EmptyState title="No action yet">
            Add actions under Horizons; they then stand here along time.
          </EmptyState>
        ) : (
          measure &&
          width >= 240 && (
            <Chart
              plan={planTimeline(
                {
                  title: 'Roadmap',
                  ...timeline,
                  span: action => spans.get(action.id) ?? '',
                },
                { width, measure, ink: { ...SCREEN_INK, stages } },
              )}
            />
          )
        )}
      </div>
    </section>
  );
}
