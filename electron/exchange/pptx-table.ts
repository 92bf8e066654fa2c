import type { TextMeasure } from '../../shared/plan/board-types.ts';
import type { Block, BoxMark, LineMark, Mark, TextMark } from '../../shared/plan/report-marks.ts';
import { colour, solid } from './pptx-ink.ts';
import { type Drawn, drawMarks, facts, type SlidePen } from './pptx-shapes.ts';
import { isText, paragraphsOf, paragraphsXml } from './pptx-text.ts';
import { emu, offAndExt } from './pptx-xml.ts';

const ASCENT = 0.969;
/** Between the text of a column and the column before it. */
const GUTTER = 4;
/** What a text leaves free of its column at the most. */
const PADDING = 14;
/** "No style, no grid", which every PowerPoint has. */
const PLAIN_STYLE = '{2D5ABB26-0587-4C30-8999-92F81FD0307C}';

interface Cell {
  readonly isHead: boolean;
  readonly marks: readonly Mark[];
}
interface Row {
  readonly isHead: boolean;
  readonly cells: readonly Cell[];
  /** What stands in the row and in no cell of it. */
  readonly loose: readonly Mark[];
}
interface Span {
  readonly left: number;
  readonly right: number;
}

/** A table block as a table of PowerPoint's own, and the signs that stand in it on top. Null where it holds no rows. */
export function drawTable(block: Block, pen: SlidePen): Drawn[] {
  const rows = block.parts.flatMap(part => ('tag' in part ? rowOf(part) : []));
  const columns = columnsOf(rows, pen.measure);
  if (rows.length === 0 || columns.length === 0) return [];
  const edges = edgesOf(rows);
  const cells = rows.map((row, index) => cellsOf(row, columns, edges[index] as Edge, pen));
  const [left, right] = [columns[0]?.left ?? 0, columns.at(-1)?.right ?? 0];
  const [top, bottom] = [edges[0]?.top ?? 0, edges.at(-1)?.bottom ?? 0];
  const { scale } = pen;
  const place = {
    ...{ x: left * scale, y: top * scale },
    ...{ width: (right - left) * scale, height: (bottom - top) * scale },
  };
  const grid = columns.map(span => `<a:gridCol w="${emu((span.right - span.left) * scale)}"/>`).join('');
  const body = cells.map((row, index) => {
    const { top: rowTop, bottom: rowBottom } = edges[index] as Edge;
    return `<a:tr h="${emu((rowBottom - rowTop) * scale)}">${row.join('')}</a:tr>`;
  });
  const firstRow = rows[0]?.isHead ? ' firstRow="1"' : '';
  const firstColumn = rows.some(row => !row.isHead && row.cells[0]?.isHead) ? ' firstCol="1"' : '';
  const table: Drawn = {
    place,
    xml:
      `<p:graphicFrame><p:nvGraphicFramePr>${facts(pen, { name: 'Table' })}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>` +
      `<p:xfrm>${offAndExt(place)}</p:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">` +
      `<a:tbl><a:tblPr${firstRow}${firstColumn}><a:tableStyleId>${PLAIN_STYLE}</a:tableStyleId></a:tblPr><a:tblGrid>${grid}</a:tblGrid>${body.join('')}</a:tbl>` +
      '</a:graphicData></a:graphic></p:graphicFrame>',
  };
  const signs = rows
    .flatMap(row => row.cells.flatMap(cell => cell.marks))
    .filter(mark => mark.kind === 'path');
  return [table, ...drawMarks(signs, pen, true)];
}

/** Rows are read with everything in them; a heading that goes on from the page before is one too. */
function rowOf(block: Block): Row[] {
  const cells: { isHead: boolean; marks: Mark[] }[] = [];
  // A cell that goes on further down in its row is one cell.
  const known = new Map<string, Mark[]>();
  const loose: Mark[] = [];
  const look = (parts: Block['parts'], into: Mark[] | null) => {
    for (const part of parts) {
      if (!('tag' in part)) (into ?? loose).push(part);
      else if (into === null && CELLS.has(part.tag)) {
        const before = part.key === undefined ? undefined : known.get(part.key);
        const marks = before ?? [];
        if (part.key !== undefined) known.set(part.key, marks);
        look(part.parts, marks);
        if (!before) cells.push({ isHead: part.tag !== 'cell', marks });
      } else look(part.parts, into);
    }
  };
  look(block.parts, null);
  if (cells.length === 0 && !loose.some(isText)) return [];
  const isHead = cells.length > 0 && (block.tag === 'header-row' || block.tag === 'artifact');
  return [{ isHead, cells, loose }];
}
const CELLS: ReadonlySet<Block['tag']> = new Set(['header-cell', 'row-header', 'cell']);

const boxes = (marks: readonly Mark[]) => marks.filter((mark): mark is BoxMark => mark.kind === 'box');
const rules = (marks: readonly Mark[]) =>
  marks.filter((mark): mark is LineMark => mark.kind === 'line' && Math.abs(mark.y1 - mark.y2) < 0.1);

/** Where a text begins and ends. */
function spanOf(mark: TextMark, measure: TextMeasure): Span {
  const width = measure.width(mark.text, mark.style);
  const left = mark.x - { start: 0, middle: width / 2, end: width }[mark.align];
  return { left, right: left + width };
}

/** The columns from what stands in them: rows with the most cells say where each begins. */
function columnsOf(rows: readonly Row[], measure: TextMeasure): Span[] {
  const count = Math.max(0, ...rows.map(row => row.cells.length));
  const whole = rows.filter(row => row.cells.length === count);
  const marks = rows.flatMap(row => [...row.cells.flatMap(cell => cell.marks), ...row.loose]);
  const lines = rules(marks);
  const spans = marks.filter(isText).map(mark => spanOf(mark, measure));
  if (count === 0 || spans.length === 0) return [];
  const left = Math.min(...spans.map(span => span.left), ...lines.map(line => line.x1));
  const right = Math.max(...spans.map(span => span.right), ...lines.map(line => line.x2));
  const begins = Array.from({ length: count }, (_, index) => {
    if (index === 0) return left;
    const here = whole.flatMap(row => row.cells[index]?.marks ?? []);
    // The line or the ground of a cell is as wide as its column; texts are not.
    const edges = [...rules(here).map(line => line.x1), ...boxes(here).map(box => box.x)];
    if (edges.length > 0) return Math.min(...edges);
    const texts = here.filter(isText).map(mark => spanOf(mark, measure).left);
    return texts.length === 0 ? null : Math.min(...texts) - GUTTER;
  });
  // A column that nothing stands in takes half of what the one before it has.
  const known = begins.map((begin, index) => {
    if (begin !== null) return begin;
    const before = begins.slice(0, index).findLast(one => one !== null) ?? left;
    const after = begins.slice(index).find(one => one !== null) ?? right;
    return (before + after) / 2;
  });
  const ordered = known.map((_, index) => Math.max(...known.slice(0, index + 1)));
  return ordered.map((begin, index) => ({
    left: begin,
    right: Math.max(begin + 1, ordered[index + 1] ?? right),
  }));
}

interface Edge {
  readonly top: number;
  readonly bottom: number;
}

/** Where rows begin and end: at the line under them, else below their last text. */
function edgesOf(rows: readonly Row[]): Edge[] {
  const edges: Edge[] = [];
  for (const row of rows) {
    const marks = [...row.cells.flatMap(cell => cell.marks), ...row.loose];
    const texts = marks.filter(isText);
    const grounds = boxes(marks);
    const top =
      edges.at(-1)?.bottom ??
      Math.min(...texts.map(mark => mark.y - mark.style.size * 1.2), ...grounds.map(box => box.y));
    const under = Math.max(
      ...rules(marks).map(line => line.y1),
      ...texts.map(mark => mark.y + mark.style.size * 0.3),
      ...grounds.map(box => box.y + box.height),
      top + 4,
    );
    edges.push({ top, bottom: under });
  }
  return edges;
}

/** One `a:tc` a column. */
function cellsOf(row: Row, columns: readonly Span[], { top, bottom }: Edge, pen: SlidePen): string[] {
  const marks: Mark[][] = columns.map(() => []);
  const isWhole = row.cells.length === columns.length;
  const place = (mark: Mark, index: number | null) => {
    const x = mark.kind === 'text' ? (mark.align === 'end' ? mark.x - 1 : mark.x) : 0;
    const found = index ?? columns.findLastIndex(span => x >= span.left - 0.6);
    marks[Math.max(0, found)]?.push(mark);
  };
  for (const [index, cell] of row.cells.entries()) {
    const at = isWhole ? index : null;
    for (const mark of cell.marks) if (isText(mark) || at !== null) place(mark, at);
  }
  for (const mark of row.loose) if (isText(mark)) place(mark, null);
  const rowRule = rules(row.loose).at(-1);
  return columns.map((span, index) => {
    const here = marks[index] ?? [];
    // Texts of one cell one below the other, whatever they were drawn after.
    const texts = here.filter(isText).sort((a, b) => a.y - b.y || a.x - b.x);
    const rule = rules(here).at(-1) ?? rowRule;
    const fills = new Set(boxes(here).map(box => box.fill));
    const fill = fills.size === 1 ? [...fills][0] : undefined;
    const first = texts[0];
    const marginTop = first ? Math.max(0, first.y - first.style.size * ASCENT - top) : 0;
    const { left, right } = margins(texts, span);
    const at = (points: number) => emu(Math.max(0, points) * pen.scale);
    return (
      `<a:tc><a:txBody><a:bodyPr/><a:lstStyle/>${paragraphsXml(paragraphsOf(texts, pen.measure, span.right - span.left - PADDING), pen.scale)}</a:txBody>` +
      `<a:tcPr marL="${at(left)}" marR="${at(right)}" marT="${at(Math.min(marginTop, bottom - top))}" marB="0" anchor="t">` +
      `${NO_LINES}${border(rule, pen.scale)}${fill ? solid(fill) : '<a:noFill/>'}</a:tcPr></a:tc>`
    );
  });
}

/** What keeps the texts of a cell where they stand. */
function margins(texts: readonly TextMark[], span: Span): { left: number; right: number } {
  const starts = texts.filter(mark => mark.align === 'start').map(mark => mark.x - span.left);
  const ends = texts.filter(mark => mark.align === 'end').map(mark => span.right - mark.x);
  return {
    left: starts.length > 0 ? Math.min(...starts) : 0,
    right: ends.length > 0 ? Math.min(...ends) : 0,
  };
}

const NO_LINES = ['L', 'R', 'T'].map(side => `<a:ln${side} w="0"><a:noFill/></a:ln${side}>`).join('');

const border = (rule: LineMark | undefined, scale: number): string =>
  rule
    ? `<a:lnB w="${emu(rule.width * scale)}" cap="flat" cmpd="sng" algn="ctr"><a:solidFill>${colour(rule.ink)}</a:solidFill><a:prstDash val="solid"/></a:lnB>`
    : '<a:lnB w="0"><a:noFill/></a:lnB>';
