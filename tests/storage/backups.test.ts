import { readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  backupFolder,
  backupPath,
  listBackups,
  restoreBackup,
  writeBackup,
} from '../../electron/storage/backups.ts';
import { openHere } from '../../electron/storage/open-files.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { Backup } from '../../shared/contract/library.ts';
import { momentAt } from '../support/play.ts';
import {
  bytesOf,
  failureOf,
  namesIn,
  playedAndClosed,
  playedFile,
  playInto,
  scratchFolder,
  testOptions,
} from '../support/workshop-files.ts';

describe('backups', () => {
  test('one is made at the close when something changed, and only then', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    playedAndClosed(path, 8);
    expect(listBackups(path).map(backup => backup.commits)).toEqual([8]);
    openWorkshopFile(path, testOptions()).close();
    expect(listBackups(path)).toHaveLength(1);
  });

  test('each holds what the workshop held when it was made, checked, with nothing else left in the folder', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    const { file, game } = playedFile(path, 10);
    file.backup();
    file.backup();
    const later = playInto(file, 20, 2, game);
    file.backup();
    expect(later.document.records.size).toBeGreaterThan(0);
    const backups = listBackups(path);
    expect(backups.map(backup => backup.commits)).toEqual([20, 10]);
    for (const backup of backups) expect(Backup.parse(backup)).toEqual(backup);
    expect(readdirSync(backupFolder(path)).sort()).toEqual(backups.map(({ id }) => `${id}.headwater`).sort());

    const to = join(folder, 'Restored.headwater');
    const first = backups[1] ?? expect.fail();
    const kept = bytesOf(backupPath(path, first.id));
    restoreBackup(path, first.id, to);
    const restored = openWorkshopFile(to, testOptions());
    expect(restored.head).toEqual({ number: 10, hash: [...file.commits(10)][0]?.hash });
    expect(restored.verify().faults).toEqual([]);
    restored.close();
    expect(bytesOf(backupPath(path, first.id))).toBe(kept);
    file.close();
  });

  test('a restore never overwrites, and names a backup that is gone or spoiled', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 10);
    const { id } = listBackups(path)[0] ?? expect.fail();
    const before = bytesOf(path);
    expect(failureOf(() => restoreBackup(path, id, path)).code).toBe('exists');
    expect(bytesOf(path)).toBe(before);
    expect(failureOf(() => restoreBackup(path, '../../Acme', join(folder, 'x'))).code).toBe('not-found');
    truncateSync(backupPath(path, id), 9000);
    expect(failureOf(() => restoreBackup(path, id, join(folder, 'Restored.headwater'))).code).toBe('damaged');
    expect(namesIn(folder)).toEqual(['Acme.headwater']);
    rmSync(backupPath(path, id));
    expect(failureOf(() => restoreBackup(path, id, join(folder, 'Restored.headwater'))).code).toBe(
      'not-found',
    );
  });

  test('one that does not hold what it should is not kept', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    const { file } = playedFile(path, 10);
    const { source } = openHere(path) ?? expect.fail();
    for (const head of [
      { ...file.head, number: 9 },
      { ...file.head, hash: 'a'.repeat(64) },
    ]) {
      expect(failureOf(() => writeBackup(source, path, head, momentAt(1))).code).toBe('damaged');
    }
    expect(listBackups(path)).toEqual([]);
    expect(readdirSync(backupFolder(path))).toEqual([]);
    file.close();
  });

  test('they stay when the workshop is deleted', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 5);
    rmSync(path);
    const { id } = listBackups(path)[0] ?? expect.fail();
    restoreBackup(path, id, path);
    const file = openWorkshopFile(path, testOptions());
    expect(file.head.number).toBe(5);
    file.close();
  });

  test('strange files among them are passed over', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    playedAndClosed(path, 5);
    writeFileSync(join(backupFolder(path), 'notes.txt'), 'mine');
    writeFileSync(join(backupFolder(path), 'Copy of Acme.headwater'), 'mine');
    expect(listBackups(path)).toHaveLength(1);
    expect(listBackups(join(scratchFolder(), 'Other.headwater'))).toEqual([]);
  });
});

describe('while people work', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test('a backup is made by itself once enough time has passed, never inside a change', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    let seconds = 0;
    const { file, game } = playedFile(path, 5, 1, { ...testOptions(), now: () => momentAt(seconds) });
    vi.advanceTimersByTime(2000);
    expect(listBackups(path)).toEqual([]);
    seconds = 301;
    playInto(file, 6, 3, game);
    expect(listBackups(path)).toEqual([]);
    vi.advanceTimersByTime(2000);
    expect(listBackups(path).map(backup => backup.commits)).toEqual([6]);
    file.close();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('one that fails disturbs nobody: it is logged, and work goes on', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    const logged: unknown[] = [];
    let seconds = 0;
    const options = {
      now: () => momentAt(seconds),
      actor: 'anna',
      log: { error: (message: string) => void logged.push(message) },
    };
    const { file, game } = playedFile(path, 5, 1, options);
    // A file stands where the folder should be.
    writeFileSync(join(path, '..', '.headwater-backups'), '');
    seconds = 400;
    const later = playInto(file, 6, 3, game);
    vi.advanceTimersByTime(2000);
    expect(logged).toHaveLength(1);
    playInto(file, 8, 4, later);
    expect(file.verify().faults).toEqual([]);
    file.close();
    expect(openWorkshopFile(path, options).head.number).toBe(8);
  });
});
