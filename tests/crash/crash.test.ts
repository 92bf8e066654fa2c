import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { listBackups, restoreBackup } from '../../electron/storage/backups.ts';
import { openStore } from '../../electron/storage/open.ts';
import { verifyStore } from '../../electron/storage/verify.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { LATER_MIGRATIONS } from '../support/later-migrations.ts';
import { randomNumbers } from '../support/random-commands.ts';
import { SEED } from '../support/seed.ts';
import { playedAndClosed } from '../support/workshop-files.ts';
import { builtWriter, killAfter } from './victim.ts';

/*
 * Kills a process that writes workshops, at random moments, and looks at what it left. HEADWATER_KILLS sets how often it writes
 * are killed, HEADWATER_SEED repeats a run's commands (not its moments: those are the machine's).
 */
const KILLS = {
  write: Number(process.env.HEADWATER_KILLS ?? 112),
  create: 20,
  backup: 24,
  migrate: 20,
  photo: 24,
};
const LANES = 3;
const options = { now: () => new Date().toISOString(), actor: 'parent' };
const root = mkdtempSync(join(tmpdir(), 'headwater-crash-'));
let writer = '';
beforeAll(async () => {
  writer = await builtWriter();
}, 60_000);
afterAll(() => {
  for (const folder of [root, dirname(writer)]) rmSync(folder, { recursive: true, force: true });
});

/** Runs `round` so many times, in a few lanes side by side; each lane has a folder of its own. */
async function inLanes(
  name: string,
  kills: number,
  round: (folder: string, seed: number, wait: number) => Promise<void>,
) {
  const lane = async (index: number) => {
    const folder = join(root, `${name}-${index}`);
    mkdirSync(folder);
    const random = randomNumbers(SEED + index * 1000 + name.length);
    for (let at = index; at < kills; at += LANES) await round(folder, random(), random() % 130);
  };
  await Promise.all(Array.from({ length: LANES }, (_, index) => lane(index)));
}

/** The workshop a lane writes into: begun anew when its log has grown long, so that checking it stays quick. */
function freshWhenLong(folder: string, commits: number): string {
  const path = join(folder, 'Acme.headwater');
  if (commits > 800 || !readdirSync(folder).includes('Acme.headwater')) {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    playedAndClosed(path, 5);
  }
  return path;
}

/** Opens what the killed process left: everything it was told is saved is there, and all of it fits together. */
function expectNothingLost(path: string, lines: readonly string[]): number {
  const saved = lines.filter(line => line.startsWith('saved '));
  const file = openWorkshopFile(path, options);
  try {
    expect(saved.length, 'commits acknowledged before the kill').toBeGreaterThan(0);
    const [first = ''] = saved;
    const kept = new Map(
      [...file.commits(Number(first.split(' ')[1]))].map(commit => [commit.number, commit.hash]),
    );
    const lost = saved.filter(line => kept.get(Number(line.split(' ')[1])) !== line.split(' ')[2]);
    expect(lost, 'acknowledged commits that are not in the log').toEqual([]);
    // The one that was being acknowledged may be there, and no other.
    expect(kept.size - saved.length).toBeLessThanOrEqual(1);
    expect(file.verify().faults).toEqual([]);
    return file.head.number;
  } finally {
    file.close();
  }
}

describe('a process that is killed at a random moment', () => {
  test(`while it writes, ${KILLS.write} times, loses nothing that it said was saved`, async () => {
    const lengths = new Map<string, number>();
    await inLanes('write', KILLS.write, async (folder, roundSeed, wait) => {
      const path = freshWhenLong(folder, lengths.get(folder) ?? 0);
      const { lines } = await killAfter(writer, 'write', folder, roundSeed, wait);
      lengths.set(folder, expectNothingLost(path, lines));
    });
  }, 600_000);

  test(`while it makes workshops, ${KILLS.create} times, leaves whole ones or none`, async () => {
    await inLanes('create', KILLS.create, async (folder, roundSeed, wait) => {
      const { lines } = await killAfter(writer, 'create', folder, roundSeed, wait);
      const there = readdirSync(folder).filter(name => name.endsWith('.headwater'));
      for (const line of lines) expect(there.map(name => `made ${join(folder, name)}`)).toContain(line);
      for (const name of there) {
        const file = openWorkshopFile(join(folder, name), options);
        expect(file.head.number).toBe(1);
        expect(file.verify().faults).toEqual([]);
        file.close();
      }
      for (const name of readdirSync(folder)) rmSync(join(folder, name), { recursive: true });
    });
  }, 300_000);

  test(`while it backs up, ${KILLS.backup} times, leaves good backups or none`, async () => {
    await inLanes('backup', KILLS.backup, async (folder, roundSeed, wait) => {
      const path = freshWhenLong(folder, 0);
      const { lines } = await killAfter(writer, 'backup', folder, roundSeed, wait);
      expectNothingLost(path, lines);
      // The newest first: what was whole long before the kill is not looked at each time.
      for (const backup of listBackups(path).slice(0, 3)) {
        const to = join(folder, 'Restored.headwater');
        restoreBackup(path, backup.id, to);
        const restored = openWorkshopFile(to, options);
        expect(restored.head.number).toBe(backup.commits);
        expect(restored.verify().faults).toEqual([]);
        restored.close();
        rmSync(to);
      }
    });
  }, 300_000);

  test(`while it keeps photos, ${KILLS.photo} times, leaves every photo that a note shows`, async () => {
    await inLanes('photo', KILLS.photo, async (folder, roundSeed, wait) => {
      const path = freshWhenLong(folder, 0);
      const { lines } = await killAfter(writer, 'photo', folder, roundSeed, wait);
      expectNothingLost(path, lines);
      const file = openWorkshopFile(path, options);
      const kept = lines.flatMap(line => (line.startsWith('kept ') ? [line.slice('kept '.length)] : []));
      expect(
        kept.filter(hash => file.blob(hash) === null),
        'photos that were kept and are not there',
      ).toEqual([]);
      file.close();
    });
  }, 300_000);

  test(`while it migrates, ${KILLS.migrate} times, leaves a whole file of some version`, async () => {
    await inLanes('migrate', KILLS.migrate, async (folder, roundSeed, wait) => {
      const old = join(folder, 'version-1');
      if (!readdirSync(folder).includes('version-1')) {
        playedAndClosed(join(folder, 'Made.headwater'), 120);
        copyFileSync(join(folder, 'Made.headwater'), old);
        rmSync(join(folder, 'Made.headwater'));
      }
      const { lines } = await killAfter(writer, 'migrate', folder, roundSeed, wait);
      const begun = lines.flatMap(line => (line.startsWith('begun ') ? [line.slice('begun '.length)] : []));
      expect(begun.length).toBeGreaterThan(0);
      // What was done with long before the kill is not looked at each time.
      for (const path of begun.slice(-3)) {
        const store = openStore(path, options, LATER_MIGRATIONS);
        expect(store.db.pragma('user_version', { simple: true })).toBe(LATER_MIGRATIONS.length);
        expect(store.head.number).toBe(120);
        expect(verifyStore(store.source.reader).faults).toEqual([]);
        store.db.close();
      }
      for (const name of readdirSync(folder).filter(name => name !== 'version-1')) {
        rmSync(join(folder, name), { recursive: true });
      }
    });
  }, 300_000);
});
