import { rescueWorkshopFile } from '../storage/rescue.ts';
import { newWorkshopPath, parse, workshopPath } from './arguments.ts';
import { UsageError, type World } from './world.ts';

/** `headwater rescue FILE --to NEW` */
export async function rescueCommand(args: readonly string[], world: World): Promise<number> {
  const { positionals, values } = parse(args, ['FILE'], { to: { type: 'string' } });
  if (values.to === undefined) throw new UsageError('--to NEW is missing');
  const { message } = rescueWorkshopFile(workshopPath(positionals[0]), newWorkshopPath(values.to, 'NEW'));
  world.out(`${message}\n`);
  return 0;
}
