import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

/** A program of ours, running, with what it says. */
export interface Running {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  /** The address it printed. */
  address(): Promise<string>;
  ended: Promise<number | null>;
}

/** Starts a script or a built host on a home folder of its own. */
export function start(script: string, args: string[], home: string, env: NodeJS.ProcessEnv = {}): Running {
  const child = spawn(process.execPath, [resolve(root, script), ...args], {
    cwd: home,
    env: { ...process.env, HOME: home, HEADWATER_DATA: resolve(home, 'data'), INIT_CWD: home, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  child.stdout.on('data', text => {
    said.out += text;
  });
  child.stderr.on('data', text => {
    said.err += text;
  });
  const ended = once(child, 'close').then(([code]) => code as number | null);
  return {
    child,
    said,
    ended,
    address: () =>
      new Promise((found, lost) => {
        const look = () => {
          const address = /^Headwater is open at (\S+)\n/.exec(said.out)?.[1];
          if (address) found(address);
        };
        child.stdout.on('data', look);
        look();
        void ended.then(code => lost(new Error(`It ended with ${code} before it was open.\n${said.err}`)));
      }),
  };
}

/** Whether anything answers at an address. */
export async function answers(address: string): Promise<boolean> {
  try {
    await fetch(new URL('/window', address));
    return true;
  } catch {
    return false;
  }
}
