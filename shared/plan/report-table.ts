import { rule } from './report-columns.ts';
import { type Flow, label, lineMark, linesHeight, paragraphSlice } from './report-flow.ts';
import { longRow } from './report-long-row.ts';
import type { Block, TextStyle } from './report-marks.ts';
import { resumed, type SectionInput, textRow } from './report-sections.ts';
import { INK, LEADING, STYLE } from './report-style.ts';

/** Lines that a row may have and never be parted. */
const WHOLE = 12;

interface TableInput {
  readonly key: string;
  /** What stands over its pages but the first. */
  readonly name: string;
  /** Title in capitals, share of the width, style. */
  readonly columns: readonly (readonly [title: string, share: number, style: TextStyle])[];
  readonly rows: readonly (readonly [key: string, cells: readonly string[]])[];
}

/** A table across the page whose rows may be of any length. */
export function textTable(flow: Flow, input: SectionInput, { key, name, columns, rows }: TableInput): void {
  const { frame } = input;
  const width = frame.right - frame.left;
  let x = frame.left;
  const placed = columns.map(([title, share, style]) => {
    const column = { title, x, width: width * share, style };
    x += column.width;
    return column;
  });
  flow.table({
    key,
    resumed: resumed(name, input),
    header: {
      height: 20,
      parts: y => [
        ...placed.map(
          ({ title, x }): Block => ({ tag: 'header-cell', parts: [label(title, x, y, STYLE.label)] }),
        ),
        rule(frame, y + 16, INK.strong, 0.9),
      ],
    },
    rows: rows.map(([id, cells]) => {
      const most = Math.max(
        ...placed.map(
          ({ style, width }, at) => input.typesetter.wrap(cells[at] ?? '', style, width - 10).length,
        ),
      );
      // A row that stays whole keeps each cell's lines together.
      return (most > WHOLE ? longRow : textRow)(`${key}-${id}`, cells, placed, input);
    }),
  });
}

/** A heading within a section; it takes along at least so many points of what it heads. */
export function partHeading(flow: Flow, title: string, input: SectionInput, follows = 90): void {
  const { frame, typesetter } = input;
  const slice = paragraphSlice(title, STYLE.stageName, frame.left, frame.right - frame.left, typesetter);
  flow.space(16);
  if (flow.room < slice.height + follows) flow.newPage();
  flow.block('heading-2', slice);
  flow.space(5);
}

/** A paragraph of any length: what does not fit goes on over the next pages. */
export function longParagraph(flow: Flow, text: string, style: TextStyle, input: SectionInput): void {
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
      parts: y => some.map((line, index) => lineMark(line, frame.left, y + index * step, width, style)),
    });
    at += take;
    if (at < lines.length) flow.newPage();
  }
}
