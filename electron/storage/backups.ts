import { copyFileSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { FailureError } from '../../shared/contract/failure.ts';
import type { Backup } from '../../shared/contract/library.ts';
import { backupsToDrop } from './backup-policy.ts';
import type { Head } from './chain.ts';
import { checkFile } from './check.ts';
import { codeOf, damaged, named, storageFailure } from './errors.ts';
import { EXTENSION } from './format.ts';
import type { Source } from './handles.ts';
import { publish, syncFolder } from './publish.ts';
import { readUnharmed } from './read-only.ts';

/** Where a workshop's backups lie: a folder of its own beside it. */
export const backupFolder = (path: string): string =>
  join(dirname(path), '.headwater-backups', basename(path));

/** When it was made, how many commits it holds, and the beginning of the head's hash, so that equal states are known as equal. */
const ID = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z-(\d+)-([0-9a-f]{12})$/;

const idOf = (head: Head, time: string): string =>
  `${time.replace(/[-:.]/g, '')}-${String(head.number).padStart(6, '0')}-${head.hash.slice(0, 12)}`;

/** The backups of the workshop at this path, newest first. They stay when the workshop itself is gone. */
export function listBackups(path: string): Backup[] {
  const folder = backupFolder(path);
  const backups = filesIn(folder).flatMap(name => {
    const id = name.endsWith(EXTENSION) ? name.slice(0, -EXTENSION.length) : '';
    const parts = ID.exec(id);
    const stat = parts && statSync(join(folder, name), { throwIfNoEntry: false });
    if (!parts || !stat) return [];
    const [, year, month, day, hour, minute, second, milli, commits] = parts;
    const time = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`;
    return [{ id, time, bytes: stat.size, commits: Number(commits) }];
  });
  return backups.sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** Whether there is a backup of exactly this state. */
export const isBackedUp = (path: string, head: Head): boolean =>
  listBackups(path).some(backup => backup.id.endsWith(idOf(head, '')));

/**
 * Backs an open file up: copied to a temporary name, the copy checked, fsynced, named, older ones let go of by the policy.
 * @param head what the copy must hold
 * @param time when, ISO 8601 in UTC with milliseconds
 */
export function writeBackup(source: Source, path: string, head: Head, time: string): void {
  const folder = backupFolder(path);
  mkdirSync(folder, { recursive: true });
  publish(join(folder, idOf(head, time) + EXTENSION), part => {
    source.copyTo(part);
    const copied = readUnharmed(part, copy => checkFile(copy.reader, part, 'whole file'));
    if (copied.number !== head.number || copied.hash !== head.hash) {
      throw damaged(path, 'a backup of it does not hold what it should');
    }
  });
  for (const { id } of backupsToDrop(listBackups(path), time))
    rmSync(join(folder, id + EXTENSION), { force: true });
  // What a crash in the middle of an earlier backup left.
  for (const name of filesIn(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
  syncFolder(folder);
}

/** The file that holds a backup. @throws FailureError not-found */
export function backupPath(path: string, id: string): string {
  const file = join(backupFolder(path), id + EXTENSION);
  if (!ID.test(id) || !statSync(file, { throwIfNoEntry: false })) {
    throw new FailureError(
      'not-found',
      `That backup of ${named(path)} is no longer there. Choose another one.`,
    );
  }
  return file;
}

/**
 * Brings a backup back as a new file. The workshop it is a backup of, and the backup, stay as they are.
 * @throws FailureError not-found, exists, damaged, disk-full, no-access
 */
export function restoreBackup(path: string, id: string, to: string): void {
  const from = backupPath(path, id);
  try {
    publish(to, part => {
      copyFileSync(from, part);
      readUnharmed(part, copy => checkFile(copy.reader, from, 'whole file'));
    });
  } catch (cause) {
    throw storageFailure(cause, 'restore', to);
  }
}

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    if (codeOf(cause) === 'ENOENT') return [];
    throw cause;
  }
}
