import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type InlineConfig } from 'vite';
import { fingerprint, listSources } from '../../scripts/lib/build.mjs';

const root = resolve(import.meta.dirname, '../..');
const CACHE = join(root, 'node_modules/.cache/headwater-pages');
const DAY = 86_400_000;

/**
 * A page built for the tests, once for all files that open it: a build takes longer than many of them. It is built
 * again when one of its sources is another. Two files that begin at once may both build it; the later one's stays.
 * @param sources what the page is made of, as paths below the project's root
 * @returns the folder of the built page, which nobody may write to
 */
export async function builtPage(
  name: string,
  sources: readonly string[],
  config: InlineConfig,
): Promise<string> {
  const of = fingerprint(
    listSources(root, [
      'shared',
      'renderer',
      'resources/content',
      'package-lock.json',
      'electron.vite.config.ts',
      ...sources,
    ]),
  );
  const folder = join(CACHE, `${name}-${of.slice(0, 20)}`);
  if (existsSync(folder)) {
    // Used is not old, however long ago it was built: whoever builds another page must not take this one away.
    const now = new Date();
    utimesSync(folder, now, now);
    return folder;
  }
  mkdirSync(CACHE, { recursive: true });
  const fresh = mkdtempSync(join(CACHE, 'building-'));
  // The test runner's own NODE_ENV would build React for development, which a crowded page waits for.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    ...config,
    build: { ...config.build, outDir: fresh, emptyOutDir: true },
  }).finally(() => {
    process.env.NODE_ENV = NODE_ENV;
  });
  try {
    renameSync(fresh, folder);
  } catch {
    // Somebody else was first.
    rmSync(fresh, { recursive: true, force: true });
  }
  removeOld();
  return folder;
}

/** Pages of sources that nobody has any more. A day is kept, so that a run of another working copy loses none. */
function removeOld() {
  for (const name of readdirSync(CACHE)) {
    const path = join(CACHE, name);
    const state = statSync(path, { throwIfNoEntry: false });
    if (state && Date.now() - state.mtimeMs > DAY) rmSync(path, { recursive: true, force: true });
  }
}
