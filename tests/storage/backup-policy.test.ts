import { describe, expect, test } from 'vitest';
import { BACKUPS_KEPT, backupsToDrop, isBackupDue } from '../../electron/storage/backup-policy.ts';
import { fc } from '../support/fast-check.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const ago = (minutes: number) => ({ time: new Date(Date.parse(NOW) - minutes * 60_000).toISOString() });
const DAY = 24 * 60;

describe('when a backup is due', () => {
  test.each([
    ['nothing has changed', { commits: 0, minutes: 600, cost: 0 }, false],
    ['a little was changed just now', { commits: 3, minutes: 2, cost: 0 }, false],
    ['a little was changed, and five minutes passed', { commits: 1, minutes: 5, cost: 0 }, true],
    ['much was changed', { commits: 100, minutes: 1, cost: 0 }, true],
    ['much was changed within a minute, as by an import', { commits: 500, minutes: 0.5, cost: 0 }, false],
    ['the last backup took long', { commits: 500, minutes: 6, cost: 3 }, false],
    ['the last backup took long, and long ago', { commits: 500, minutes: 11, cost: 3 }, true],
  ])('%s', (_, since, due) => {
    expect(isBackupDue(since)).toBe(due);
  });
});

describe('which backups are kept', () => {
  test('the last ten, however old', () => {
    const backups = Array.from({ length: 12 }, (_, index) => ago(60 * DAY + index));
    expect(backupsToDrop(backups, NOW)).toEqual(backups.slice(10));
  });

  test('beyond those, the last of each day for fourteen days', () => {
    const backups = Array.from({ length: 60 * 6 }, (_, index) => ago(index * 4 * 60));
    const dropped = new Set(backupsToDrop(backups, NOW));
    const kept = backups.filter(backup => !dropped.has(backup)).map(backup => backup.time);
    expect(kept.slice(0, 10)).toEqual(backups.slice(0, 10).map(backup => backup.time));
    const days = kept.slice(10);
    expect(days.map(time => time.slice(11, 13))).toEqual(days.map(() => '20'));
    expect(days[0]?.slice(0, 10)).toBe('2026-11-20');
    expect(days.at(-1)?.slice(0, 10)).toBe('2026-11-08');
  });

  test('never drops the newest, nor one it would keep when asked again', () => {
    const times = fc.uniqueArray(fc.integer({ min: 0, max: 40 * DAY }), { maxLength: 80 });
    fc.assert(
      fc.property(times, minutes => {
        const backups = minutes.map(ago);
        const dropped = backupsToDrop(backups, NOW);
        const kept = backups.filter(backup => !dropped.includes(backup));
        expect(kept.length).toBeGreaterThanOrEqual(Math.min(backups.length, BACKUPS_KEPT.last));
        expect(backupsToDrop(kept, NOW)).toEqual([]);
        const oldestKept =
          kept
            .map(backup => backup.time)
            .sort()
            .at(-1) ?? '';
        expect(dropped.every(backup => backup.time < oldestKept)).toBe(true);
      }),
    );
  });
});
