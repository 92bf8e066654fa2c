import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { backupPath, listBackups } from '../../electron/storage/backups.ts';
import { rescueWorkshopFile } from '../../electron/storage/rescue.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { canonicalText } from '../../shared/change/canonical.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { tamper } from '../support/tamper.ts';
import {
  bytesOf,
  failureOf,
  namesIn,
  playedFile,
  playInto,
  scratchFolder,
  testOptions,
} from '../support/workshop-files.ts';

const asText = (records: Iterable<AnyRecord>) => [...records].map(canonicalText).sort();

/** A workshop of `whole` commits with a backup at `backedUp` of them, closed, its last backup taken away. */
function workshop(backedUp: number, whole: number) {
  const folder = scratchFolder();
  const path = join(folder, 'Acme.headwater');
  const { file, game } = playedFile(path, backedUp, 5);
  file.backup();
  const later = playInto(file, whole, 6, game);
  const hashes = [...file.commits()].map(commit => commit.hash);
  file.close();
  const last = listBackups(path).find(backup => backup.commits === whole);
  if (last && whole !== backedUp) truncateSync(backupPath(path, last.id), 5000);
  return { folder, path, to: join(folder, 'Rescued.headwater'), game, later, hashes };
}

function rescued({ path, to, hashes }: ReturnType<typeof workshop>) {
  const before = bytesOf(path);
  const report = rescueWorkshopFile(path, to);
  expect(bytesOf(path)).toBe(before);
  const file = openWorkshopFile(to, testOptions());
  expect(file.verify().faults).toEqual([]);
  expect(file.head).toEqual(report.head);
  expect([...file.commits()].map(commit => commit.hash)).toEqual(hashes.slice(0, report.head.number));
  const records = asText(file.records());
  file.close();
  return { report, records };
}

describe('a damaged workshop', () => {
  test('whose header is gone comes back from its newest good backup, and the loss is told', () => {
    const it = workshop(30, 50);
    const bytes = readFileSync(it.path);
    writeFileSync(it.path, bytes.fill(0, 0, 4096));
    const { report, records } = rescued(it);
    expect(report).toMatchObject({ head: { number: 30 }, salvaged: 0, backup: expect.any(String) });
    expect(report.message).toContain('30 changes of “Acme.headwater” were brought back from a backup');
    expect(report.message).toContain('may have left no trace');
    expect(records).toEqual(asText(it.game.document.records.values()));
  });

  test('keeps the commits after the backup that still continue its chain', () => {
    const it = workshop(30, 50);
    tamper(it.path, "UPDATE commits SET label = 'altered' WHERE number = 12");
    const { report, records } = rescued(it);
    expect(report).toMatchObject({ head: { number: 50 }, salvaged: 20, gap: null });
    expect(report.message).toContain('and 20 later from the damaged file');
    expect(records).toEqual(asText(it.later.document.records.values()));
  });

  test('loses what comes after a break, and says which changes', () => {
    const it = workshop(30, 50);
    tamper(it.path, "UPDATE commits SET label = 'altered' WHERE number = 41");
    const { report } = rescued(it);
    expect(report).toMatchObject({ head: { number: 40 }, salvaged: 10, gap: { from: 41, to: 50 } });
    expect(report.message).toContain('Changes 41 to 50 are lost.');
  });

  test('whose rows are spoiled comes back whole from its own log when there is no backup', () => {
    const it = workshop(50, 50);
    for (const { id } of listBackups(it.path)) truncateSync(backupPath(it.path, id), 5000);
    tamper(it.path, 'DELETE FROM records');
    const { report, records } = rescued(it);
    expect(report).toMatchObject({ head: { number: 50 }, backup: null, salvaged: 50, gap: null });
    expect(report.message).toContain('from the damaged file itself');
    expect(records).toEqual(asText(it.game.document.records.values()));
  });

  test('that was cut short gives what can still be read', () => {
    const it = workshop(30, 120);
    truncateSync(it.path, Math.floor(readFileSync(it.path).length * 0.8));
    const { report } = rescued(it);
    expect(report.head.number).toBeGreaterThanOrEqual(30);
  });

  test('of which nothing can be read and that has no backup is said to be beyond help, and left alone', () => {
    const it = workshop(10, 10);
    for (const { id } of listBackups(it.path)) truncateSync(backupPath(it.path, id), 100);
    writeFileSync(it.path, Buffer.alloc(8192));
    const names = namesIn(it.folder);
    const failure = failureOf(() => rescueWorkshopFile(it.path, it.to));
    expect(failure.code).toBe('damaged');
    expect(failure.message).toContain('Look for a copy of it elsewhere');
    expect(namesIn(it.folder)).toEqual(names);
  });

  test('a rescue overwrites nothing', () => {
    const it = workshop(10, 10);
    writeFileSync(it.to, 'mine');
    expect(failureOf(() => rescueWorkshopFile(it.path, it.to)).code).toBe('exists');
    expect(readFileSync(it.to, 'utf8')).toBe('mine');
  });
});
