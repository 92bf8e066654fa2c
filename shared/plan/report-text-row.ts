import { rule } from './report-columns.ts';
import { type FlowRow, gap, label, lineMark, type Slice } from './report-flow.ts';
import type { Block, Mark, SetLine, TextStyle } from './report-marks.ts';
import { linksIn } from './report-row.ts';
import type { SectionInput } from './report-sections.ts';
import { baselineOf, INK, LEADING, STYLE } from './report-style.ts';

/** A paragraph in our own words that names use cases by number: each number leads to its row. */
export interface Naming {
  readonly useCases: string;
}

/** What stands in a cell: a text, or paragraphs. */
export type Cell = string | readonly (string | Naming)[];

export interface TextColumn {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
  /** Figures stand at the right. */
  readonly align: 'start' | 'end';
}

/** Lines that a row may have and never be parted. */
const WHOLE = 12;
const [ABOVE, BELOW] = [5.5, 5.2];
/** Between a column's text and the next column. */
const GUTTER = 10;
/** Figures keep a little away from the text at their right. */
const AFTER_FIGURES = 24;

type Line = SetLine & { readonly leads: boolean };

/** A row of cells, each set in its column, the first of them the row's name. A long row can go on over pages, line by line. */
export function textRow(
  key: string,
  cells: readonly Cell[],
  columns: readonly TextColumn[],
  input: SectionInput,
): FlowRow {
  const lines = columns.map((column, at) => linesOf(cells[at] ?? '', column, input));
  const count = Math.max(1, ...lines.map(own => own.length));
  const slices = count > WHOLE ? stripsOf(lines, count, columns, input) : [wholeSlice(lines, columns, input)];
  const x = columns[0]?.x ?? input.frame.left;
  return {
    ...{ key, slices },
    continued:
      count > WHOLE
        ? {
            height: STYLE.meta.size * LEADING + ABOVE,
            parts: y => [label('continued', x, y + ABOVE, STYLE.meta)],
          }
        : gap(0),
  };
}

const textWidth = ({ width, align }: TextColumn) => width - (align === 'end' ? AFTER_FIGURES : GUTTER);

/** Where figures of a column end. */
export const figuresEnd = (column: TextColumn): number => column.x + textWidth(column);

function linesOf(cell: Cell, column: TextColumn, { typesetter }: SectionInput): Line[] {
  const paragraphs = typeof cell === 'string' ? [cell] : cell;
  return paragraphs.flatMap(paragraph => {
    const [text, leads] = typeof paragraph === 'string' ? [paragraph, false] : [paragraph.useCases, true];
    if (text === '') return [];
    return typesetter.wrap(text, column.style, textWidth(column)).map(line => ({ ...line, leads }));
  });
}

/** One line of a cell, its top at `y`, on the baseline of the row's name. */
function lineIn(line: Line, column: TextColumn, y: number, { typesetter }: SectionInput): Mark[] {
  const { style } = column;
  const top = y + baselineOf(STYLE.rowTitle) - baselineOf(style);
  if (column.align === 'end') return [label(line.text, figuresEnd(column), top, style, 'end')];
  const mark = lineMark(line, column.x, top, textWidth(column), style);
  return line.leads ? [mark, ...linksIn(mark, typesetter)] : [mark];
}

const cellTag = (index: number) => (index === 0 ? 'row-header' : 'cell');

/** All cells at once, each with its own leading. */
function wholeSlice(
  lines: readonly (readonly Line[])[],
  columns: readonly TextColumn[],
  input: SectionInput,
): Slice {
  const steps = columns.map(({ style }) => style.size * LEADING);
  const height = Math.max(
    STYLE.body.size * LEADING,
    ...lines.map((own, index) => own.length * (steps[index] ?? 0)),
  );
  return {
    height: height + ABOVE * 2,
    parts: y => [
      ...columns.map(
        (column, index): Block => ({
          tag: cellTag(index),
          parts: (lines[index] ?? []).flatMap((line, at) =>
            lineIn(line, column, y + ABOVE + at * (steps[index] ?? 0), input),
          ),
        }),
      ),
      rule(input.frame, y + height + ABOVE + BELOW, INK.rule, 0.6),
    ],
  };
}

/** One strip a line. */
function stripsOf(
  lines: readonly (readonly Line[])[],
  count: number,
  columns: readonly TextColumn[],
  input: SectionInput,
): Slice[] {
  const step = Math.max(...columns.map(column => column.style.size)) * LEADING;
  return Array.from({ length: count }, (_, at): Slice => {
    const [isFirst, isLast] = [at === 0, at === count - 1];
    const top = isFirst ? ABOVE : 0;
    const height = top + step + (isLast ? BELOW : 0);
    return {
      height,
      parts: y => [
        ...columns.flatMap((column, index): Block[] => {
          const line = lines[index]?.[at];
          // Each cell is there once, also an empty one: what follows in later strips is part of it.
          if (!line && !isFirst) return [];
          const parts = line ? lineIn(line, column, y + top, input) : [];
          return [{ tag: cellTag(index), key: String(index), parts }];
        }),
        ...(isLast ? [rule(input.frame, y + height - 0.3, INK.rule, 0.6)] : []),
      ],
    };
  });
}
