import { readFileSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import type { TablePreview } from '../../shared/contract/table.ts';
import { columnsOf } from '../../shared/views/import-plan.ts';
import { loadStagesPack } from '../exchange/load-content.ts';
import { readTable, type Table } from '../exchange/read-table.ts';
import { checkTableSize } from '../service/files.ts';
import type { Ports } from '../service/ports.ts';
import { Session } from '../service/session.ts';
import { importTable, viewOf } from '../service/tables.ts';
import { openWorkshopFile } from '../storage/workshop-file.ts';
import { parse, workshopPath } from './arguments.ts';
import { type FieldColumn, listed, mappingOf, parseMap } from './mapping.ts';
import type { World } from './world.ts';

/** `headwater import FILE TABLE [--map …] [--no-header]` */
export async function importCommand(args: readonly string[], world: World): Promise<number> {
  const { positionals, values } = parse(args, ['FILE', 'TABLE'], {
    map: { type: 'string' },
    header: { type: 'boolean' },
  });
  const path = workshopPath(positionals[0]);
  const map = values.map === undefined ? null : parseMap(values.map);
  const table = await tableFrom(positionals[1], world, values.header);
  const preview = importInto(path, table, map, world.ports());
  report(preview, table, basename(path), world);
  return 0;
}

async function tableFrom(source: string, world: World, header: boolean | undefined): Promise<Table> {
  const isStdin = source === '-';
  const name = isStdin ? 'standard input' : basename(source);
  const table = readTable(isStdin ? await world.input() : bytesOf(source, name), name);
  return header === undefined ? table : { ...table, hasHeader: header };
}

function bytesOf(path: string, name: string): Uint8Array {
  try {
    checkTableSize(name, statSync(path).size);
    return readFileSync(path);
  } catch (cause) {
    if (cause instanceof FailureError) throw cause;
    const isMissing = (cause as { code?: unknown }).code === 'ENOENT';
    throw isMissing
      ? new FailureError('not-found', `There is no file ${path}. Nothing was imported.`, null, { cause })
      : new FailureError('no-access', `${path} cannot be read. Nothing was imported.`, null, { cause });
  }
}

function importInto(path: string, table: Table, map: FieldColumn[] | null, ports: Ports): TablePreview {
  const stages = loadStagesPack(ports.paths.resources);
  const { hasHeader } = table;
  const columns = columnsOf(table, hasHeader);
  const mapping = map ? mappingOf(map, columns, table.name) : viewOf(table).guess;
  if (mapping.title === undefined) {
    throw new FailureError(
      'invalid',
      `${map ? '--map names no column for the titles' : `No column of ${table.name} looks like titles`}. Nothing was imported. Add title=COLUMN to --map, where COLUMN is one of ${listed(columns)}.`,
    );
  }
  const file = openWorkshopFile(path, ports);
  try {
    const session = new Session(file, {
      key: 'A'.repeat(22),
      now: ports.now,
      newMark: ports.newToken,
      actor: ports.actor,
      onCommit: () => {},
    });
    const how = { stages, newId: ports.newId, mark: ports.newToken() };
    return importTable(table, session, mapping, hasHeader, how).preview;
  } finally {
    file.close();
  }
}

function report(preview: TablePreview, table: Table, workshop: string, world: World): void {
  const all = preview.taken + preview.left;
  world.out(
    `Took ${preview.taken} of ${all} ${all === 1 ? 'row' : 'rows'} from ${table.name} into ${workshop}.\n`,
  );
  for (const { row, take, title, remarks } of preview.rows) {
    if (take && remarks.length === 0) continue;
    const what = take ? `Row ${row}, taken` : `Row ${row}, left out`;
    world.out(`${what}${title === '' ? '' : ` (${title})`}: ${remarks.join(' ')}\n`);
  }
}
