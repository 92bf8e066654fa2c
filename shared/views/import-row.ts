import type * as z from 'zod';
import { NewUseCase } from '../commands/use-case.ts';
import type { StagesPack } from '../content/stages.ts';
import type { TableField, TableMapping } from '../contract/table.ts';
import { cleanLine, cleanProse, TEXT_LIMITS } from '../model/text.ts';
import { USE_CASE_LIMITS, type ValueRange } from '../model/use-case.ts';
import { looksLikeFormula, unguarded } from './formula-guard.ts';
import { readAmount } from './import-amount.ts';
import { type Reading, readDriver, readEffort, readList, readPattern, readStage } from './import-words.ts';

/** A row of a table: its number as a spreadsheet shows it, from 1, blank rows counted, and its cells. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

const Planned = NewUseCase.omit({ id: true, placement: true });
/** A use case that a row would become; ids come in with the command. */
export type PlannedUseCase = z.output<typeof Planned>;

export interface PlannedRow {
  /** The title as far as there is one, for the preview. */
  readonly title: string;
  /** Null when the row is left out; the remarks then say why. */
  readonly useCase: PlannedUseCase | null;
  readonly remarks: string[];
}

export interface RowContext {
  readonly mapping: TableMapping;
  readonly columns: readonly string[];
  readonly stages: StagesPack;
  /** The workshop's currency. */
  readonly currency: string;
  /** The column that names each row's own currency, as our CSV has one; -1 when there is none. */
  readonly currencyColumn: number;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufeff\ufffe\uffff]/;

/** Longest raw cell that is looked into at all; anything longer is too long for every field. */
const LONGEST_CELL = TEXT_LIMITS.prose * 4;

/** A short quotation of a cell for a remark. */
function quote(cell: string): string {
  const text = cleanLine(cell.slice(0, 200));
  return `“${text.length > 60 ? `${text.slice(0, 59).toWellFormed()}…` : text}”`;
}

const figure = (count: number) => String(count).replace(/\B(?=(\d{3})+$)/g, ',');

/** Turns one row into a use case, or says why not. Never throws, whatever the cells hold. */
export function planRow(row: TableRow, context: RowContext): PlannedRow {
  const remarks: string[] = [];
  const faults: string[] = [];
  /** How the person knows the cell: by its column's name. */
  const place = (field: TableField) =>
    `Column “${short(context.columns[context.mapping[field] ?? -1] ?? field)}”`;
  const cell = (field: TableField): string => {
    const column = context.mapping[field];
    return column === undefined ? '' : (row.cells[column] ?? '');
  };
  const tooLong = (field: TableField, length: number, limit: number) => {
    faults.push(`${place(field)} has ${figure(length)} characters; at most ${figure(limit)} are kept.`);
    return '';
  };
  const text = (field: 'title' | 'description' | 'unit' | 'sponsor' | 'notes', limit: number): string => {
    const raw = cell(field);
    if (raw.length > LONGEST_CELL) return tooLong(field, raw.length, limit);
    if (CONTROL.test(raw)) remarks.push(`${place(field)}: control characters were taken out.`);
    if (raw.includes('\ufffd')) remarks.push(`${place(field)}: some characters could not be read (�).`);
    const clean = (field === 'description' || field === 'notes' ? cleanProse : cleanLine)(unguarded(raw));
    if (looksLikeFormula(clean))
      remarks.push(`${place(field)} looks like a formula; it is kept as plain text.`);
    return clean.length > limit ? tooLong(field, clean.length, limit) : clean;
  };
  const read = <T>(field: TableField, reader: (cell: string) => Reading<T>, hint: string): T | null => {
    const reading = reader(unguarded(cell(field)));
    if (reading.ok) return reading.value;
    remarks.push(`${place(field)}: ${quote(cell(field))} is not understood and left out. ${hint}`);
    return null;
  };
  const list = (field: 'produces' | 'consumes'): string[] => {
    const raw = cell(field);
    const limit = USE_CASE_LIMITS.streams * (TEXT_LIMITS.line * 2 + 4);
    if (raw.length > limit) {
      tooLong(field, raw.length, limit);
      return [];
    }
    const names = [
      ...new Set(
        readList(unguarded(raw))
          .map(cleanLine)
          .filter(name => name !== ''),
      ),
    ];
    const long = names.find(name => name.length > TEXT_LIMITS.line);
    if (long) tooLong(field, long.length, TEXT_LIMITS.line);
    if (names.length > USE_CASE_LIMITS.streams) {
      faults.push(
        `${place(field)} names ${names.length} streams; at most ${USE_CASE_LIMITS.streams} are kept.`,
      );
    }
    return names;
  };

  const last = context.stages.stages.length - 1;
  const stageHint = `Write a stage’s number, 0 to ${last}, or its name.`;
  const fields = {
    title: text('title', TEXT_LIMITS.title),
    description: text('description', TEXT_LIMITS.prose),
    stage: read('stage', raw => readStage(raw, context.stages), stageHint),
    target: read('target', raw => readStage(raw, context.stages), stageHint),
    pattern: read('pattern', readPattern, 'Write “connect” or “new”.'),
    driver: read('driver', readDriver, 'Write “make”, “save” or “protect”.'),
    unit: text('unit', TEXT_LIMITS.line),
    sponsor: text('sponsor', TEXT_LIMITS.line),
    produces: list('produces'),
    consumes: list('consumes'),
    value: readValue(cell, place, { ...context, said: row.cells[context.currencyColumn] ?? '' }, remarks),
    effort: read('effort', readEffort, 'Write XS, S, M, L or XL.'),
    notes: text('notes', TEXT_LIMITS.prose),
  };
  const title = fields.title || cleanLine(cell('title').slice(0, 900));
  if (fields.title === '' && faults.length === 0 && context.mapping.title !== undefined) {
    faults.push(`${place('title')} is empty, and a use case needs a title.`);
  }
  const shown = title.length > 300 ? `${title.slice(0, 299).toWellFormed()}…` : title;
  const parsed = faults.length === 0 ? Planned.safeParse(fields) : null;
  if (parsed?.success) return { title: shown, useCase: parsed.data, remarks };
  for (const issue of parsed?.error.issues.slice(0, 3) ?? []) {
    faults.push(`The ${String(issue.path[0] ?? 'row')} ${issue.message}.`);
  }
  return { title: shown, useCase: null, remarks: [...faults, ...remarks] };
}

const short = (name: string) => (name.length > 80 ? `${name.slice(0, 79).toWellFormed()}…` : name);

/** The range out of up to three cells. One bare number stands for all three; two give the middle as likely. */
function readValue(
  cell: (field: TableField) => string,
  place: (field: TableField) => string,
  money: { readonly currency: string; readonly said: string },
  remarks: string[],
): ValueRange | null {
  const found: { low?: number; likely?: number; high?: number } = {};
  for (const field of ['likely', 'low', 'high'] as const) {
    const raw = unguarded(cell(field));
    const reading = readAmount(raw, money.currency);
    if (reading.kind === 'problem') {
      remarks.push(`${place(field)}: ${quote(raw)} ${reading.why}; the value is left out.`);
      return null;
    }
    if (reading.kind === 'range') Object.assign(found, { low: reading.low, high: reading.high });
    if (reading.kind !== 'amount') continue;
    found[field] = reading.value;
    if (reading.doubt) remarks.push(`${place(field)}: ${quote(raw)} is read as ${figure(reading.value)}.`);
  }
  const given = [found.low, found.likely, found.high].filter(amount => amount !== undefined);
  if (given.length === 0) return null;
  const said = cleanLine(money.said.slice(0, 20)).toUpperCase();
  if (/^[A-Z]{3}$/.test(said) && said !== money.currency) {
    remarks.push(`The value is in ${said}, and this workshop counts in ${money.currency}; it is left out.`);
    return null;
  }
  const low = found.low ?? found.likely ?? found.high ?? 0;
  const high = found.high ?? found.likely ?? found.low ?? 0;
  const likely = found.likely ?? (low + high) / 2;
  if (low > likely || likely > high) {
    remarks.push('The value does not run from low over likely to high; it is left out.');
    return null;
  }
  if (given.length === 1) remarks.push('The value is one number: low, likely and high are the same.');
  if (given.length === 2) remarks.push('The value has two numbers: the third is filled in from them.');
  return { low, likely, high };
}
