import type { StagesPack } from '../../shared/content/stages.ts';
import { figureOf } from '../../shared/figures/figure.ts';
import { planFigure } from '../../shared/figures/plan-figure.ts';
import type { Canvas } from '../../shared/model/canvas.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type { PlannedFigure } from '../../shared/plan/canvas-types.ts';
import { SCREEN_INK } from '../../shared/plan/chart-ink.ts';
import { wordsOf } from '../../shared/plan/report-words.ts';

/** What is worked out for a canvas, by the key of its box, as the screen draws it. */
export function figuresOf(
  document: Document,
  canvas: Canvas,
  stages: Pick<StagesPack, 'stages'>,
  measure: TextMeasure,
): ReadonlyMap<string, PlannedFigure> {
  const workshop = recordsOf(document, 'workshop')[0];
  const words = wordsOf(workshop ?? { locale: 'en-GB', currency: 'EUR' });
  const ink = { ...SCREEN_INK, stages: stages.stages.map(stage => stage.colour) };
  const figures = new Map<string, PlannedFigure>();
  for (const box of canvas.template.boxes) {
    if (box.kind !== 'figure') continue;
    const { headline, points, chart } = figureOf(box.figure, { document, canvas, box, stages, words });
    const draw = chart && ((width: number) => planFigure(chart, { width, measure, ink }));
    figures.set(box.key, { headline, points, draw });
  }
  return figures;
}
