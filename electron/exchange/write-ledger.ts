import Papa from 'papaparse';
import type { StagesPack } from '../../shared/content/stages.ts';
import type { Document } from '../../shared/model/document.ts';
import { guarded } from '../../shared/views/formula-guard.ts';
import { ledgerOf } from '../../shared/views/ledger.ts';
import type { Cell } from './workbook.ts';
import { ledgerFields } from './xlsx-ledger.ts';

/**
 * The value ledger, one line a row, quick ranges of use cases among them: UTF-8 with a byte order mark, commas, CRLF. No cell
 * can be run as a formula. Ranges of totals are not in it, as they are no sums of rows; expected amounts add up.
 */
export function ledgerCsv(document: Document, stages: StagesPack): string {
  const { lines, currency } = ledgerOf(document);
  const fields = ledgerFields(stages, currency);
  const rows = lines.map(line => fields.map(field => guarded(textOf(field.cell(line)))));
  return `\ufeff${Papa.unparse([fields.map(field => field.header), ...rows], { newline: '\r\n' })}\r\n`;
}

function textOf(cell: Cell): string {
  if (cell === null || typeof cell === 'string') return cell ?? '';
  if (typeof cell === 'number') return short(cell);
  if ('day' in cell) return cell.day;
  return short('share' in cell ? cell.share * 100 : cell.amount);
}

/** An amount has cents at the most; a machine's last digits are none. */
const short = (value: number): string => String(Math.round(value * 1e4) / 1e4);
