import { create } from 'zustand';
import type { Failure } from '../../../shared/contract/failure.ts';
import type { TableField, TableMapping, TablePreview, TableView } from '../../../shared/contract/table.ts';
import { client } from '../../api.ts';
import { navigate } from '../../state/app.ts';
import { failureOf } from '../../state/failure.ts';
import { chooseFile } from '../../state/files.ts';
import { counted } from '../../state/format.ts';
import type { TableSource } from '../../state/import.ts';
import { sayUndoable } from '../../state/undoable.ts';
import { newMark, receive, useWorkshop } from '../../state/workshop.ts';

interface ImportState {
  readonly table: TableView | null;
  readonly hasHeader: boolean;
  readonly mapping: TableMapping;
  /** What would become of each row; null until the first answer. Kept while a newer one is on its way. */
  readonly preview: TablePreview | null;
  readonly busy: 'reading' | 'previewing' | 'importing' | null;
  readonly trouble: Failure | null;
}

const EMPTY: ImportState = {
  table: null,
  hasHeader: true,
  mapping: {},
  preview: null,
  busy: null,
  trouble: null,
};

export const useImport = create<ImportState>()(() => EMPTY);

/** Tells the newest request from those it overtook. */
let turn = 0;

/** Reads a table and looks at what could be taken of it. Never rejects. */
export async function readTable(source: TableSource): Promise<void> {
  const mine = ++turn;
  letTableGo();
  useImport.setState({ ...EMPTY, busy: 'reading' });
  try {
    const table = await client.call('table.read', source);
    if (mine !== turn)
      return void client.call('table.discard', { table: table.table }).catch(() => undefined);
    useImport.setState({ table, hasHeader: table.hasHeader, mapping: table.guess, busy: null });
    await look();
  } catch (cause) {
    if (mine === turn) useImport.setState({ ...EMPTY, trouble: failureOf(cause) });
  }
}

/** Lets the person choose a file and reads it. Never rejects. */
export async function chooseTable(): Promise<void> {
  try {
    const chosen = await chooseFile('table');
    if (chosen) await readTable({ from: 'file', file: chosen.file });
  } catch (cause) {
    useImport.setState({ trouble: failureOf(cause) });
  }
}

async function look(): Promise<void> {
  const mine = ++turn;
  const { table, mapping, hasHeader } = useImport.getState();
  const { key } = useWorkshop.getState();
  if (!table || !key) return;
  useImport.setState({ busy: 'previewing', trouble: null });
  try {
    const preview = await client.call('table.preview', { table: table.table, key, mapping, hasHeader });
    if (mine === turn) useImport.setState({ preview, busy: null });
  } catch (cause) {
    if (mine === turn) useImport.setState({ preview: null, busy: null, trouble: failureOf(cause) });
  }
}

/** Feeds a field from a column, or from none. */
export function mapField(field: TableField, column: number | null): void {
  const { [field]: _, ...rest } = useImport.getState().mapping;
  useImport.setState({ mapping: column === null ? rest : { ...rest, [field]: column } });
  void look();
}

export function setHasHeader(hasHeader: boolean): void {
  useImport.setState({ hasHeader });
  void look();
}

/** Imports what the preview takes, as one commit, and goes to the curve. Never rejects. */
export async function importRows(): Promise<void> {
  const { table, mapping, hasHeader, busy } = useImport.getState();
  const { key } = useWorkshop.getState();
  if (!table || !key || busy) return;
  useImport.setState({ busy: 'importing', trouble: null });
  try {
    const { commit, taken, left } = await client.call('table.import', {
      table: table.table,
      key,
      mapping,
      hasHeader,
      mark: newMark(),
    });
    receive(commit);
    leaveImport();
    navigate('curve');
    const rest = left > 0 ? ` ${counted(left, 'row was', 'rows were')} left out.` : '';
    sayUndoable(`${counted(taken, 'use case')} imported.${rest}`, commit);
  } catch (cause) {
    useImport.setState({ busy: null, trouble: failureOf(cause) });
  }
}

/** Starts over: the table is let go. */
export function leaveImport(): void {
  turn += 1;
  letTableGo();
  useImport.setState(EMPTY);
}

function letTableGo(): void {
  const { table } = useImport.getState();
  // The main side forgets it by itself when this does not arrive.
  if (table) client.call('table.discard', { table: table.table }).catch(() => undefined);
}
