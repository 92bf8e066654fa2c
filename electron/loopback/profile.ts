import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A browser profile that no other host uses. */
export interface Profile {
  readonly folder: string;
  release(): void;
}

const MOST = 16;

/**
 * Takes the first free profile below `folder`. It is kept from one start to the next, so that the window opens where
 * it was closed; two hosts at once get one each, since a browser hands a second window to the first one's process.
 * @throws NodeJS.ErrnoException when the folder cannot be written
 */
export function takeProfile(folder: string): Profile {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  for (let number = 1; number <= MOST; number++) {
    const note = join(folder, `${number}.pid`);
    if (isHeld(note)) continue;
    rmSync(note, { force: true });
    try {
      writeFileSync(note, String(process.pid), { flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') continue;
      throw error;
    }
    const own = join(folder, String(number));
    mkdirSync(own, { recursive: true, mode: 0o700 });
    return { folder: own, release: () => rmSync(note, { force: true }) };
  }
  throw new Error(`${MOST} windows are open already.`);
}

/** Whether the process that a note names still runs. */
function isHeld(note: string): boolean {
  try {
    const pid = Number(readFileSync(note, 'utf8'));
    if (!(pid > 0)) return false;
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
