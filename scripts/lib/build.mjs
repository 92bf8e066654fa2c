import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownNode, program, root, run, say } from './machine.mjs';

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
];
const stamp = join(root, 'out', 'built-from');

/** Every file below the given paths of `base`, as `[path, size, modified]`, in a fixed order. */
export function listSources(base = root, paths = SOURCES) {
  const files = [];
  const visit = path => {
    const state = statSync(join(base, path), { throwIfNoEntry: false });
    if (!state) return;
    if (!state.isDirectory()) files.push([path, state.size, Math.floor(state.mtimeMs)]);
    else for (const name of readdirSync(join(base, path)).sort()) visit(`${path}/${name}`);
  };
  for (const path of paths) visit(path);
  return files;
}

/** One line that changes whenever a source is changed, added, removed or put back. */
export function fingerprint(files) {
  return createHash('sha256').update(JSON.stringify(files)).digest('hex');
}

/** Builds when the sources are not those that `out/` was built from; quiet when they are. @throws Error with a sentence */
export async function ensureBuilt() {
  const now = fingerprint(listSources());
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) return;
  say('Building Headwater.');
  await build();
  writeFileSync(stamp, now);
}

async function build() {
  rmSync(stamp, { force: true });
  const { code, output } = await run(ownNode, [program('electron-vite/bin/electron-vite.js'), 'build']);
  if (code !== 0) throw new Error(`${output.trim()}\nHeadwater could not be built; the reason stands above.`);
  mkdirSync(join(root, 'out'), { recursive: true });
}
