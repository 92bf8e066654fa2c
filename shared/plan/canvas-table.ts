import type { BoxOf } from '../content/canvas-template.ts';
import type { Row } from '../model/canvas.ts';
import { cellNoteOf, cellOf, columnsOf, marksIn } from '../model/cell.ts';
import type { BoxContents } from '../views/canvas-contents.ts';
import { givenText } from '../views/canvas-outline.ts';
import { heightOf, type Laid, type Pen } from './canvas-set.ts';
import type { ItemPlan, SetText } from './canvas-types.ts';

type GridBox = BoxOf<'table'> | BoxOf<'matrix'>;

/** Left and right of a cell's text, at scale 1. */
const PAD = 8;
/** Most lines in a cell that is not expanded. */
const MOST_LINES = 8;

interface GridColumn {
  readonly key: string;
  readonly label: string;
  readonly share: number;
  readonly least: number;
}

/** The columns of a table or a matrix, and how narrow they can be at scale 1. */
function gridColumns(box: GridBox, contents: BoxContents | undefined): readonly GridColumn[] {
  if (box.kind === 'table')
    return box.columns.map(({ key, label, share, kind }) => ({
      ...{ key, label, share },
      least: kind === 'text' ? 92 : 76,
    }));
  const hasWords = box.notes || Object.keys(box.texts).length > 0;
  return columnsOf(box, contents?.answer).map(({ key, label }) => ({
    ...{ key, label, share: 1 },
    least: hasWords ? 96 : 54,
  }));
}

const headLeast = (pen: Pen) => 130 * pen.scale;
const HANDS = 'Hands';
/** Room for the hands, at least for the word over them. */
const handsWidth = (pen: Pen, box: GridBox) => {
  if (!box.votes) return 0;
  return pen.touch
    ? 124
    : Math.max(44 * pen.scale, Math.ceil(pen.width(HANDS, 'head') + 2 * PAD * pen.scale));
};
const toolsWidth = (pen: Pen, box: GridBox) => (pen.touch && box.rows.from !== 'fixed' ? 40 : 0);

/** How wide a table has to be for its columns to stand beside each other. */
export const leastWidth = (pen: Pen, box: GridBox, contents: BoxContents | undefined): number =>
  headLeast(pen) +
  gridColumns(box, contents).reduce((sum, column) => sum + column.least * pen.scale, 0) +
  handsWidth(pen, box) +
  toolsWidth(pen, box);

/** The head of a row: its own words, or the number and title of its use case. */
function rowHead(pen: Pen, row: Row, width: number): ItemPlan {
  const useCase = row.useCase === null ? null : pen.input.words.useCase(row.useCase);
  const name = useCase ? `${useCase.number} ${useCase.title}` : row.label;
  return {
    ...cellAt(pen, `row:${row.id}`, 'row', width, [[name, 'strong']]),
    row: row.id,
    ...(useCase ? { useCase: useCase.number } : {}),
  };
}

/** A table or matrix: heads, then row by row; or, where there is no room for columns, every row as a list of its cells. */
export function layGrid(pen: Pen, box: GridBox, contents: BoxContents | undefined, width: number): Laid {
  const columns = gridColumns(box, contents);
  const rows = contents?.rows ?? [];
  if (leastWidth(pen, box, contents) > width) return layStacked(pen, box, columns, rows, width);
  const [hands, tools] = [handsWidth(pen, box), toolsWidth(pen, box)];
  const room = width - hands - tools;
  const least = columns.reduce((sum, column) => sum + column.least, 0) * pen.scale;
  const headShare = box.kind === 'matrix' ? 2.4 : 1.5;
  const shares = columns.reduce((sum, column) => sum + column.share, headShare);
  const spare = room - least - headLeast(pen);
  const widths = columns.map(column => column.least * pen.scale + (spare * column.share) / shares);
  const headWidth = room - widths.reduce((sum, one) => sum + one, 0);
  const items: ItemPlan[] = [];
  const word = box.rows.word;
  let y = layRow(pen, items, 0, [
    cellAt(pen, `corner:${box.key}`, 'corner', headWidth, [[capital(word), 'head']]),
    ...columns.map((column, index) => ({
      ...cellAt(
        pen,
        `head:${box.key}/${column.key}`,
        'head',
        widths[index] ?? 0,
        [[column.label, 'head']],
        alignOf(box),
      ),
      key: column.key,
    })),
    ...(hands > 0 ? [cellAt(pen, `head:${box.key}/hands`, 'head', hands, [[HANDS, 'head']], 'middle')] : []),
    ...(tools > 0 ? [cellAt(pen, `head:${box.key}/tools`, 'head', tools, [])] : []),
  ]);
  for (const row of rows) {
    y = layRow(pen, items, y, [
      rowHead(pen, row, headWidth),
      ...columns.map((column, index) => layCell(pen, box, row, column, widths[index] ?? 0, null)),
      ...(hands > 0 ? [handsOf(pen, row, hands)] : []),
      ...(tools > 0 ? [{ ...cellAt(pen, `tools:${row.id}`, 'tools', tools, []), row: row.id }] : []),
    ]);
  }
  return { items, height: layLegend(pen, items, box, y, width) };
}

function layStacked(
  pen: Pen,
  box: GridBox,
  columns: readonly GridColumn[],
  rows: readonly Row[],
  width: number,
): Laid {
  const items: ItemPlan[] = [];
  const [hands, tools] = [handsWidth(pen, box), toolsWidth(pen, box)];
  let y = 0;
  for (const row of rows) {
    y = layRow(pen, items, y, [
      rowHead(pen, row, width - tools),
      ...(tools > 0 ? [{ ...cellAt(pen, `tools:${row.id}`, 'tools', tools, []), row: row.id }] : []),
    ]);
    for (const column of columns)
      y = layRow(pen, items, y, [layCell(pen, box, row, column, width, column.label)]);
    if (hands > 0) y = layRow(pen, items, y, [handsOf(pen, row, width)]);
    y += pen.gap('item');
  }
  const end = Math.max(0, y - pen.gap('item'));
  return { items, height: layLegend(pen, items, box, end, width), stacked: true };
}

/** What the marks of a matrix stand for, under it. Answers where it ends. */
function layLegend(pen: Pen, items: ItemPlan[], box: GridBox, y: number, width: number): number {
  const marks = box.kind === 'matrix' ? box.marks.filter(mark => mark.short !== mark.label) : [];
  if (marks.length === 0) return y;
  const said = marks.map(mark => `${mark.short} ${mark.label}`).join('   ·   ');
  const text = pen.set(said, 'small', { x: 0, y: 6 * pen.scale, width });
  const height = heightOf(text) + 6 * pen.scale;
  items.push({ id: `legend:${box.key}`, kind: 'legend', x: 0, y, width, height, texts: [text] });
  return y + height;
}

const alignOf = (box: GridBox) => (box.kind === 'matrix' ? ('middle' as const) : ('start' as const));
const capital = (word: string) => word.charAt(0).toLocaleUpperCase() + word.slice(1);

type Said = readonly [text: string, role: SetText['role']];

function cellAt(
  pen: Pen,
  id: string,
  kind: ItemPlan['kind'],
  width: number,
  said: readonly Said[],
  align: SetText['align'] = 'start',
): ItemPlan {
  const pad = PAD * pen.scale;
  const texts: SetText[] = [];
  let y = 7 * pen.scale;
  for (const [text, role] of said) {
    if (text === '') continue;
    const most = kind === 'cell' && !pen.isWhole(id) ? MOST_LINES : Number.POSITIVE_INFINITY;
    const set = pen.set(text, role, { x: pad, y, width: width - 2 * pad, most, align });
    texts.push(set);
    y += heightOf(set);
  }
  // What is lower than a row is at least stands in its middle.
  const spare = Math.max(0, (pen.least - y - 7 * pen.scale) / 2);
  const middled = spare > 0 ? texts.map(text => ({ ...text, y: text.y + spare })) : texts;
  return { id, kind, x: 0, y: 0, width, height: y + 2 * spare + 7 * pen.scale, texts: middled };
}

function layCell(
  pen: Pen,
  box: GridBox,
  row: Row,
  column: GridColumn,
  width: number,
  label: string | null,
): ItemPlan {
  const id = `cell:${row.id}/${column.key}`;
  const kept = cellOf(row, column.key);
  const place = { row: row.id, key: column.key };
  const labelled: readonly Said[] = label === null ? [] : [[label, 'label']];
  if (box.kind === 'table')
    return {
      ...cellAt(pen, id, 'cell', width, [...labelled, [pen.input.words.cell(box, column.key, kept), 'text']]),
      ...place,
    };
  const own = givenText(box.texts, row.key, column.key);
  const align = label === null ? 'middle' : 'start';
  const words = cellAt(pen, id, 'cell', width, [...labelled, [own, 'small']], own === '' ? align : 'start');
  const chosen = marksIn(row, column.key);
  const marks: NonNullable<ItemPlan['marks']>[number][] = [];
  const high = 24 * pen.scale;
  const gap = 4 * pen.scale;
  const pad = PAD * pen.scale;
  const sized = box.marks
    .filter(mark => chosen.includes(mark.key))
    .map(mark => ({
      mark,
      wide: Math.min(width - 2 * pad, Math.max(high, pen.width(mark.short, 'strong') + 12 * pen.scale)),
    }));
  let y = words.texts.length > 0 ? words.height - 4 * pen.scale : 8 * pen.scale;
  // As many as a line holds, the lines in the middle of the cell.
  for (let from = 0; from < sized.length; ) {
    let to = from;
    let used = 0;
    while (to < sized.length) {
      const next = used + (to > from ? gap : 0) + (sized[to]?.wide ?? 0);
      if (to > from && next > width - 2 * pad) break;
      used = next;
      to += 1;
    }
    let x = align === 'middle' ? (width - used) / 2 : pad;
    for (const { mark, wide } of sized.slice(from, to)) {
      const text = pen.set(mark.short, 'strong', {
        x: 0,
        y: (high - 19 * pen.scale) / 2,
        width: wide,
        most: 1,
        align: 'middle',
      });
      marks.push({ key: mark.key, text, x, y, width: wide, height: high });
      x += wide + gap;
    }
    y += high + gap;
    from = to;
  }
  const said = box.notes ? cellNoteOf(row, column.key) : '';
  const texts = [...words.texts];
  if (said !== '') {
    const note = pen.set(said, 'small', {
      x: pad,
      y,
      width: width - 2 * pad,
      most: pen.isWhole(id) ? Number.POSITIVE_INFINITY : 4,
    });
    texts.push(note);
    y += heightOf(note) + gap;
  }
  return { ...words, ...place, texts, marks, height: Math.max(words.height, y + 4 * pen.scale) };
}

function handsOf(pen: Pen, row: Row, width: number): ItemPlan {
  const said: Said = [String(row.votes), 'strong'];
  return { ...cellAt(pen, `hands:${row.id}`, 'hands', width, [said], 'middle'), row: row.id };
}

/** Puts the cells of a row beside each other, all as high as the highest. Answers where the next row begins. */
function layRow(pen: Pen, items: ItemPlan[], y: number, cells: readonly ItemPlan[]): number {
  const height = Math.max(pen.least, ...cells.map(cell => cell.height));
  let x = 0;
  for (const cell of cells) {
    items.push({ ...cell, x, y, height });
    x += cell.width;
  }
  return y + height;
}
