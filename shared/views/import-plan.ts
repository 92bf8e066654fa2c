import type { StagesPack } from '../content/stages.ts';
import { TABLE_LIMITS, type TableMapping, type TablePreview } from '../contract/table.ts';
import { type Document, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { cleanLine } from '../model/text.ts';
import { type PlannedUseCase, planRow, type TableRow } from './import-row.ts';
import { createTwins } from './import-twins.ts';
import { plainWords } from './import-words.ts';

/** "Column A", "Column B" … "Column AA": what a spreadsheet calls it. */
function letterName(index: number): string {
  let letters = '';
  for (let left = index; left >= 0; left = Math.floor(left / 26) - 1) {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
  }
  return `Column ${letters}`;
}

/** The columns' names as shown: the first row's cells, or the spreadsheet's letters where there are none. */
export function columnsOf(table: { readonly rows: readonly TableRow[] }, hasHeader: boolean): string[] {
  const width = table.rows.reduce((most, row) => Math.max(most, row.cells.length), 0);
  const heads = hasHeader ? (table.rows[0]?.cells ?? []) : [];
  return Array.from({ length: Math.min(width, TABLE_LIMITS.columns) }, (_, index) => {
    const name = cleanLine((heads[index] ?? '').slice(0, TABLE_LIMITS.header * 4));
    if (name === '') return letterName(index);
    return name.length > TABLE_LIMITS.header
      ? `${name.slice(0, TABLE_LIMITS.header - 1).toWellFormed()}…`
      : name;
  });
}

const CURRENCY_NAMES = new Set(['currency', 'wahrung', 'devise', 'valuta', 'moneda', 'divisa']);

export interface ImportPlan {
  readonly preview: TablePreview;
  /** What the preview takes, in its order; empty when `preview.problem` says why nothing can be imported. */
  readonly useCases: PlannedUseCase[];
}

/**
 * What an import would do, row by row. Nothing is ever cut or dropped silently: a row is taken whole or left with
 * its reasons, and what a cell says that is not understood is left out of the use case with a remark.
 *
 * Rows that repeat another row exactly, or say nothing that the workshop does not have already, are left; a title that
 * merely occurs twice is remarked and taken.
 */
export function planImport(input: {
  readonly rows: readonly TableRow[];
  readonly hasHeader: boolean;
  readonly mapping: TableMapping;
  readonly document: Document;
  readonly stages: StagesPack;
}): ImportPlan {
  const { mapping, document, stages } = input;
  const columns = columnsOf(input, input.hasHeader);
  const rows = input.hasHeader ? input.rows.slice(1) : input.rows;
  if (rows.length > TABLE_LIMITS.rows) {
    const problem = `The table has ${rows.length} rows; at most ${TABLE_LIMITS.rows} are taken at once.`;
    return { preview: { rows: [], taken: 0, left: rows.length, problem }, useCases: [] };
  }
  const currency = recordsOf(document, 'workshop')[0]?.currency ?? 'EUR';
  const currencyColumn = input.hasHeader
    ? columns.findIndex(name => CURRENCY_NAMES.has(plainWords(name)))
    : -1;
  const twins = createTwins(document, mapping);
  const useCases: PlannedUseCase[] = [];
  const verdicts = rows.map(row => {
    const planned = planRow(row, { mapping, columns, stages, currency, currencyColumn });
    const twin = planned.useCase ? twins.judge(row.line, planned.useCase) : { take: false, remarks: [] };
    if (planned.useCase && twin.take) useCases.push(planned.useCase);
    return {
      row: row.line,
      title: planned.title,
      take: twin.take,
      remarks: [...twin.remarks, ...planned.remarks].slice(0, 20),
    };
  });
  const problem = problemOf(input, columns, rows.length, useCases.length);
  if (problem === null) {
    return {
      preview: { rows: verdicts, taken: useCases.length, left: rows.length - useCases.length, problem },
      useCases,
    };
  }
  const none = verdicts.map(verdict => ({ ...verdict, take: false }));
  return { preview: { rows: none, taken: 0, left: rows.length, problem }, useCases: [] };
}

function problemOf(
  input: { readonly mapping: TableMapping; readonly document: Document },
  columns: readonly string[],
  rows: number,
  taken: number,
): string | null {
  const { title } = input.mapping;
  if (title === undefined || title >= columns.length) return 'Choose the column that holds the titles.';
  if (rows === 0) return 'The table has no rows below its column names.';
  const limit = RECORD_LIMITS['use-case'];
  const room = limit - recordsOf(input.document, 'use-case').length;
  if (taken <= room) return null;
  return `A workshop holds at most ${limit} use cases. There is room for ${room} more, and this table brings ${taken}.`;
}
