import { resolve } from 'node:path';
import type { ContentRefusal } from '../../shared/contract/content.ts';
import { contentFolder, readOwnPacks } from '../service/content.ts';
import { parse } from './arguments.ts';
import type { World } from './world.ts';

/** `headwater content [--library DIR]` */
export async function contentCommand(args: readonly string[], world: World): Promise<number> {
  const { values } = parse(args, [], { library: { type: 'string' } });
  const { paths } = world.ports();
  const from = {
    resources: paths.resources,
    library: values.library === undefined ? paths.library : resolve(values.library),
  };
  const { canvases, assessment, stages, lists, own, refusals } = readOwnPacks(from);
  const rows = [
    { what: 'stages', of: 'stages', name: stages.name, version: stages.version },
    { what: 'assessment', of: 'assessment', name: assessment.name, version: assessment.version },
    ...canvases.map(({ key, name, version }) => ({ what: 'canvas', of: `canvas/${key}`, name, version })),
    ...lists.map(({ key, name, version }) => ({ what: 'list', of: `list/${key}`, name, version })),
  ];
  world.out(`Own content is looked for in ${contentFolder(from)}\n\n`);
  for (const { what, of, name, version } of rows) {
    const file = own.get(of);
    world.out(`${what.padEnd(10)}  ${name}, version ${version}${file === undefined ? '' : `  [${file}]`}\n`);
  }
  if (refusals.length === 0) return 0;
  world.out(`\nNot taken; what ships stays in use:\n`);
  for (const refusal of refusals) world.out(`  ${placed(refusal)}\n`);
  const count = refusals.length === 1 ? '1 file was' : `${refusals.length} files were`;
  world.err(`headwater: ${count} not taken.\n`);
  return 1;
}

function placed({ file, line, column, reason }: ContentRefusal): string {
  const place = [line === null ? '' : `, line ${line}`, column === null ? '' : `, column ${column}`].join('');
  return `${file}${place}: ${reason}`;
}
