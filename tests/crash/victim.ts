import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'vite';

/** What the killed process said before its end, whole lines only. */
export interface LastWords {
  readonly lines: string[];
}

const root = resolve(import.meta.dirname, '../..');

/**
 * The writer in one file: starting is most of a round's time, and a hundred modules start slowly.
 * @returns the file; it lies in the project, from where the database's binary is found
 */
export async function builtWriter(): Promise<string> {
  const outDir = mkdtempSync(join(root, 'node_modules/.cache/headwater-writer-'));
  await build({
    ...{ configFile: false, root, logLevel: 'error' },
    // Each module goes on finding what lies beside it.
    plugins: [
      {
        name: 'own-folders',
        transform: (code, id) => code.replaceAll('import.meta.dirname', JSON.stringify(dirname(id))),
      },
    ],
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: { ssr: join(import.meta.dirname, 'writer.ts'), outDir, minify: false },
  });
  return join(outDir, 'writer.js');
}

/**
 * Starts the writer and kills it, without warning, some milliseconds after its first line.
 * @param wait milliseconds from the first line to the kill
 * @throws when the writer ended by itself, which it never should
 */
export function killAfter(
  writer: string,
  mode: string,
  folder: string,
  seed: number,
  wait: number,
): Promise<LastWords> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [writer, mode, folder, String(seed)], {
      stdio: ['ignore', 'pipe', 'pipe'],
      // Compiled code is kept between rounds.
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
