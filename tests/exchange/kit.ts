import { join } from 'node:path';
import { loadStagesPack } from '../../electron/exchange/load-content.ts';
import { readTable, readTableText, type Table } from '../../electron/exchange/read-table.ts';
import { apply } from '../../shared/change/diff.ts';
import { execute } from '../../shared/change/execute.ts';
import type { Command } from '../../shared/commands/index.ts';
import { type Failure, FailureError } from '../../shared/contract/failure.ts';
import type { TableMapping } from '../../shared/contract/table.ts';
import { type Document, EMPTY_DOCUMENT } from '../../shared/model/document.ts';
import { guessMapping } from '../../shared/views/import-guess.ts';
import { columnsOf, type ImportPlan, planImport } from '../../shared/views/import-plan.ts';

export const resources = join(import.meta.dirname, '../../resources');
export const stages = loadStagesPack(resources);

/** Fresh ids in a fixed order. */
export function counter(): () => string {
  let next = 0;
  return () => `00000000-0000-4000-8000-${String(++next).padStart(12, '0')}`;
}

/** The document after a command, which must not be refused. */
export function after(document: Document, command: Command): Document {
  const result = execute(document, command);
  if (!result.ok) throw new Error(result.refusal.message);
  return apply(document, result.value);
}

/** A workshop without use cases that counts in euros, its ids out of the way of `counter`. */
export function emptyWorkshop(): Document {
  return after(EMPTY_DOCUMENT, {
    type: 'workshop.begin',
    workshop: {
      id: 'ffffffff-0000-4000-8000-000000000000',
      type: 'workshop',
      client: 'Harbour Mutual',
      title: '',
      date: '2026-11-12',
      currency: 'EUR',
      locale: 'en-GB',
      pack: { name: stages.name, version: stages.version },
      origin: null,
    },
  });
}

export const guessFor = (table: Table): TableMapping =>
  guessMapping(
    columnsOf(table, table.hasHeader),
    table.rows.slice(table.hasHeader ? 1 : 0, 51).map(row => row.cells),
  );

export function plan(table: Table, document = emptyWorkshop(), mapping = guessFor(table)): ImportPlan {
  return planImport({ rows: table.rows, hasHeader: table.hasHeader, mapping, document, stages });
}

/** What becomes of rows pasted as text. */
export const pasted = (text: string, document?: Document) =>
  plan(readTableText(text, 'Pasted rows'), document);

/** A document with the plan's use cases in it. */
export function imported(planned: ImportPlan, document = emptyWorkshop()): Document {
  const newId = counter();
  const useCases = planned.useCases.map(useCase => ({ ...useCase, id: newId(), placement: newId() }));
  return after(document, { type: 'use-case.add', useCases });
}

export const utf8 = (text: string) => new TextEncoder().encode(text);
export const bytes = (...values: number[]) => new Uint8Array(values);
export function utf16(text: string, order: 'LE' | 'BE'): Uint8Array {
  const buffer = Buffer.from(text, 'utf16le');
  return new Uint8Array(order === 'LE' ? buffer : buffer.swap16());
}
export const readText = (text: string) => readTable(utf8(text), 'cases.csv');

/** The failure that an act ends in. */
export function failure(act: () => unknown): Failure {
  try {
    act();
  } catch (error) {
    if (error instanceof FailureError) return error.failure;
    throw error;
  }
  throw new Error('Nothing failed.');
}
