import { planBars } from '../plan/chart-bars.ts';
import { planDrift } from '../plan/chart-drift.ts';
import { planHubPicture } from '../plan/chart-hub-picture.ts';
import { planStreamMap } from '../plan/chart-stream-map.ts';
import { planTimeline } from '../plan/chart-timeline.ts';
import type { ChartFrame, ChartPlan } from '../plan/chart-types.ts';
import type { FigureChart } from './figure-types.ts';

/** Draws what a figure describes. */
export function planFigure(chart: FigureChart, frame: ChartFrame): ChartPlan {
  switch (chart.kind) {
    case 'hub':
      return planHubPicture(chart.data, frame);
    case 'stream-map':
      return planStreamMap(chart.data, frame);
    case 'bars':
      return planBars(chart.data, frame);
    case 'drift':
      return planDrift(chart.data, frame);
    case 'timing':
      return { ...planTimeline(chart.data, frame), alt: chart.alt, table: chart.table };
  }
}
