import { join, resolve } from 'node:path';
import type { LaunchOptions } from './run.ts';

export const root = resolve(import.meta.dirname, '../../../..');
/** The built main bundle. `HEADWATER_BUILT` names another `out/`, so that a build can be tried while the next is made. */
export const mainBundle = join(process.env.HEADWATER_BUILT ?? join(root, 'out'), 'main/main.js');

/** An environment in which the app finds a home of its own and nothing of this machine's user. */
export function environment({ home, env }: LaunchOptions): Record<string, string> {
  const own = Object.fromEntries(
    Object.entries(process.env).filter(
      ([name, value]) => value !== undefined && !/^(NODE_|VITEST|HEADWATER_)/.test(name),
    ),
  ) as Record<string, string>;
  return {
    ...own,
    HOME: home,
    USERPROFILE: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_DATA_HOME: join(home, 'data'),
    HEADWATER_DATA: join(home, 'headwater'),
    ...env,
  };
}
