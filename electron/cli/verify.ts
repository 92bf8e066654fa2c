import { basename, extname, resolve } from 'node:path';
import { reachWorkshop } from '../storage/reach.ts';
import { verifyStore } from '../storage/verify.ts';
import { parse, workshopPath } from './arguments.ts';
import { UsageError, type World } from './world.ts';

/** `headwater verify FILE [--against WORKSHOP]` */
export async function verifyCommand(args: readonly string[], world: World): Promise<number> {
  const { positionals, values } = parse(args, ['FILE'], { against: { type: 'string' } });
  if (extname(positionals[0]).toLowerCase() === '.pdf') {
    const against = values.against === undefined ? null : workshopPath(values.against);
    // Loaded when asked for: it brings what reads certificates.
    const { verifyPdfCommand } = await import('./verify-pdf.ts');
    return verifyPdfCommand(resolve(positionals[0]), against, world);
  }
  if (values.against !== undefined) throw new UsageError('--against is for a PDF');
  const path = workshopPath(positionals[0]);
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
