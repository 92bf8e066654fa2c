import { basename } from 'node:path';
import { NewWorkshop } from '../../shared/contract/library.ts';
import { Locale } from '../../shared/model/scalars.ts';
import { beginEmpty } from '../service/beginning.ts';
import { createContent } from '../service/content.ts';
import { localDay } from '../service/local-day.ts';
import { createWorkshopFile } from '../storage/workshop-file.ts';
import { newWorkshopPath, parse } from './arguments.ts';
import { UsageError, type World } from './world.ts';

/** `headwater new FILE --client NAME …` */
export async function newCommand(args: readonly string[], world: World): Promise<number> {
  const { positionals, values } = parse(args, ['FILE'], {
    client: { type: 'string' },
    title: { type: 'string', default: '' },
    currency: { type: 'string', default: 'EUR' },
    date: { type: 'string' },
    locale: { type: 'string' },
  });
  const path = newWorkshopPath(positionals[0], 'FILE');
  if (values.client === undefined) throw new UsageError('--client NAME is missing');
  const ports = world.ports();
  const given = NewWorkshop.safeParse({
    client: values.client,
    title: values.title,
    currency: values.currency,
    date: values.date ?? localDay(ports.now()),
    locale: values.locale ?? machineLocale(),
  });
  if (!given.success) {
    const issue = given.error.issues[0];
    throw new UsageError(`--${String(issue?.path[0])} ${issue?.message}`);
  }
  const stages = createContent(ports.paths).stages();
  createWorkshopFile(path, beginEmpty(given.data, stages, ports), ports).close();
  world.out(`Made ${basename(path)} for ${given.data.client}.\n`);
  return 0;
}

/** How this machine writes numbers and dates; British English where it does not say. */
function machineLocale(): string {
  const { locale } = new Intl.DateTimeFormat().resolvedOptions();
  return Locale.safeParse(new Intl.Locale(locale).baseName).data ?? 'en-GB';
}
