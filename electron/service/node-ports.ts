import { randomBytes, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { homedir, tmpdir, userInfo } from 'node:os';
import { join, resolve } from 'node:path';
import { cleanLine } from '../../shared/model/text.ts';
import { dataFolder, libraryFolder, type Machine } from './node-folders.ts';
import { createFileLog } from './node-log.ts';
import type { Dialogs, Host, Ports, Projector } from './ports.ts';

export interface NodePortsOptions {
  readonly host: Host;
  readonly dialogs: Dialogs;
  readonly projector?: Projector;
  /** The library folder the person named; relative to the working directory. Default: see `libraryFolder`. */
  readonly library?: string | undefined;
  /** The folder the built host lies in (`out/main`): the shipped files are found from there. */
  readonly built: string;
  /** Stands in for this machine's platform, home and environment. */
  readonly machine?: Machine;
}

export interface NodePorts extends Ports {
  /** Where Headwater keeps what is not a workshop. */
  readonly data: string;
  /** Clears this process's temporary files; for the very end. */
  close(): void;
}

/** The ports as a real machine has them: its clock, its randomness, its user, its folders. Every host and the command line use it. */
export function createNodePorts(options: NodePortsOptions): NodePorts {
  const { host, dialogs, projector, library, built, machine } = options;
  const here = machine ?? { platform: process.platform, home: homedir(), env: process.env };
  const data = resolve(dataFolder(here));
  const temporary = ownTemporary(join(data, 'temporary'));
  const now = () => new Date().toISOString();
  return {
    host,
    now,
    newId: randomUUID,
    newToken: () => randomBytes(16).toString('base64url'),
    actor: actorName(here.env),
    dialogs,
    projector,
    paths: {
      library: resolve(library ?? libraryFolder(here)),
      temporary,
      keys: join(data, 'keys'),
      resources: resolve(built, '../../resources'),
      reportWorker: resolve(built, 'report-worker.js'),
    },
    log: createFileLog(join(data, 'log', 'headwater.log'), now),
    data,
    close: () => rmSync(temporary, { recursive: true, force: true }),
  };
}

/** The user name as the log's actor, clean enough to be hashed as it is. Containers may have a user without a name. */
function actorName(env: Machine['env']): string {
  const clean = (name: string | undefined) => cleanLine(name ?? '').slice(0, 100);
  try {
    return clean(userInfo().username) || 'unknown';
  } catch {
    return clean(env.USER ?? env.USERNAME) || 'unknown';
  }
}

/**
 * A folder of this process's own, `<process number>-<random>`, since a window and a command line may run at once. What
 * processes that are gone left behind is cleared here. A home that may not be written to is no reason not to start.
 */
function ownTemporary(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    for (const name of readdirSync(folder)) {
      if (!isRunning(Number.parseInt(name, 10))) rmSync(join(folder, name), { recursive: true, force: true });
    }
    return mkdtempSync(join(folder, `${process.pid}-`));
  } catch {
    return mkdtempSync(join(tmpdir(), 'headwater-'));
  }
}

function isRunning(pid: number): boolean {
  if (!(pid > 0)) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // The process is there but belongs to someone else.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
