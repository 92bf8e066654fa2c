import { headLabel, tableHeader } from './report-columns.ts';
import { type Flow, lineMark, linesHeight, paragraphSlice } from './report-flow.ts';
import type { TextStyle } from './report-marks.ts';
import { linksIn } from './report-row.ts';
import { resumed, type SectionInput } from './report-sections.ts';
import { LEADING, STYLE } from './report-style.ts';
import { type Cell, figuresEnd, type TextColumn, textRow } from './report-text-row.ts';

/** `figures` stand at the right; the title of a `named` column is somebody's own words, and may take several lines. */
type TableColumn = readonly [title: string, share: number, style: TextStyle, kind?: 'figures' | 'named'];

interface TableInput {
  readonly key: string;
  /** What stands over its pages but the first. */
  readonly name: string;
  /** Title, in capitals where it is ours; share of the width; style. */
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly [key: string, cells: readonly Cell[]])[];
}

/** A table across the page whose rows may be of any length. */
export function textTable(flow: Flow, input: SectionInput, { key, name, columns, rows }: TableInput): void {
  const { frame, typesetter } = input;
  const width = frame.right - frame.left;
  let x = frame.left;
  const placed = columns.map(([, share, style, kind]): TextColumn => {
    const column = { x, width: width * share, style, align: kind === 'figures' ? 'end' : 'start' } as const;
    x += column.width;
    return column;
  });
  const heads = placed.map((column, index) => {
    const [title = '', , , kind] = columns[index] ?? [];
    if (kind === 'named') return paragraphSlice(title, STYLE.field, column.x, column.width - 10, typesetter);
    return headLabel(title, kind === 'figures' ? figuresEnd(column) : column.x, column.align);
  });
  flow.table({
    key,
    resumed: resumed(name, input),
    header: tableHeader(heads, frame),
    rows: rows.map(([id, cells]) => textRow(`${key}-${id}`, cells, placed, input)),
  });
}

/** A heading within a section; it takes along at least so many points of what it heads. */
export function partHeading(flow: Flow, title: string, input: SectionInput, follows = 90): void {
  const { frame, typesetter } = input;
  const slice = paragraphSlice(title, STYLE.stageName, frame.left, frame.right - frame.left, typesetter);
  flow.space(18);
  if (flow.room < slice.height + 5 + follows) flow.newPage();
  flow.block('heading-2', slice);
  flow.space(5);
}

/** The number after "No." in a sentence of ours that begins so. */
export const LEADING_NUMBER = /(?<=^No\. )\d+/g;

/**
 * A paragraph of any length: what does not fit goes on over the next pages.
 * @param numbers which numbers in it are of use cases, and lead to their rows
 */
export function longParagraph(
  flow: Flow,
  text: string,
  style: TextStyle,
  input: SectionInput,
  numbers?: RegExp,
): void {
  const { frame, typesetter } = input;
  const width = frame.right - frame.left;
  const lines = typesetter.wrap(text, style, width);
  const step = style.size * LEADING;
  for (let at = 0; at < lines.length; ) {
    // No line stands alone at the top of a page.
    const fits = Math.max(1, Math.floor(flow.room / step));
    const left = lines.length - at;
    const take = fits >= left ? left : left - fits === 1 ? Math.max(1, fits - 1) : fits;
    const some = lines.slice(at, at + take);
    flow.block('paragraph', {
      height: linesHeight(some.length, style),
      parts: y =>
        some.flatMap((line, index) => {
          const mark = lineMark(line, frame.left, y + index * step, width, style);
          return numbers ? [mark, ...linksIn(mark, typesetter, numbers)] : [mark];
        }),
    });
    at += take;
    if (at < lines.length) flow.newPage();
  }
}
