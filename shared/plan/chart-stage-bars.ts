import type { Driver } from '../model/use-case.ts';
import { DRIVER_NAMES } from './board-marks.ts';
import { widthOf } from './board-text.ts';
import { planKey } from './chart-key.ts';
import { labelHeight, makeLabels } from './chart-labels.ts';
import { driverBox, line } from './chart-shapes.ts';
import type { ChartFrame, ChartPlan } from './chart-types.ts';
import type { Mark } from './report-marks.ts';

export interface StageBarsData {
  readonly title: string;
  /** In their order. Amounts are of zero or more. */
  readonly stages: readonly { readonly name: string; readonly amounts: Readonly<Record<Driver, number>> }[];
  readonly format: (value: number) => string;
  /** Whether the stages' names stand under the bars; false where the chart stands under the curve. True when left out. */
  readonly named?: boolean;
}

const DRIVERS: readonly Driver[] = ['make', 'save', 'protect'];

/**
 * Make, save and protect stacked as one bar a stage. The columns are as wide as the board's, the whole width shared
 * equally, so the chart can stand along the curve.
 */
export function planStageBars(data: StageBarsData, frame: ChartFrame): ChartPlan {
  const { width, ink, measure } = frame;
  const size = frame.size ?? 12;
  const height = frame.height ?? 240;
  const { stages, format } = data;
  const labels = makeLabels(measure, width, height);
  const key = planKey(
    DRIVERS.map(driver => ({ name: DRIVER_NAMES[driver], sample: box => driverBox(box, driver, ink) })),
    frame,
  );
  const marks: Mark[] = key.draw(labels, 0);
  const column = width / Math.max(1, stages.length);
  const named = data.named ?? true;
  const foot = height - (named ? labelHeight(size, 2) + 6 : 2);
  const top = key.height + labelHeight(size) + 8;
  const totals = stages.map(stage => DRIVERS.reduce((sum, driver) => sum + stage.amounts[driver], 0));
  const most = Math.max(...totals, 0) || 1;
  const wide = Math.min(column * 0.56, size * 8);
  const words = stages.flatMap(stage => stage.name.split(/\s+/));
  const longest = Math.max(0, ...words.map(word => widthOf(measure, word, { size, weight: 400 })));
  // Smaller type before a broken word.
  const type = longest > column - 4 ? size * 0.84 : size;
  for (const [index, stage] of stages.entries()) {
    const center = (index + 0.5) * column;
    let y = foot;
    for (const driver of DRIVERS) {
      const amount = stage.amounts[driver];
      const high = (amount / most) * (foot - top);
      if (high < 0.2) continue;
      y -= high;
      marks.push(...driverBox({ x: center - wide / 2, y, width: wide, height: high }, driver, ink));
      // A stroke of paper between two parts of one bar.
      marks.push(line({ x: center - wide / 2, y }, { x: center + wide / 2, y }, ink.paper, 1.2));
      if (high > labelHeight(size) + 6 && totals[index] !== amount) {
        labels.put(format(amount), { size: size * 0.88, ink: ink.text, plate: ink.paper, whole: true }, [
          { x: center, y: y + high / 2, align: 'middle', stand: 'middle', room: wide - 6 },
        ]);
      }
    }
    labels.put(format(totals[index] ?? 0), { size, ink: ink.text, weight: 600, whole: true }, [
      { x: center, y: y - 3, align: 'middle', stand: 'bottom', room: column - 4 },
    ]);
    if (named) {
      labels.put(stage.name, { size: type, ink: ink.text }, [
        { x: center, y: foot + 5, align: 'middle', stand: 'top', room: column - 4, lines: 2 },
      ]);
    }
  }
  marks.push(line({ x: 0, y: foot }, { x: width, y: foot }, ink.edge));
  const peak = totals.indexOf(Math.max(...totals));
  const leader = stages[peak];
  return {
    ...{ width, height, marks: [...marks, ...labels.marks] },
    alt: leader
      ? `${data.title}: stacked bars over ${stages.length} stages, the highest ${leader.name} with ${format(totals[peak] ?? 0)}.`
      : `${data.title}: nothing to show yet.`,
    table: {
      caption: data.title,
      columns: ['Stage', ...DRIVERS.map(driver => DRIVER_NAMES[driver]), 'Total'],
      rows: stages.map((stage, index) => [
        stage.name,
        ...DRIVERS.map(driver => format(stage.amounts[driver])),
        format(totals[index] ?? 0),
      ]),
    },
  };
}
