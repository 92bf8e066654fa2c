import { rule } from './report-columns.ts';
import { type FlowRow, label, lineMark, type Slice } from './report-flow.ts';
import type { Block, TextStyle } from './report-marks.ts';
import type { SectionInput } from './report-sections.ts';
import { baselineOf, INK, LEADING, STYLE } from './report-style.ts';

interface RowColumn {
  readonly x: number;
  readonly width: number;
  readonly style: TextStyle;
}

const [ABOVE, BELOW] = [5.5, 5.2];

/** A row of texts of any length, each wrapped in its column: one strip a line, so that it can go on over pages. */
export function longRow(
  key: string,
  texts: readonly string[],
  columns: readonly RowColumn[],
  { typesetter, frame }: SectionInput,
): FlowRow {
  const step = Math.max(...columns.map(column => column.style.size)) * LEADING;
  const lines = columns.map(({ style, width }, index) =>
    typesetter.wrap(texts[index] ?? '', style, width - 10),
  );
  const count = Math.max(1, ...lines.map(own => own.length));
  const slices = Array.from({ length: count }, (_, at): Slice => {
    const [isFirst, isLast] = [at === 0, at === count - 1];
    const top = isFirst ? ABOVE : 0;
    const height = top + step + (isLast ? BELOW : 0);
    return {
      height,
      parts: y => [
        ...columns.flatMap(({ x, width, style }, index): Block[] => {
          const line = lines[index]?.[at];
          // Each cell is there once, also an empty one: what follows in later strips is part of it.
          if (!line && !isFirst) return [];
          const drop = baselineOf(STYLE.rowTitle) - baselineOf(style);
          const parts = line ? [lineMark(line, x, y + top + drop, width - 10, style)] : [];
          return [{ tag: 'cell', key: String(index), parts }];
        }),
        ...(isLast ? [rule(frame, y + height - 0.3, INK.rule, 0.6)] : []),
      ],
    };
  });
  const [first] = columns;
  return {
    key,
    slices,
    continued: {
      height: STYLE.meta.size * LEADING + ABOVE,
      parts: y => [label('continued', first?.x ?? frame.left, y + ABOVE, STYLE.meta)],
    },
  };
}
