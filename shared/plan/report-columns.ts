import type { UseCase } from '../model/use-case.ts';
import { label } from './report-flow.ts';
import type { Block, Mark } from './report-marks.ts';
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

/** The header row: small capitals over a strong rule. */
export function headerSlice(columns: Columns, frame: Frame) {
  const cells: readonly (readonly [string, number, 'start' | 'end'])[] = [
    ['NO', columns.number.x, 'start'],
    ['USE CASE', columns.title.x, 'start'],
    ...columns.right.map(column =>
      column.name === 'value'
        ? ([column.title, column.x + column.width, 'end'] as const)
        : ([column.title, column.x, 'start'] as const),
    ),
  ];
  return {
    height: 20,
    parts: (y: number): (Block | Mark)[] => [
      ...cells.map(
        ([title, x, align]): Block => ({
          tag: 'header-cell',
          parts: [label(title, x, y, STYLE.label, align)],
        }),
      ),
      rule(frame, y + 16, INK.strong, 0.9),
    ],
  };
}

export const rule = (frame: Frame, y: number, ink: string, width: number): Block => ({
  tag: 'artifact',
  parts: [{ kind: 'line', x1: frame.left, y1: y, x2: frame.right, y2: y, ink, width }],
});
