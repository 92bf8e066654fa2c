import Papa from 'papaparse';
import { FailureError } from '../../shared/contract/failure.ts';
import { TABLE_LIMITS } from '../../shared/contract/table.ts';
import { looksLikeHeader } from '../../shared/views/import-header.ts';
import type { TableRow } from '../../shared/views/import-row.ts';
import { binaryKind } from './binary.ts';
import { decode } from './decode.ts';
import { type Delimiter, findDelimiter } from './delimiter.ts';
import { quoteFault } from './quotes.ts';

/** A table as it was read: the header row included, rows without any content left out. */
export interface Table {
  readonly name: string;
  readonly rows: TableRow[];
  /** How it was read, for the person: "UTF-16, tab-separated". */
  readonly format: string;
  /** Whether the first row looks like column names; the person may say otherwise. */
  readonly hasHeader: boolean;
}

const NOTHING = 'Nothing was imported.';
const figure = (count: number) => count.toLocaleString('en-GB');

/**
 * Reads a CSV, TSV, semicolon- or pipe-separated file.
 * @param name the file's name, for messages and the person.
 * @throws FailureError `unreadable` (empty, no text, a quotation mark left open: `where` names the row) or `limit`.
 */
export function readTable(bytes: Uint8Array, name: string): Table {
  if (bytes.length > TABLE_LIMITS.bytes) {
    const megabytes = (size: number) => figure(Math.ceil(size / 1024 / 1024));
    throw new FailureError(
      'limit',
      `${name} has ${megabytes(bytes.length)} MB; at most ${megabytes(TABLE_LIMITS.bytes)} MB are taken at once. ${NOTHING} Split the table and import the parts.`,
    );
  }
  const kind = binaryKind(bytes);
  if (kind) throw new FailureError('unreadable', `${name} looks like ${kind.is}. ${kind.advice} ${NOTHING}`);
  const decoded = decode(bytes);
  if (!decoded) {
    throw new FailureError(
      'unreadable',
      `${name} does not look like a table of text. Save it as CSV (UTF-8) in the program it comes from, then import that. ${NOTHING}`,
    );
  }
  return parse(decoded.text, name, `${decoded.encoding}, `);
}

/** Reads rows that were pasted as text; see `readTable`. */
export function readTableText(text: string, name: string): Table {
  return parse(text, name, '');
}

function parse(raw: string, name: string, encoding: string): Table {
  const text = raw
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .trimEnd();
  const isEmpty = !/[^\s,;|"]/.test(text);
  if (isEmpty) throw new FailureError('unreadable', `${name} is empty. ${NOTHING}`);
  const delimiter = findDelimiter(text);
  const records = split(text, delimiter, name);
  const isHint = /^sep=.?\n/i.test(text);
  const rows: TableRow[] = [];
  let columns = 0;
  for (const [index, cells] of records.entries()) {
    if (index === 0 && isHint) continue;
    const width = cells.findLastIndex(cell => cell.trim() !== '') + 1;
    if (width === 0) continue;
    columns = Math.max(columns, width);
    rows.push({ line: index + 1, cells: cells.slice(0, width) });
  }
  if (rows.length === 0) throw new FailureError('unreadable', `${name} has no rows. ${NOTHING}`);
  const hasHeader = looksLikeHeader(rows.slice(0, 200).map(row => row.cells));
  const count = rows.length - (hasHeader ? 1 : 0);
  if (count > TABLE_LIMITS.rows) {
    throw new FailureError(
      'limit',
      `${name} has ${figure(count)} rows; at most ${figure(TABLE_LIMITS.rows)} are taken at once. ${NOTHING} Keep the rows that matter, or split the table into parts.`,
    );
  }
  if (columns > TABLE_LIMITS.columns) {
    throw new FailureError(
      'limit',
      `${name} has ${figure(columns)} columns; at most ${figure(TABLE_LIMITS.columns)} are taken. ${NOTHING} Delete the columns that are not needed.`,
    );
  }
  return { name, rows, format: `${encoding}${delimiter.name}`, hasHeader };
}

/** Records in file order, blank ones included, so that their index is the row a spreadsheet shows. */
function split(text: string, delimiter: Delimiter, name: string): string[][] {
  const options = { delimiter: delimiter.mark, newline: '\n' } as const;
  const fault = quoteFault(text, delimiter.mark);
  if (fault === null) return Papa.parse<string[]>(text, options).data;
  // A spreadsheet's clipboard does not quote a cell that merely holds quotation marks: take them as they stand,
  // unless a comma or the like inside quotes would then be taken for a border.
  if (delimiter.mark === '\t' || delimiter.name === 'one column') {
    return Papa.parse<string[]>(text, { ...options, fastMode: true }).data;
  }
  throw new FailureError(
    'unreadable',
    `In row ${fault.row} of ${name} a quotation mark opens a cell and does not close it where the cell ends, so the rows after it cannot be told apart. ${NOTHING} Save the table as CSV again from the spreadsheet, or mend that row.`,
    { row: fault.row, column: null },
  );
}
