import type { StagesPack } from '../../shared/content/stages.ts';
import type { ParsedInput } from '../../shared/contract/calls.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { TableMapping, TablePreview, TableView } from '../../shared/contract/table.ts';
import type { CommitView } from '../../shared/contract/workshop.ts';
import type { Document } from '../../shared/model/document.ts';
import { guessMapping } from '../../shared/views/import-guess.ts';
import { columnsOf, planImport } from '../../shared/views/import-plan.ts';
import { stagesOf } from '../../shared/views/stages.ts';
import { readTable, readTableText, type Table } from '../exchange/read-table.ts';
import type { Files } from './files.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** Tables held at once; past it the one unused longest is let go. A table is at most 64 MiB of text. */
const HELD = 6;
/** Data rows that the guess of the mapping looks at. */
const SAMPLE = 50;

/** Spreadsheet tables that were read and wait to be imported. */
export class Tables {
  readonly #held = new Map<string, Table>();
  readonly #ports: Ports;
  readonly #files: Files;
  readonly #stages: StagesPack;

  constructor(ports: Ports, files: Files, stages: StagesPack) {
    this.#ports = ports;
    this.#files = files;
    this.#stages = stages;
  }

  /** @throws FailureError unreadable, limit, not-found, no-access */
  read(source: ParsedInput<'table.read'>): TableView {
    const table =
      source.from === 'text'
        ? readTableText(source.text, 'Pasted rows')
        : readTable(this.#files.readTable(source.file), this.#files.get(source.file).name);
    const id = this.#ports.newToken();
    this.#held.set(id, table);
    for (const oldest of this.#held.keys()) {
      if (this.#held.size <= HELD) break;
      this.#held.delete(oldest);
    }
    return { table: id, ...viewOf(table) };
  }

  preview(id: string, document: Document, mapping: TableMapping, hasHeader: boolean): TablePreview {
    return planTable(this.#get(id), document, mapping, hasHeader, this.#stages).preview;
  }

  /** Imports what `preview` says it takes, as one commit, and lets the table go. */
  import(id: string, session: Session, mapping: TableMapping, hasHeader: boolean, mark: string): Imported {
    const imported = importTable(this.#get(id), session, mapping, hasHeader, {
      stages: this.#stages,
      newId: this.#ports.newId,
      mark,
    });
    this.#held.delete(id);
    const { taken, left } = imported.preview;
    return { commit: imported.commit, taken, left };
  }

  discard(id: string): void {
    this.#held.delete(id);
  }

  clear(): void {
    this.#held.clear();
  }

  #get(id: string): Table {
    const table = this.#held.get(id);
    if (!table) {
      throw new FailureError(
        'not-found',
        'Those rows are no longer at hand. Choose the file or paste the rows again.',
      );
    }
    // Used last is let go last.
    this.#held.delete(id);
    this.#held.set(id, table);
    return table;
  }
}

interface Imported {
  readonly commit: CommitView;
  readonly taken: number;
  readonly left: number;
}

/** What the renderer sees of a table, its own handle aside. */
export function viewOf(table: Table): Omit<TableView, 'table'> {
  const data = table.hasHeader ? table.rows.slice(1) : table.rows;
  return {
    name: table.name,
    columns: columnsOf(table, true),
    hasHeader: table.hasHeader,
    rows: data.length,
    format: table.format,
    guess: guessMapping(
      columnsOf(table, table.hasHeader),
      data.slice(0, SAMPLE).map(row => row.cells),
    ),
  };
}

/** What an import of this table into this workshop would come to. */
function planTable(
  table: Table,
  document: Document,
  mapping: TableMapping,
  hasHeader: boolean,
  stages: StagesPack,
): ReturnType<typeof planImport> {
  const { rows } = table;
  return planImport({ rows, hasHeader, mapping, document, stages: stagesOf(document, stages) });
}

/**
 * Imports a table as one commit: all rows that the plan takes, or nothing.
 * @throws FailureError invalid, when the mapping or the rows leave nothing to import; limit, when the workshop would be too full
 */
export function importTable(
  table: Table,
  session: Session,
  mapping: TableMapping,
  hasHeader: boolean,
  how: { stages: StagesPack; newId: () => string; mark: string },
): { commit: CommitView; preview: TablePreview } {
  const { preview, useCases } = planTable(table, session.document, mapping, hasHeader, how.stages);
  if (preview.problem !== null) throw new FailureError('invalid', preview.problem);
  if (useCases.length === 0) {
    const first = preview.rows.find(row => !row.take);
    throw new FailureError(
      'invalid',
      first
        ? `None of the rows can be imported; row ${first.row}: ${first.remarks.join(' ')} Nothing was changed.`
        : 'There are no rows to import. Nothing was changed.',
      first ? { row: first.row, column: null } : null,
    );
  }
  const added = useCases.map(useCase => ({ ...useCase, id: how.newId(), placement: how.newId() }));
  const commit = session.execute({ type: 'use-case.add', useCases: added }, how.mark);
  if (!commit) throw new FailureError('invalid', 'There are no rows to import. Nothing was changed.');
  return { commit, preview };
}
