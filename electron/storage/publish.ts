import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './errors.ts';
import { SIDECARS } from './format.ts';

const PART = /^\..+\.[0-9a-f]{12}\.part(-wal|-journal)?$/;
const DAY = 86_400_000;

/**
 * Makes a new file whole or not at all: built under a temporary name in the same folder, fsynced, then given its name, then the
 * folder fsynced. Never overwrites.
 * @param build writes the file at the path it gets and closes it
 * @throws EEXIST when the target is there already, ENOENT when its folder is not; whatever `build` throws
 */
export function publish<T>(target: string, build: (part: string) => T): T {
  const part = join(dirname(target), `.${basename(target)}.${randomBytes(6).toString('hex')}.part`);
  statSync(dirname(target));
  try {
    const result = build(part);
    sync(part, 'r+');
    sweep(dirname(target), statSync(part).mtimeMs - DAY);
    giveName(part, target);
    syncFolder(dirname(target));
    return result;
  } finally {
    for (const suffix of ['', ...SIDECARS]) rmSync(part + suffix, { force: true });
  }
}

/** Removes what crashes in the middle of this left behind, once it is certain that nobody is still at it. @param before milliseconds */
function sweep(folder: string, before: number): void {
  for (const name of readdirSync(folder)) {
    if (!PART.test(name)) continue;
    const stat = statSync(join(folder, name), { throwIfNoEntry: false });
    if (stat && stat.mtimeMs < before) rmSync(join(folder, name), { force: true });
  }
}

/** A hard link, because a rename would overwrite what came there meanwhile; a rename where the file system has no links. */
function giveName(part: string, target: string): void {
  try {
    linkSync(part, target);
  } catch (cause) {
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EINVAL'].includes(codeOf(cause))) throw cause;
    if (existsSync(target)) throw Object.assign(new Error(`${target} exists.`), { code: 'EEXIST' });
    renameSync(part, target);
  }
}

function sync(path: string, flags: 'r' | 'r+'): void {
  const descriptor = openSync(path, flags);
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** Makes names in a folder durable. Windows has no such call and needs none. */
export function syncFolder(folder: string): void {
  if (process.platform !== 'win32') sync(folder, 'r');
}
