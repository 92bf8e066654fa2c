import type { ChartPlan } from './chart-types.ts';
import type { Block, Mark } from './report-marks.ts';

/** A chart as a figure of a page, its top left corner at (x, y), in points. Plan it with `PAPER_INK`. */
export function chartBlock(plan: ChartPlan, x: number, y: number): Block {
  return { tag: 'figure', alt: plan.alt, parts: plan.marks.map(mark => moved(mark, x, y)) };
}

function moved(mark: Mark, x: number, y: number): Mark {
  switch (mark.kind) {
    case 'line':
      return { ...mark, x1: mark.x1 + x, y1: mark.y1 + y, x2: mark.x2 + x, y2: mark.y2 + y };
    case 'anchor':
      return { ...mark, y: mark.y + y };
    default:
      return { ...mark, x: mark.x + x, y: mark.y + y };
  }
}
