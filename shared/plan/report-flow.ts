import { fitText, readsRightToLeft } from './board-text.ts';
import type { Block, Mark, Page, SetLine, TextMark, TextStyle, Typesetter } from './report-marks.ts';
import { baselineOf, type Frame, LEADING, pageOf } from './report-style.ts';

/** A horizontal strip that is never cut: `parts` are drawn with their top at `y`. */
export interface Slice {
  readonly height: number;
  parts(y: number): readonly (Block | Mark)[];
}

/** A table row as strips. A row longer than a page goes on over the next pages. */
export interface FlowRow {
  readonly key: string;
  /** The key of the cell that strips without cells go on in. */
  readonly text?: string;
  readonly slices: readonly Slice[];
  /** Drawn over the rest of a row that went on to a new page. */
  readonly continued: Slice;
}

interface FlowTable {
  readonly key: string;
  /** Repeated on every page of the table. */
  readonly header: Slice;
  /** Says over the header of every page but the first what is being continued. */
  readonly resumed: Slice;
  readonly rows: readonly FlowRow[];
}

/** Fills pages from the top. */
export interface Flow {
  /** Pages filled so far, the one at work included. */
  readonly pages: readonly Page[];
  readonly page: number;
  readonly y: number;
  readonly room: number;
  newPage(): void;
  /** Blank space; none at a page's top. */
  space(height: number): void;
  /** @param key blocks of one key are parts of one thing, also over pages */
  block(tag: Block['tag'], slice: Slice, key?: string): void;
  /** A picture, with what it shows in words. */
  figure(alt: string, slice: Slice): void;
  table(table: FlowTable): void;
}

/** Rows up to this share of a page are moved whole to the next page instead of cut. */
const KEEP_WHOLE = 0.42;
const FEWEST = 3;

export function makeFlow(frame: Frame): Flow {
  const pages: Block[][] = [[]];
  const state = { y: frame.top };
  const full = frame.bottom - frame.top;
  const here = () => pages.at(-1) as Block[];
  const newPage = () => {
    pages.push([]);
    state.y = frame.top;
  };
  const put = (tag: Block['tag'], slice: Slice, key?: string) => {
    here().push({ tag, ...(key === undefined ? {} : { key }), parts: slice.parts(state.y) });
    state.y += slice.height;
  };
  const flow: Flow = {
    get pages() {
      return pages.map(blocks => pageOf(frame, blocks));
    },
    get page() {
      return pages.length - 1;
    },
    get y() {
      return state.y;
    },
    get room() {
      return frame.bottom - state.y;
    },
    newPage,
    space(height) {
      if (state.y > frame.top) state.y += height;
    },
    block(tag, slice, key) {
      if (slice.height > flow.room && state.y > frame.top) newPage();
      put(tag, slice, key);
    },
    figure(alt, slice) {
      if (slice.height > flow.room && state.y > frame.top) newPage();
      here().push({ tag: 'figure', alt, parts: slice.parts(state.y) });
      state.y += slice.height;
    },
    table(table) {
      const part = { rows: [] as Block[] };
      const open = (first: boolean) => {
        // Read aloud, the header comes once; printed, on every page.
        part.rows = [
          {
            ...(first ? { tag: 'header-row' } : { tag: 'artifact', furniture: 'header' }),
            parts: table.header.parts(state.y),
          },
        ];
        here().push({ tag: 'table', key: table.key, parts: part.rows });
        state.y += table.header.height;
      };
      const next = () => {
        newPage();
        here().push({ tag: 'artifact', furniture: 'header', parts: table.resumed.parts(state.y) });
        state.y += table.resumed.height;
        open(false);
      };
      const least = firstNeed(table, full);
      if (table.header.height + least > flow.room && state.y > frame.top) newPage();
      open(true);
      for (const row of table.rows) {
        const total = heightOf(row.slices);
        const fits = total <= flow.room;
        const atTop = part.rows.length === 1;
        const someFit = heightOf(row.slices.slice(0, FEWEST)) <= flow.room;
        if (!fits && !atTop && (!someFit || total <= full * KEEP_WHOLE)) next();
        layRow(row, flow, state, part, next);
      }
    },
  };
  return flow;
}

const heightOf = (slices: readonly Slice[]) => slices.reduce((sum, slice) => sum + slice.height, 0);

/** What the first row needs below its header so that the header does not stand alone. */
function firstNeed(table: FlowTable, full: number): number {
  const slices = table.rows[0]?.slices ?? [];
  const total = heightOf(slices);
  return total <= full * KEEP_WHOLE ? total : heightOf(slices.slice(0, FEWEST));
}

function layRow(
  row: FlowRow,
  flow: Flow,
  state: { y: number },
  part: { rows: Block[] },
  next: () => void,
): void {
  let parts: (Block | Mark)[] = [];
  const close = () => {
    if (parts.length > 0) part.rows.push({ tag: 'row', key: row.key, text: row.text ?? 'text', parts });
    parts = [];
  };
  for (const [index, slice] of row.slices.entries()) {
    const left = row.slices.length - index;
    // The last line of a row does not go to a new page alone: it takes the one before it along.
    const alone = left === 2 && heightOf(row.slices.slice(index)) > flow.room && parts.length > 0;
    if (slice.height > flow.room || alone) {
      close();
      next();
      if (index > 0) {
        parts.push({ tag: 'artifact', furniture: 'header', parts: row.continued.parts(state.y) });
        state.y += row.continued.height;
      }
    }
    parts.push(...slice.parts(state.y));
    state.y += slice.height;
  }
  close();
}

/** One line as a mark, its top at `y`; a right-to-left line stands at the right edge. */
export function lineMark(line: SetLine, x: number, y: number, width: number, style: TextStyle): TextMark {
  return {
    kind: 'text',
    text: line.text,
    x: line.rtl ? x + width : x,
    y: y + baselineOf(style),
    align: line.rtl ? 'end' : 'start',
    rtl: line.rtl,
    style,
  };
}

/** A text of our own that is short enough for one line; `y` is its top. */
export function label(
  text: string,
  x: number,
  y: number,
  style: TextStyle,
  align: TextMark['align'] = 'start',
): TextMark {
  return { kind: 'text', text, x, y: y + baselineOf(style), align, rtl: false, style };
}

/** Height of so many lines. */
export const linesHeight = (count: number, style: TextStyle) => count * style.size * LEADING;

/** A paragraph as one strip a line, so that it can go on over pages. */
export function lineSlices(
  text: string,
  style: TextStyle,
  x: number,
  width: number,
  typesetter: Typesetter,
): Slice[] {
  const height = style.size * LEADING;
  return typesetter.wrap(text, style, width).map(line => ({
    height,
    parts: y => [lineMark(line, x, y, width, style)],
  }));
}

/** A paragraph as one strip. */
export function paragraphSlice(
  text: string,
  style: TextStyle,
  x: number,
  width: number,
  typesetter: Typesetter,
): Slice {
  return linesSlice(typesetter.wrap(text, style, width), style, x, width);
}

function linesSlice(lines: readonly SetLine[], style: TextStyle, x: number, width: number): Slice {
  const step = linesHeight(1, style);
  return {
    height: lines.length * step,
    parts: y => lines.map((line, index) => lineMark(line, x, y + index * step, width, style)),
  };
}

/** A paragraph in at most so many lines; what is cut ends in an ellipsis. */
export function cappedSlice(
  text: string,
  style: TextStyle,
  x: number,
  width: number,
  most: number,
  typesetter: Typesetter,
): Slice {
  const whole = typesetter.wrap(text, style, width);
  const rtl = readsRightToLeft(text);
  const lines =
    whole.length <= most
      ? whole
      : fitText(typesetter, text, style, width, most).lines.map(line => ({ text: line, width, rtl }));
  return linesSlice(lines, style, x, width);
}

/** Blank height inside a row. */
export const gap = (height: number): Slice => ({ height, parts: () => [] });
