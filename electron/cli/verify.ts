import { basename } from 'node:path';
import { reachWorkshop } from '../storage/reach.ts';
import { verifyStore } from '../storage/verify.ts';
import { parse, workshopPath } from './arguments.ts';
import type { World } from './world.ts';

/** `headwater verify FILE` */
export async function verifyCommand(args: readonly string[], world: World): Promise<number> {
  const path = workshopPath(parse(args, ['FILE'], {}).positionals[0]);
  const { commits, head, faults } = reachWorkshop(path, ({ reader }) => verifyStore(reader));
  const name = basename(path);
  if (faults.length === 0) {
    world.out(`${name} is sound.\nChanges: ${commits}\nHead: ${head.hash}\n`);
    return 0;
  }
  world.out(`Changes: ${commits}\nHead: ${head.hash}\n`);
  for (const fault of faults) world.out(`Fault: ${fault}\n`);
  const count = faults.length === 1 ? '1 fault' : `${faults.length} faults`;
  world.err(
    `headwater: “${name}” has ${count}; it was left as it is, and headwater rescue brings back what can be proved of it.\n`,
  );
  return 1;
}
