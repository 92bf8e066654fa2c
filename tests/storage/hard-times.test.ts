import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appender } from '../../electron/storage/append.ts';
import { listBackups } from '../../electron/storage/backups.ts';
import { copyWorkshopFile } from '../../electron/storage/copy.ts';
import { storageFailure } from '../../electron/storage/errors.ts';
import { inspectWorkshopFile } from '../../electron/storage/inspect.ts';
import { openStore } from '../../electron/storage/open.ts';
import { verifyStore } from '../../electron/storage/verify.ts';
import { createWorkshopFile, openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { asOrdinaryUser, fillDisk, smallDisk } from '../support/hard-times.ts';
import { after, beginning, commitOf, EMPTY_GAME, momentAt } from '../support/play.ts';
import { idOf } from '../support/random-commands.ts';
import {
  bytesOf,
  failureOf,
  namesIn,
  playedAndClosed,
  scratchFolder,
  testOptions,
} from '../support/workshop-files.ts';

const quiet = { now: () => momentAt(0), actor: 'anna' };

/** A commit that needs some hundred kilobytes. */
const large = (number: number) =>
  commitOf(
    after(EMPTY_GAME, beginning()),
    {
      type: 'use-case.add',
      useCases: [
        { id: idOf(number), placement: idOf(number + 1), title: 'Long', notes: 'words '.repeat(16_000) },
      ],
    },
    `large-${number}`,
    momentAt(number),
  ) ?? expect.fail();

describe('on a full disk', () => {
  test('a change is refused whole, what was saved stays, and work goes on when there is room', context => {
    const disk = smallDisk();
    if (!disk) return context.skip('This account may not mount a small disk.');
    const path = join(disk, 'Acme.headwater');
    const file = createWorkshopFile(path, beginning(), quiet);
    const empty = fillDisk(disk, 64);
    const failure = failureOf(() => file.append(large(100)));
    expect(failure.code).toBe('disk-full');
    expect(failure.message).toContain(
      'This change was not saved; everything saved before it is safe. Free some space',
    );
    expect(file.head.number).toBe(1);
    expect(failureOf(() => file.backup()).code).toBe('disk-full');
    expect(listBackups(path)).toEqual([]);
    expect(failureOf(() => createWorkshopFile(join(disk, 'New.headwater'), large(200), quiet)).code).toBe(
      'disk-full',
    );
    expect(failureOf(() => copyWorkshopFile(path, join(disk, 'Copy.headwater'), () => large(300))).code).toBe(
      'disk-full',
    );
    expect(namesIn(disk).filter(name => /New|Copy/.test(name))).toEqual([]);
    empty();
    expect(file.append(large(100)).number).toBe(2);
    expect(file.verify().faults).toEqual([]);
    file.close();
  });

  test('a workshop can be closed, and nothing of it is missing later', context => {
    const disk = smallDisk();
    if (!disk) return context.skip('This account may not mount a small disk.');
    const path = join(disk, 'Acme.headwater');
    const file = createWorkshopFile(path, beginning(), quiet);
    file.append(large(100));
    const empty = fillDisk(disk, 0);
    file.close();
    const again = inspectWorkshopFile(path);
    expect(again.commits).toBe(2);
    empty();
    const reopened = openWorkshopFile(path, quiet);
    expect(reopened.head.number).toBe(2);
    expect(reopened.verify().faults).toEqual([]);
    reopened.close();
  });

  test('SQLite’s own word for it is the same sentence', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    playedAndClosed(path, 10);
    const store = openStore(path, testOptions());
    store.db.pragma('max_page_count = 1');
    let failure: unknown;
    try {
      appender(store.writer)(store.head, large(100));
    } catch (cause) {
      failure = storageFailure(cause, 'save', path).failure.code;
    }
    expect(failure).toBe('disk-full');
    expect(verifyStore(store.source.reader)).toEqual({ commits: 10, head: store.head, faults: [] });
    store.db.close();
  });
});

describe.skipIf(process.platform === 'win32')('where writing is not allowed', () => {
  test('a workshop in a read-only folder is refused unharmed, and still listed and copied', () => {
    const folder = scratchFolder();
    const closed = join(folder, 'closed');
    mkdirSync(closed);
    chmodSync(folder, 0o777);
    const path = join(closed, 'Acme.headwater');
    playedAndClosed(path, 10);
    chmodSync(path, 0o666);
    chmodSync(closed, 0o555);
    const before = [bytesOf(path), namesIn(closed)];
    asOrdinaryUser(() => {
      const failure = failureOf(() => openWorkshopFile(path, testOptions()));
      expect(failure.code).toBe('no-access');
      expect(failure.message).toMatch(/may not read and write “Acme.headwater” or its folder.*left as it is/);
      expect(
        failureOf(() => createWorkshopFile(join(closed, 'New.headwater'), beginning(), testOptions())).code,
      ).toBe('no-access');
      expect(inspectWorkshopFile(path)).toMatchObject({ state: 'ready', commits: 10 });
      copyWorkshopFile(path, join(folder, 'Copy.headwater'));
    });
    expect([bytesOf(path), namesIn(closed)]).toEqual(before);
    expect(inspectWorkshopFile(join(folder, 'Copy.headwater')).commits).toBe(10);
    chmodSync(closed, 0o755);
  });

  test('a workshop whose file is read-only is refused unharmed', () => {
    const folder = scratchFolder();
    chmodSync(folder, 0o777);
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 10);
    chmodSync(path, 0o444);
    const before = [bytesOf(path), namesIn(folder)];
    const failure = asOrdinaryUser(() => failureOf(() => openWorkshopFile(path, testOptions())));
    expect(failure.code).toBe('no-access');
    expect([bytesOf(path), namesIn(folder)]).toEqual(before);
  });

  test('a workshop that may not even be read is listed as such', () => {
    const folder = scratchFolder();
    chmodSync(folder, 0o777);
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 3);
    chmodSync(path, 0o000);
    asOrdinaryUser(() => {
      expect(inspectWorkshopFile(path)).toMatchObject({
        state: 'no-access',
        client: '',
        file: 'Acme.headwater',
      });
      expect(failureOf(() => openWorkshopFile(path, testOptions())).code).toBe('no-access');
    });
  });
});
