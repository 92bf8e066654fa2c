import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { inspect } from 'node:util';
import type { Log } from './ports.ts';

const MAX_FILE = 1024 * 1024;
const MAX_ENTRY = 16 * 1024;

/**
 * A log file of at most a mebibyte, with the one before it kept as `<file>.1`. Entries past 16 KiB are cut. Writing never
 * throws: a full disk must not turn a fault into a second one.
 */
export function createFileLog(file: string, now: () => string, maximum = MAX_FILE): Log {
  return {
    error(message, cause) {
      const detail = cause === undefined ? '' : ` ${inspect(cause, { depth: 4, breakLength: 120 })}`;
      const entry = `${now()} ${message}${detail}`.slice(0, MAX_ENTRY);
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        if (sizeOf(file) + entry.length > maximum) renameSync(file, `${file}.1`);
        appendFileSync(file, `${entry}\n`, { mode: 0o600 });
      } catch {
        // Nowhere left to say it.
      }
    },
  };
}

function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
