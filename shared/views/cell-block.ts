import { guarded, unguarded } from './formula-guard.ts';

/** Rows of cells, as spreadsheets hand them over. */
export type Block = readonly (readonly string[])[];

const quoted = (cell: string) => (/[\t\n\r"]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** A block as tab-separated text: what a spreadsheet takes from the clipboard. No cell can be run as a formula. */
export const blockText = (block: Block): string =>
  block.map(row => row.map(cell => quoted(guarded(cell))).join('\t')).join('\r\n');

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\n', '<br>');

/** The same as an HTML table, its first row as headings when told. */
export function blockHtml(block: Block, hasHeadings: boolean): string {
  const rows = block.map((row, index) => {
    const tag = hasHeadings && index === 0 ? 'th' : 'td';
    return `<tr>${row.map(cell => `<${tag}>${escaped(guarded(cell))}</${tag}>`).join('')}</tr>`;
  });
  return `<meta charset="utf-8"><table>${rows.join('')}</table>`;
}

const CELL = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/y;

/** Reads tab-separated text: quoted cells may hold tabs and line ends. A line end after the last row adds none. */
export function readBlock(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  CELL.lastIndex = 0;
  for (let found = CELL.exec(text); found; found = CELL.exec(text)) {
    const cell = found[1]?.replaceAll('""', '"').replace(/\r\n?/g, '\n') ?? found[2] ?? '';
    row.push(unguarded(cell));
    if (found[3] === '\t') continue;
    rows.push(row);
    row = [];
    if (CELL.lastIndex >= text.length) break;
  }
  return rows;
}
