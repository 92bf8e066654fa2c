import { expect } from 'vitest';
import type { Box } from '../../shared/plan/board-types.ts';
import type { ChartPlan } from '../../shared/plan/chart-types.ts';
import type { Mark, TextMark } from '../../shared/plan/report-marks.ts';
import { roughMeasure } from './board-fixtures.ts';

/** The texts of a chart. */
export const textsOf = (plan: ChartPlan): TextMark[] => plan.marks.filter(mark => mark.kind === 'text');

/** What a line of text covers, from the top of its capitals to below its baseline. */
function inkOf({ text, x, y, align, style }: TextMark): Box {
  const width = roughMeasure.width(text, style);
  const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
  return { x: left, y: y - style.size * 0.75, width, height: style.size * 0.93 };
}

/** Corners of what a mark covers; control points of a curve included, lengths of arcs left out. */
function cornersOf(mark: Mark): [number, number][] {
  switch (mark.kind) {
    case 'text': {
      const box = inkOf(mark);
      return [
        [box.x, box.y],
        [box.x + box.width, box.y + box.height],
      ];
    }
    case 'box': {
      const half = (mark.stroke?.width ?? 0) / 2;
      return [
        [mark.x - half, mark.y - half],
        [mark.x + mark.width + half, mark.y + mark.height + half],
      ];
    }
    case 'line':
      return [
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ];
    case 'path': {
      const numbers = (mark.data.replace(/a[^A-Z]*/g, '').match(/-?\d+(\.\d+)?(e-?\d+)?/g) ?? []).map(Number);
      return Array.from({ length: numbers.length / 2 }, (_, index): [number, number] => [
        mark.x + (numbers[index * 2] ?? 0),
        mark.y + (numbers[index * 2 + 1] ?? 0),
      ]);
    }
    default:
      return [];
  }
}

const SLACK = 0.05;

/** No two texts touch, nothing leaves the chart, no place is not a number, and the table is whole. */
export function checkPlan(plan: ChartPlan): void {
  for (const mark of plan.marks) {
    for (const [x, y] of cornersOf(mark)) {
      const inside = x >= -SLACK && y >= -SLACK && x <= plan.width + SLACK && y <= plan.height + SLACK;
      if (!inside)
        throw new Error(`${plan.width} × ${plan.height} is left at ${x}, ${y} by ${JSON.stringify(mark)}`);
    }
    if (mark.kind === 'box') expect(Math.min(mark.width, mark.height)).toBeGreaterThanOrEqual(0);
  }
  const texts = textsOf(plan).map(mark => ({ text: mark.text, box: inkOf(mark) }));
  for (const [index, a] of texts.entries()) {
    for (const b of texts.slice(index + 1)) {
      const touch =
        a.box.x < b.box.x + b.box.width &&
        b.box.x < a.box.x + a.box.width &&
        a.box.y < b.box.y + b.box.height &&
        b.box.y < a.box.y + a.box.height;
      if (touch) throw new Error(`"${a.text}" stands on "${b.text}"`);
    }
  }
  expect(plan.alt).toMatch(/^[^\n]+\.$/);
  for (const row of plan.table.rows) expect(row).toHaveLength(plan.table.columns.length);
}

/** All cells of the table, as one text. */
export const cellsOf = (plan: ChartPlan): string => plan.table.rows.flat().join(' | ');

/** The marks without their colours: what is left on a poor black and white printer. */
export const withoutColour = (marks: readonly Mark[]): string =>
  JSON.stringify(marks, (key, value) => (key === 'ink' || key === 'fill' ? typeof value : value));
