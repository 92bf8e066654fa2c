import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What the killed process said before its end, whole lines only. */
export interface LastWords {
  readonly lines: string[];
}

const WRITER = join(import.meta.dirname, 'writer.ts');

/**
 * Starts the writer and kills it, without warning, some milliseconds after its first line.
 * @param wait milliseconds from the first line to the kill
 * @throws when the writer ended by itself, which it never should
 */
export function killAfter(mode: string, folder: string, seed: number, wait: number): Promise<LastWords> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [WRITER, mode, folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Starting is most of a round's time; compiled code is kept between rounds.
      env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'headwater-crash-cache') },
    });
    let [said, complaint] = ['', ''];
    let timer: NodeJS.Timeout | undefined;
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      timer ??= setTimeout(() => child.kill('SIGKILL'), wait);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      complaint += text;
    });
    child.on('error', reject);
    child.on('close', (_, signal) => {
      clearTimeout(timer);
      if (signal !== 'SIGKILL')
        reject(new Error(`The writer (${mode}, seed ${seed}) ended by itself: ${complaint}`));
      else resolve({ lines: said.split('\n').slice(0, -1) });
    });
  });
}
