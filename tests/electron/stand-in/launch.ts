import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './host/machine.ts';
import { launchReal } from './host/real.ts';
import type { ElectronRun, LaunchOptions } from './host/run.ts';
import { launchStandIn } from './host/stand-in.ts';

/** Whether the real binary is on this machine. It is never fetched here. */
const hasElectron = (): boolean => existsSync(join(root, 'node_modules/electron/dist'));

/**
 * Starts the built app (`out/`) as Electron starts it, and answers when its window shows the app's page: on the real
 * binary where there is one, else on the stand-in.
 */
export const launchElectron = (options: LaunchOptions): Promise<ElectronRun> =>
  hasElectron() ? launchReal(options) : launchStandIn(options);
