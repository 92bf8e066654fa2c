import type { StagesPack } from '../content/stages.ts';
import { type Document, find, placementsByUseCase, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import { DRIVERS, EFFORTS, PATTERNS, type UseCase } from '../model/use-case.ts';
import { DRIVER_NAMES } from '../plan/board-marks.ts';
import { writeList } from './import-words.ts';
import { worthOf } from './ledger-total.ts';
import type { ListColumn } from './list-columns.ts';

const PATTERN_NAMES = { connect: 'Connect existing data', new: 'New stream' } as const;

/** A use case as a row: the record, and the stage it is at (null: the tray). */
export interface ListRow {
  readonly id: Id;
  readonly useCase: UseCase;
  readonly stage: number | null;
}

/** What cells are written and read with. */
export interface CellContext {
  readonly document: Document;
  readonly stages: StagesPack;
  readonly currency: string;
  /** Amounts as the workshop's locale writes them; `parse` answers null for what is none. */
  readonly amounts: { format(amount: number): string; parse(text: string): number | null };
}

const known = new WeakMap<UseCase, ListRow>();
const lists = new WeakMap<Document, readonly ListRow[]>();

/** All use cases as rows, by number. A row whose records did not change is the same object as before. */
export function listRows(document: Document): readonly ListRow[] {
  let rows = lists.get(document);
  if (!rows) {
    const placements = placementsByUseCase(document);
    rows = recordsOf(document, 'use-case')
      .map(useCase => {
        const stage = placements.get(useCase.id)?.stage ?? null;
        const before = known.get(useCase);
        if (before?.stage === stage) return before;
        const row = { id: useCase.id, useCase, stage };
        known.set(useCase, row);
        return row;
      })
      .sort((a, b) => a.useCase.number - b.useCase.number);
    lists.set(document, rows);
  }
  return rows;
}

const stageText = (stage: number | null, { stages }: StagesPack) =>
  stage === null ? '' : `${stage} ${stages[stage]?.name ?? ''}`.trim();

const linkedNumbers = (useCase: UseCase, document: Document): number[] =>
  useCase.links
    .map(id => find(document, 'use-case', id)?.number ?? 0)
    .filter(number => number > 0)
    .sort((a, b) => a - b);

type Amount = 'low' | 'likely' | 'high';
const isAmount = (column: ListColumn): column is Amount => ['low', 'likely', 'high'].includes(column);

/** What a cell says, and what it is edited as. */
export function cellText({ useCase, stage }: ListRow, column: ListColumn, context: CellContext): string {
  if (isAmount(column)) {
    const value = worthOf(context.document, useCase);
    return value ? context.amounts.format(value[column]) : '';
  }
  switch (column) {
    case 'number':
      return String(useCase.number);
    case 'stage':
      return stageText(stage, context.stages);
    case 'target':
      return stageText(useCase.target, context.stages);
    case 'driver':
      return useCase.driver ? DRIVER_NAMES[useCase.driver] : '';
    case 'pattern':
      return useCase.pattern ? PATTERN_NAMES[useCase.pattern] : '';
    case 'effort':
      return useCase.effort ?? '';
    case 'produces':
    case 'consumes':
      return writeList(useCase[column]);
    case 'links':
      return linkedNumbers(useCase, context.document).join('; ');
    default:
      return useCase[column];
  }
}

/** A cell as a spreadsheet shall have it: as shown, amounts as plain numbers. */
export const cellPlain = (row: ListRow, column: ListColumn, context: CellContext): string =>
  isAmount(column)
    ? String(worthOf(context.document, row.useCase)?.[column] ?? '')
    : cellText(row, column, context);

/** What a cell can be chosen from; null where anything can be written. The empty choice stands first. */
export function cellChoices(column: ListColumn, context: CellContext): readonly string[] | null {
  const { stages } = context.stages;
  switch (column) {
    case 'stage':
    case 'target':
      return [
        column === 'stage' ? 'Unplaced' : '',
        ...stages.map(one => stageText(one.position, context.stages)),
      ];
    case 'driver':
      return ['', ...DRIVERS.map(driver => DRIVER_NAMES[driver])];
    case 'pattern':
      return ['', ...PATTERNS.map(pattern => PATTERN_NAMES[pattern])];
    case 'effort':
      return ['', ...EFFORTS];
    default:
      return null;
  }
}

/** Texts that other use cases have in this column, to be taken up again; empty where that makes no sense. */
export function cellSuggestions(column: ListColumn, document: Document): readonly string[] {
  if (column !== 'unit' && column !== 'sponsor') return [];
  const texts = recordsOf(document, 'use-case').map(useCase => useCase[column]);
  return [...new Set(texts)].filter(text => text !== '').sort((a, b) => a.localeCompare(b));
}

/** What a cell sorts by: numbers before texts; null, nothing there, comes last either way. */
function sortKey(row: ListRow, column: ListColumn, context: CellContext): number | string | null {
  const { useCase, stage } = row;
  if (isAmount(column)) return worthOf(context.document, useCase)?.[column] ?? null;
  switch (column) {
    case 'number':
      return useCase.number;
    case 'stage':
      return stage;
    case 'target':
      return useCase.target;
    case 'driver':
      return useCase.driver && DRIVERS.indexOf(useCase.driver);
    case 'effort':
      return useCase.effort && EFFORTS.indexOf(useCase.effort);
    default:
      return cellText(row, column, context) || null;
  }
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** Rows sorted by a column; those that are alike, by number; empty cells last. */
export function sortedRows(
  rows: readonly ListRow[],
  column: ListColumn,
  descending: boolean,
  context: CellContext,
): readonly ListRow[] {
  const keyed = rows.map(row => ({ row, key: sortKey(row, column, context) }));
  const turn = descending ? -1 : 1;
  keyed.sort((a, b) => {
    const byNumber = a.row.useCase.number - b.row.useCase.number;
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null) || byNumber;
    const order =
      typeof a.key === 'number' && typeof b.key === 'number'
        ? a.key - b.key
        : collator.compare(String(a.key), String(b.key));
    return order * turn || byNumber;
  });
  return keyed.map(({ row }) => row);
}
