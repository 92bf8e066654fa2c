import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appender } from '../../electron/storage/append.ts';
import { backupPath, listBackups } from '../../electron/storage/backups.ts';
import { BEFORE_ALL } from '../../electron/storage/commits.ts';
import { MIGRATIONS } from '../../electron/storage/migrations/all.ts';
import type { Migration } from '../../electron/storage/migrations/migration.ts';
import { buildStore, openStore } from '../../electron/storage/open.ts';
import { readUnharmed } from '../../electron/storage/read-only.ts';
import { verifyStore } from '../../electron/storage/verify.ts';
import { LATER_MIGRATIONS } from '../support/later-migrations.ts';
import { after, beginning, commitFor, EMPTY_GAME } from '../support/play.ts';
import { seededSteps } from '../support/random-commands.ts';
import { bytesOf, failureOf, namesIn, scratchFolder, testOptions } from '../support/workshop-files.ts';

/** SHA-256 of each migration's file when it landed. A landed migration is frozen: files out there were made by it. */
const FROZEN: Record<string, string> = {
  'm0001-records-and-log.ts': '190a42243facfd4c1b85107f3ea5302da055de6a05416377aaf9f1bba6235d06',
  'm0002-blobs.ts': 'c000f71a0a45ce84a05de5a81e62423e08fc74ae579f4a8f0ff5496d92aae970',
};

const folderOfMigrations = join(import.meta.dirname, '../../electron/storage/migrations');

/** A workshop of thirty commits as the given version's Headwater would have left it. */
function oldFile(path: string, version: number, migrations: readonly Migration[]): void {
  buildStore(
    path,
    writer => {
      const append = appender(writer);
      let [game, head, count] = [EMPTY_GAME, BEFORE_ALL, 0];
      const commit = (entry: ReturnType<typeof beginning>) => {
        head = append(head, entry);
        game = after(game, entry);
      };
      commit(beginning());
      for (const step of seededSteps(version)) {
        if (head.number >= 30) return;
        count += 1;
        const entry = commitFor(game, step, count);
        if (entry) commit(entry);
      }
    },
    migrations.slice(0, version),
  );
}

describe('migrations', () => {
  test('are numbered from one without a gap', () => {
    expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
  });

  test('are frozen once they have landed', () => {
    const files = readdirSync(folderOfMigrations).filter(name => /^m\d/.test(name));
    expect(files).toHaveLength(MIGRATIONS.length);
    const hashes = files.map(name => {
      const text = readFileSync(join(folderOfMigrations, name), 'utf8').replaceAll('\r\n', '\n');
      return [name, createHash('sha256').update(text).digest('hex')];
    });
    expect(Object.fromEntries(hashes)).toEqual(FROZEN);
  });

  // LATER_MIGRATIONS goes beyond what there is, so that the way from every version is walked today already.
  const ways = LATER_MIGRATIONS.map(({ version }) => version).flatMap(from =>
    [MIGRATIONS, LATER_MIGRATIONS]
      .filter(list => list.length >= from)
      .map(list => [from, list.length] as const),
  );
  test.each(ways)('lead from version %i to version %i with nothing lost', (from, to) => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    const migrations = LATER_MIGRATIONS.slice(0, to);
    oldFile(path, from, LATER_MIGRATIONS);
    const store = openStore(path, testOptions(), migrations);
    expect(store.db.pragma('user_version', { simple: true })).toBe(to);
    expect(store.db.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(store.head.number).toBe(30);
    expect(verifyStore(store.source.reader).faults).toEqual([]);
    store.db.close();

    // A backup of the old version, made before the first step; none when there was nothing to do.
    const backups = listBackups(path);
    expect(backups).toHaveLength(from === to ? 0 : 1);
    for (const { id } of backups) {
      const version = readUnharmed(backupPath(path, id), ({ reader }) =>
        reader.select<[], { user_version: number }>('PRAGMA user_version').get(),
      );
      expect(version).toEqual({ user_version: from });
    }
  });

  test('one that fails leaves the version before it, whole', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    oldFile(path, 1, LATER_MIGRATIONS);
    const broken: Migration = {
      version: 3,
      up(db) {
        db.exec("DELETE FROM records; ALTER TABLE records ADD COLUMN half TEXT NOT NULL DEFAULT ''");
        throw new Error('It breaks half way.');
      },
    };
    const failure = failureOf(() =>
      openStore(path, testOptions(), [...LATER_MIGRATIONS.slice(0, 2), broken]),
    );
    expect(failure.code).toBe('internal');
    const store = openStore(path, testOptions(), LATER_MIGRATIONS.slice(0, 2));
    expect(store.db.pragma('user_version', { simple: true })).toBe(2);
    expect(verifyStore(store.source.reader).faults).toEqual([]);
    store.db.close();
  });

  test('a gap between two is refused', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    oldFile(path, 1, LATER_MIGRATIONS);
    const [first, , third] = LATER_MIGRATIONS;
    if (!first || !third) return expect.fail();
    expect(failureOf(() => openStore(path, testOptions(), [first, third])).code).toBe('internal');
  });

  test('a file of a newer version is refused by the older Headwater, unharmed', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    oldFile(path, 3, LATER_MIGRATIONS);
    const before = bytesOf(path);
    expect(failureOf(() => openStore(path, testOptions(), LATER_MIGRATIONS.slice(0, 2))).code).toBe('newer');
    expect([bytesOf(path), namesIn(folder)]).toEqual([before, ['Acme.headwater']]);
  });
});
