import type { StagesPack } from '../../shared/content/stages.ts';
import { figureOf } from '../../shared/figures/figure.ts';
import { planFigure } from '../../shared/figures/plan-figure.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type { PlannedFigure } from '../../shared/plan/canvas-types.ts';
import { SCREEN_INK } from '../../shared/plan/chart-ink.ts';
import { wordsOf } from '../../shared/plan/report-words.ts';

/**
 * What is worked out for a canvas, by the key of its box, as the screen draws it.
 * @param look size of the type, the greatest height of a chart, and whether amounts of money are told
 */
export function figuresOf(
  document: Document,
  canvas: Canvas,
  stages: Pick<StagesPack, 'stages'>,
  measure: TextMeasure,
  look: { readonly size?: number; readonly most?: number; readonly hasAmounts?: boolean } = {},
): ReadonlyMap<string, PlannedFigure> {
  const workshop = recordsOf(document, 'workshop')[0];
  const words = wordsOf(workshop ?? { locale: 'en-GB', currency: 'EUR' });
  const ink = { ...SCREEN_INK, stages: stages.stages.map(stage => stage.colour) };
  const figures = new Map<string, PlannedFigure>();
  for (const box of canvas.template.boxes) {
    if (box.kind !== 'figure') continue;
    const amounts = look.hasAmounts ?? true;
    const { headline, points, chart } = figureOf(box.figure, {
      ...{ document, canvas, box, stages, words, amounts },
    });
    const draw =
      chart &&
      ((width: number) => {
        const frame = { width, measure, ink, ...(look.size === undefined ? {} : { size: look.size }) };
        const natural = planFigure(chart, frame);
        const isHigh = look.most !== undefined && natural.height > look.most;
        // What has no room is counted by the chart itself.
        return isHigh ? planFigure(chart, { ...frame, height: Math.max(240, look.most ?? 0) }) : natural;
      });
    figures.set(box.key, { headline, points, draw });
  }
  return figures;
}
