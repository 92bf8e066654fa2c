import type { CanvasTemplate, Box as TemplateBox } from '../content/canvas-template.ts';
import { inReadingOrder } from '../views/canvas-rows.ts';
import type { Box as Rect } from './board-types.ts';

interface Lattice {
  readonly template: CanvasTemplate;
  readonly width: number;
  readonly gap: number;
  readonly minHeight: number;
  /** Narrowest a box can be. */
  least(box: TemplateBox): number;
  /** How high a box has to be at a width. */
  needs(box: TemplateBox, width: number): number;
}

/**
 * Where the boxes go: on the template's grid, its rows grown to what the fullest box needs; where the grid would make a box too
 * narrow, in reading order, as many beside each other as find room.
 */
export function placeBoxes(lattice: Lattice): ReadonlyMap<string, Rect> {
  const { template, width, gap } = lattice;
  const { columns } = template.grid;
  const unit = (width - gap * (columns - 1)) / columns;
  const wide = (box: TemplateBox) => box.at.columns * unit + (box.at.columns - 1) * gap;
  const fits = unit > 0 && template.boxes.every(box => wide(box) >= Math.min(lattice.least(box), width));
  return fits ? onGrid(lattice, unit, wide) : inFlow(lattice);
}

function onGrid(
  lattice: Lattice,
  unit: number,
  wide: (box: TemplateBox) => number,
): ReadonlyMap<string, Rect> {
  const { template, gap, minHeight } = lattice;
  const heights = new Array<number>(template.grid.rows).fill(0);
  // A row that no box begins or stands in takes no room.
  const used = heights.map((_, row) =>
    template.boxes.some(box => box.at.row <= row && row < box.at.row + box.at.rows),
  );
  const gapAfter = (row: number) => (used[row] && used.slice(row + 1).some(Boolean) ? gap : 0);
  const span = (from: number, rows: number) => {
    let sum = 0;
    for (let row = from; row < from + rows; row++)
      sum += (heights[row] ?? 0) + (row < from + rows - 1 ? gapAfter(row) : 0);
    return sum;
  };
  for (const box of [...template.boxes].sort((a, b) => a.at.rows - b.at.rows)) {
    const { row, rows } = box.at;
    const missing = lattice.needs(box, wide(box)) - span(row, rows);
    if (missing > 0)
      for (let at = row; at < row + rows; at++) heights[at] = (heights[at] ?? 0) + missing / rows;
  }
  const spare = minHeight - span(0, template.grid.rows);
  const growing = used.filter(Boolean).length;
  if (spare > 0)
    for (const [row, isUsed] of used.entries())
      if (isUsed) heights[row] = (heights[row] ?? 0) + spare / growing;
  const tops: number[] = [];
  let y = 0;
  for (const [row, height] of heights.entries()) {
    tops.push(y);
    y += height + gapAfter(row);
  }
  return new Map(
    template.boxes.map(box => [
      box.key,
      {
        x: box.at.column * (unit + gap),
        y: tops[box.at.row] ?? 0,
        width: wide(box),
        height: span(box.at.row, box.at.rows),
      },
    ]),
  );
}

function inFlow(lattice: Lattice): ReadonlyMap<string, Rect> {
  const { width, gap } = lattice;
  const least = (box: TemplateBox) => Math.min(width, lattice.least(box));
  const lines: TemplateBox[][] = [];
  let used = 0;
  for (const box of inReadingOrder(lattice.template)) {
    const line = lines.at(-1);
    if (line && used + gap + least(box) <= width) {
      line.push(box);
      used += gap + least(box);
    } else {
      lines.push([box]);
      used = least(box);
    }
  }
  const places = new Map<string, Rect>();
  let y = 0;
  for (const line of lines) {
    const spare = width - line.reduce((sum, box) => sum + least(box), gap * (line.length - 1));
    const spans = line.reduce((sum, box) => sum + box.at.columns, 0);
    const widths = line.map(box => least(box) + (spare * box.at.columns) / spans);
    const height = Math.max(...line.map((box, index) => lattice.needs(box, widths[index] ?? 0)));
    let x = 0;
    for (const [index, box] of line.entries()) {
      places.set(box.key, { x, y, width: widths[index] ?? 0, height });
      x += (widths[index] ?? 0) + gap;
    }
    y += height + gap;
  }
  return places;
}
