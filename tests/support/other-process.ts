import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

const HOLDER = join(import.meta.dirname, 'holder.ts');

/** Another process that has the workshop open. */
export interface Holder {
  readonly pid: number;
  /** Ends it without warning, as a crash would. */
  kill(): Promise<void>;
}

/**
 * Starts another process that opens the workshop, appends one change and then keeps it open.
 * @param user who it says it is
 */
export async function holdElsewhere(path: string, user: string): Promise<Holder> {
  const child = spawn(process.execPath, [HOLDER, path, user], { stdio: ['ignore', 'pipe', 'pipe'] });
  let complaint = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const ended = once(child, 'close');
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  const ready = await Promise.race([once(child.stdout, 'data'), ended.then(() => null)]);
  if (!ready || child.pid === undefined)
    throw new Error(`The other process could not open the workshop: ${complaint}`);
  return {
    pid: child.pid,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
