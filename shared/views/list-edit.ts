import type * as z from 'zod';
import type { EditUseCases } from '../commands/edit-many.ts';
import { recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { cleanLine, cleanProse, TEXT_LIMITS } from '../model/text.ts';
import { USE_CASE_LIMITS, type ValueRange } from '../model/use-case.ts';
import { readAmount } from './import-amount.ts';
import { type Reading, readDriver, readEffort, readList, readPattern, readStage } from './import-words.ts';
import { hasLines } from './ledger.ts';
import { type CellContext, cellText, type ListRow } from './list-cells.ts';
import { LIST_LABELS, type ListColumn } from './list-columns.ts';

/** A text written into one cell. */
export interface CellEdit {
  readonly row: ListRow;
  readonly column: ListColumn;
  readonly text: string;
}

type Edit = z.input<typeof EditUseCases>['edits'][number];
type Changes = NonNullable<Edit['changes']>;
type Amounts = Partial<Record<'low' | 'likely' | 'high', number | null>>;

/** What one cell's text asks for; `why` is a whole sentence. */
type CellReading =
  | {
      readonly ok: true;
      readonly changes?: Changes;
      readonly stage?: number | null;
      readonly amounts?: Amounts;
    }
  | { readonly ok: false; readonly why: string };

const no = (why: string): CellReading => ({ ok: false, why });
const short = (text: string) => {
  const line = cleanLine(text.slice(0, 200));
  return `“${line.length > 40 ? `${line.slice(0, 39).toWellFormed()}…` : line}”`;
};

/** Reads a text as a cell of a column would keep it. Never throws. */
function readCell({ row, column, text }: CellEdit, context: CellContext): CellReading {
  const label = LIST_LABELS[column];
  const kept = (clean: string, limit: number): CellReading =>
    clean.length > limit
      ? no(`${label} holds ${limit} characters; this has ${clean.length}.`)
      : { ok: true, changes: { [column]: clean } };
  const word = <T>(reading: Reading<T>, hint: string): CellReading =>
    reading.ok
      ? { ok: true, changes: { [column]: reading.value } }
      : no(`${label}: ${short(text)} is not understood. ${hint}`);
  const last = context.stages.stages.length - 1;
  const stageHint = `Write a stage’s number, 0 to ${last}, or its name.`;
  switch (column) {
    case 'number':
      return no('The number is given when a use case is added, and stays.');
    case 'title': {
      const title = cleanLine(text);
      return title === '' ? no('A use case needs a title.') : kept(title, TEXT_LIMITS.title);
    }
    case 'unit':
    case 'sponsor':
      return kept(cleanLine(text), TEXT_LIMITS.line);
    case 'description':
    case 'notes':
      return kept(cleanProse(text), TEXT_LIMITS.prose);
    case 'stage': {
      const reading = readStage(text, context.stages);
      return reading.ok ? { ok: true, stage: reading.value } : word(reading, stageHint);
    }
    case 'target':
      return word(readStage(text, context.stages), stageHint);
    case 'driver':
      return word(readDriver(text), 'Write make, save or protect.');
    case 'pattern':
      return word(readPattern(text), 'Write connect or new.');
    case 'effort':
      return word(readEffort(text), 'Write XS, S, M, L or XL.');
    case 'produces':
    case 'consumes': {
      const names = [
        ...new Set(
          readList(text)
            .map(cleanLine)
            .filter(name => name !== ''),
        ),
      ];
      const long = names.find(name => name.length > TEXT_LIMITS.line);
      if (long) return no(`${label}: ${short(long)} is longer than ${TEXT_LIMITS.line} characters.`);
      return names.length > USE_CASE_LIMITS.streams
        ? no(`${label} holds ${USE_CASE_LIMITS.streams} streams; these are ${names.length}.`)
        : { ok: true, changes: { [column]: names } };
    }
    case 'links':
      return readLinks(row, text, context);
    default:
      return readMoney(row, column, text, context);
  }
}

function readLinks(row: ListRow, text: string, { document }: CellContext): CellReading {
  const byNumber = new Map(recordsOf(document, 'use-case').map(useCase => [useCase.number, useCase.id]));
  const links: Id[] = [];
  for (const part of text.split(/[\s,;|]+/).filter(Boolean)) {
    const id = byNumber.get(Number(part.replace(/^#/, '')));
    if (!id) return no(`Links: there is no use case ${short(part)}. Write the numbers of use cases.`);
    if (id === row.id) return no('A use case cannot link to itself.');
    if (!links.includes(id)) links.push(id);
  }
  return links.length > USE_CASE_LIMITS.links
    ? no(`A use case links to at most ${USE_CASE_LIMITS.links} others; these are ${links.length}.`)
    : { ok: true, changes: { links } };
}

function readMoney(
  row: ListRow,
  column: 'low' | 'likely' | 'high',
  text: string,
  context: CellContext,
): CellReading {
  // Pasted back as it stands, it changes nothing; anything else belongs into the lines.
  if (hasLines(context.document, row.id)) {
    return text.trim() === cellText(row, column, context)
      ? { ok: true }
      : no(`${LIST_LABELS[column]} comes from this use case’s lines in the ledger. Change them under Value.`);
  }
  if (text.trim() === '') return { ok: true, amounts: { [column]: null } };
  // As the locale writes it first, then as people write amounts anywhere.
  const own = context.amounts.parse(text);
  if (own !== null && own >= 0 && own <= 1e13) return { ok: true, amounts: { [column]: own } };
  const reading = readAmount(text, context.currency);
  if (reading.kind === 'none') return { ok: true, amounts: { [column]: null } };
  if (reading.kind === 'amount') return { ok: true, amounts: { [column]: reading.value } };
  return no(
    `${LIST_LABELS[column]}: ${short(text)} ${reading.kind === 'problem' ? reading.why : 'is a range; write one amount'}.`,
  );
}

/**
 * The range after some of its amounts were written. What was never said is filled in from the others; taking away one
 * of them, and writing none, takes the range away. A sentence when the range would run backwards.
 */
function rangeWith(before: ValueRange | null, amounts: Amounts): ValueRange | null | string {
  const written = Object.values(amounts).some(amount => amount !== null);
  if (!written) return null;
  const { low, likely, high } = { ...before, ...amounts } as Amounts;
  const floor = low ?? likely ?? high ?? 0;
  const ceiling = high ?? likely ?? low ?? 0;
  const middle = likely ?? (floor + ceiling) / 2;
  if (floor > middle) return 'The low value must not be above the likely one.';
  if (middle > ceiling) return 'The likely value must not be above the high one.';
  return { low: floor, likely: middle, high: ceiling };
}

export type EditsReading =
  | { readonly ok: true; readonly edits: Edit[] }
  | { readonly ok: false; readonly cell: CellEdit; readonly why: string };

/** Texts written into cells, as the edits of one command; or the first cell that cannot be, and why. */
export function readEdits(cells: readonly CellEdit[], context: CellContext): EditsReading {
  const edits = new Map<Id, { id: Id; changes: Changes; stage?: number | null }>();
  const money = new Map<Id, { cell: CellEdit; amounts: Amounts }>();
  for (const cell of cells) {
    const reading = readCell(cell, context);
    if (!reading.ok) return { ok: false, cell, why: reading.why };
    const { id } = cell.row;
    const edit = edits.get(id) ?? { id, changes: {} };
    edits.set(id, edit);
    Object.assign(edit.changes, reading.changes);
    if (reading.stage !== undefined) edit.stage = reading.stage;
    if (reading.amounts) money.set(id, { cell, amounts: { ...money.get(id)?.amounts, ...reading.amounts } });
  }
  for (const [id, { cell, amounts }] of money) {
    const value = rangeWith(cell.row.useCase.value, amounts);
    if (typeof value === 'string') return { ok: false, cell, why: value };
    Object.assign(edits.get(id)?.changes ?? {}, { value });
  }
  return { ok: true, edits: [...edits.values()] };
}
