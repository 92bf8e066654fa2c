import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { scratchFolder } from './workshop-files.ts';

/** A disk of one megabyte, or null where this account may not mount one. */
export function smallDisk(): string | null {
  if (process.platform !== 'linux' || process.geteuid?.() !== 0) return null;
  const folder = join(scratchFolder(), 'disk');
  mkdirSync(folder);
  // Hooks run last first, so the disk is gone before its folder is removed.
  onTestFinished(() => void spawnSync('umount', ['-l', folder]));
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=0777', 'tmpfs', folder]);
  return mounted.status === 0 ? folder : null;
}

/** Fills a small disk but for so many kilobytes. Answers how to empty it again. */
export function fillDisk(folder: string, leave: number): () => void {
  const ballast = join(folder, 'ballast');
  const page = Buffer.alloc(4096);
  let pages = 0;
  try {
    for (; ; pages++) writeFileSync(ballast, page, { flag: 'a' });
  } catch {
    // Full: now as many pages fewer.
  }
  rmSync(ballast);
  writeFileSync(ballast, Buffer.alloc(Math.max(0, pages * 4096 - leave * 1024)));
  return () => rmSync(ballast);
}

/** Does the work as a user whom permissions bind: root is bound by none. */
export function asOrdinaryUser<T>(work: () => T): T {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(65_534);
  try {
    return work();
  } finally {
    process.seteuid?.(0);
  }
}
