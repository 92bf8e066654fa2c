import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ownNode, program, root, run, say } from './machine.mjs';

/** Milliseconds that the first start waits for Electron's download; and that `HEADWATER_ELECTRON=retry` does. */
const FIRST_TRY = 15_000;
const RETRY = 15 * 60_000;

/** Electron's program as its package notes it, or null when its binary is not there. */
export function electronProgram(folder, exists = existsSync, read = path => readFileSync(path, 'utf8')) {
  const note = join(folder, 'path.txt');
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const name = exists(note) ? read(note).trim() : override ? 'electron' : null;
  if (!name) return null;
  const path = join(override ?? join(folder, 'dist'), name);
  return exists(path) ? path : null;
}

/**
 * Electron's program; fetched when it is not there. A download that failed is not tried again for the same
 * version, so that the next start is quick, unless `HEADWATER_ELECTRON=retry`. Null when it cannot be had.
 */
export async function ensureElectron() {
  const folder = program('electron');
  const there = electronProgram(folder);
  if (there) return there;
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const failed = join(root, 'node_modules', '.cache', 'headwater', `electron-${version}-failed`);
  const retry = process.env.HEADWATER_ELECTRON === 'retry';
  if (existsSync(failed) && !retry) return null;
  say('Fetching Electron.');
  const { code } = await run(ownNode, [join(folder, 'install.js')], { timeout: retry ? RETRY : FIRST_TRY });
  const fetched = code === 0 ? electronProgram(folder) : null;
  if (!fetched) {
    mkdirSync(dirname(failed), { recursive: true });
    writeFileSync(failed, new Date().toISOString());
  }
  return fetched;
}
