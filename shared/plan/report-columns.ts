import type { UseCase } from '../model/use-case.ts';
import { label, type Slice } from './report-flow.ts';
import type { Block } from './report-marks.ts';
import { type Frame, INK, STYLE } from './report-style.ts';

type ColumnName = 'driver' | 'stage' | 'effort' | 'value';

export interface Column {
  readonly name: ColumnName;
  readonly title: string;
  readonly x: number;
  readonly width: number;
}

/** Where a use-case table's columns stand. Columns that are empty in the whole workshop are left out. */
export interface Columns {
  readonly number: { readonly x: number };
  /** Title, and the whole text of the row: descriptions may run under the right columns. */
  readonly title: { readonly x: number; readonly width: number };
  readonly text: { readonly x: number; readonly width: number };
  readonly right: readonly Column[];
}

const WIDTHS: Readonly<Record<ColumnName, readonly [title: string, width: number]>> = {
  driver: ['DRIVER', 62],
  stage: ['STAGE', 50],
  effort: ['EFFORT', 42],
  value: ['VALUE A YEAR', 98],
};
const NUMBER = 32;
const GUTTER = 14;

export function planColumns(
  frame: Frame,
  useCases: readonly Pick<UseCase, 'driver' | 'target' | 'effort' | 'value'>[],
): Columns {
  const used: Readonly<Record<ColumnName, boolean>> = {
    driver: useCases.some(one => one.driver !== null),
    stage: useCases.some(one => one.target !== null),
    effort: useCases.some(one => one.effort !== null),
    value: useCases.some(one => one.value !== null),
  };
  const right: Column[] = [];
  let edge = frame.right;
  for (const name of ['value', 'effort', 'stage', 'driver'] as const) {
    if (!used[name]) continue;
    const [title, width] = WIDTHS[name];
    edge -= width;
    right.unshift({ name, title, x: edge, width });
  }
  const x = frame.left + NUMBER;
  return {
    number: { x: frame.left },
    title: { x, width: edge - x - (right.length > 0 ? GUTTER : 0) },
    text: { x, width: frame.right - x - 24 },
    right,
  };
}

/** The header row of the use cases. */
export function headerSlice(columns: Columns, frame: Frame): Slice {
  return tableHeader(
    [
      headLabel('NO', columns.number.x),
      headLabel('USE CASE', columns.title.x),
      ...columns.right.map(({ name, title, x, width }) =>
        name === 'value' ? headLabel(title, x + width, 'end') : headLabel(title, x),
      ),
    ],
    frame,
  );
}

/** The head of a column, in small capitals. */
export const headLabel = (title: string, x: number, align: 'start' | 'end' = 'start'): Slice => ({
  height: 12,
  parts: y => [label(title, x, y, STYLE.label, align)],
});

/** A table's header: the heads of its columns over a strong rule. */
export function tableHeader(heads: readonly Slice[], frame: Frame): Slice {
  const height = Math.max(...heads.map(head => head.height)) + 8;
  return {
    height,
    parts: y => [
      ...heads.map((head): Block => ({ tag: 'header-cell', parts: head.parts(y) })),
      rule(frame, y + height - 4, INK.strong, 0.9),
    ],
  };
}

export const rule = (frame: Frame, y: number, ink: string, width: number): Block => ({
  tag: 'artifact',
  parts: [{ kind: 'line', x1: frame.left, y1: y, x2: frame.right, y2: y, ink, width }],
});
