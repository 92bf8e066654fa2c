import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { appender } from '../../electron/storage/append.ts';
import { backupPath, listBackups, restoreBackup } from '../../electron/storage/backups.ts';
import { readBlob } from '../../electron/storage/blobs.ts';
import { BEFORE_ALL } from '../../electron/storage/commits.ts';
import { copyWorkshopFile } from '../../electron/storage/copy.ts';
import { MIGRATIONS } from '../../electron/storage/migrations/all.ts';
import { buildStore } from '../../electron/storage/open.ts';
import { reachWorkshop } from '../../electron/storage/reach.ts';
import { readUnharmed } from '../../electron/storage/read-only.ts';
import { rescueWorkshopFile } from '../../electron/storage/rescue.ts';
import { verifyStore } from '../../electron/storage/verify.ts';
import { createWorkshopFile, openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { fc } from '../support/fast-check.ts';
import { blobOf, canvasCommit, photoCommit, withPhotos } from '../support/photo-game.ts';
import { hashOf, JPEG, otherJpeg } from '../support/photos.ts';
import { after, beginning, EMPTY_GAME, type Game, momentAt, takeBack } from '../support/play.ts';
import { tamper } from '../support/tamper.ts';
import { failureOf, scratchFolder, testOptions } from '../support/workshop-files.ts';

const OTHER = otherJpeg(1);
const FREE = 'DROP TRIGGER blobs_are_not_changed; DROP TRIGGER blobs_are_not_removed';
const ALTER = `UPDATE blobs SET bytes = zeroblob(length(bytes)) WHERE hash = '${hashOf(JPEG)}'`;
const LOSE = `DELETE FROM blobs WHERE hash = '${hashOf(JPEG)}'`;

/** A closed workshop with these photos on a canvas. */
function workshop(...photos: Uint8Array[]) {
  const folder = scratchFolder();
  const path = join(folder, 'Acme.headwater');
  const file = createWorkshopFile(path, beginning(), testOptions());
  withPhotos(file, photos);
  file.close();
  return { folder, path };
}

const faultsOf = (path: string) => reachWorkshop(path, ({ reader }) => verifyStore(reader).faults);
const bytesIn = (path: string, photo: Uint8Array) =>
  reachWorkshop(path, ({ reader }) => readBlob(reader, hashOf(photo))?.bytes);
const expectBoth = (path: string) => {
  expect(faultsOf(path)).toEqual([]);
  for (const photo of [JPEG, OTHER]) expect(bytesIn(path, photo)).toEqual(Buffer.from(photo));
};

describe('photos in a workshop’s file', () => {
  test('are there again after it was closed and opened, each once', () => {
    const { path } = workshop(JPEG, OTHER);
    const file = openWorkshopFile(path, testOptions());
    expect(file.blob(hashOf(JPEG))?.bytes).toEqual(Buffer.from(JPEG));
    const { sizeOfBlobs } = file;
    expect(sizeOfBlobs).toBe(JPEG.length + OTHER.length);
    file.keepBlob(blobOf(JPEG));
    expect(file.sizeOfBlobs).toBe(sizeOfBlobs);
    expect(file.blob('0'.repeat(64))).toBeNull();
    file.close();
  });

  test('travel with copies and backups', () => {
    const { folder, path } = workshop(JPEG, OTHER);
    const [copy, restored] = [join(folder, 'Copy.headwater'), join(folder, 'Restored.headwater')];
    copyWorkshopFile(path, copy);
    expectBoth(copy);
    restoreBackup(path, listBackups(path)[0]?.id ?? '', restored);
    expectBoth(restored);
  });

  test('are neither changed nor taken away by a slip', () => {
    const { path } = workshop(JPEG);
    expect(() => tamper(path, ALTER)).toThrow('What the log may bring back is kept.');
    expect(() => tamper(path, LOSE)).toThrow('What the log may bring back is kept.');
    expect(faultsOf(path)).toEqual([]);
  });

  test('are missed by a check, also those that only an undo would bring back', () => {
    const { path } = workshop(JPEG, OTHER);
    const file = openWorkshopFile(path, testOptions());
    const game = { document: EMPTY_GAME.document, history: file.history() };
    file.append(takeBack(game, 'undo', 'back', momentAt(90)) ?? expect.fail());
    file.close();
    tamper(path, `${FREE}; DELETE FROM blobs WHERE hash = '${hashOf(OTHER)}'`);
    expect(faultsOf(path)).toEqual([
      `The photo ${hashOf(OTHER).slice(0, 12)} is in the log but not in the file`,
    ]);
  });

  test('are known when altered, and put right by adding them again', () => {
    const { path } = workshop(JPEG);
    tamper(path, `${FREE}; ${ALTER}`);
    expect(faultsOf(path)).toEqual([`The photo ${hashOf(JPEG).slice(0, 12)} differs from what was kept`]);
    const file = openWorkshopFile(path, testOptions());
    expect(file.blob(hashOf(JPEG))).toBeNull();
    file.keepBlob(blobOf(JPEG));
    expect(file.verify().faults).toEqual([]);
    file.close();
  });

  test('a file that lost the place for them is damaged, not opened', () => {
    const { path } = workshop();
    tamper(path, 'DROP TABLE blobs');
    expect(failureOf(() => openWorkshopFile(path, testOptions())).code).toBe('damaged');
  });

  test('are kept for every change of the log, whatever is added, taken back and opened anew', () => {
    const folder = scratchFolder();
    let count = 0;
    const step = fc.oneof(
      fc.record({ add: fc.nat(4) }),
      fc.constantFrom('undo' as const, 'redo' as const, 'open' as const, 'leave' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 14 }), steps => {
        const path = join(folder, `${count++}.headwater`);
        let file = createWorkshopFile(path, beginning(), testOptions());
        let game: Game = after(EMPTY_GAME, beginning());
        const commit = (entry: Parameters<typeof file.append>[0] | null) => {
          if (!entry) return;
          file.append(entry);
          game = after(game, entry);
        };
        commit(canvasCommit(game));
        const seen = new Set<number>();
        for (const [index, step] of steps.entries()) {
          if (step === 'open') {
            file.close();
            file = openWorkshopFile(path, testOptions());
          } else if (step === 'leave') {
            // Kept, and then no note came: nothing wrong with that.
            file.keepBlob(blobOf(otherJpeg(100 + index)));
          } else if (step === 'undo' || step === 'redo') {
            if (step === 'redo' || game.history.undo.length > 1)
              commit(takeBack(game, step, `step-${index}`, momentAt(index + 60)));
          } else {
            file.keepBlob(blobOf(otherJpeg(step.add)));
            commit(photoCommit(game, otherJpeg(step.add), index));
            seen.add(step.add);
          }
        }
        expect(file.verify().faults).toEqual([]);
        for (const number of seen) expect(file.blob(hashOf(otherJpeg(number)))).not.toBeNull();
        file.close();
      }),
      { numRuns: 12 },
    );
  });
});

describe('a workshop of version 1', () => {
  test('is backed up, gets the place for photos, and can be read before', () => {
    const path = join(scratchFolder(), 'Old.headwater');
    buildStore(path, writer => appender(writer)(BEFORE_ALL, beginning()), MIGRATIONS.slice(0, 1));
    expect(faultsOf(path)).toEqual([]);
    expect(bytesIn(path, JPEG)).toBeUndefined();
    const file = openWorkshopFile(path, testOptions());
    withPhotos(file, [JPEG]);
    expect(file.verify().faults).toEqual([]);
    file.close();
    const oldest = listBackups(path).at(-1)?.id ?? '';
    const version = readUnharmed(backupPath(path, oldest), ({ reader }) =>
      reader.select<[], { user_version: number }>('PRAGMA user_version').get(),
    );
    expect(version).toEqual({ user_version: 1 });
  });
});

describe('a damaged workshop with photos', () => {
  const rescue = ({ folder, path }: ReturnType<typeof workshop>) => {
    const to = join(folder, 'Rescued.headwater');
    return { to, report: rescueWorkshopFile(path, to) };
  };
  const spoilLog = (path: string) =>
    tamper(path, "UPDATE commits SET label = 'altered' WHERE number = 1; DELETE FROM records");

  test('gets them back from its own file', () => {
    const it = workshop(JPEG);
    const file = openWorkshopFile(it.path, testOptions());
    file.keepBlob(blobOf(OTHER));
    const game = { document: EMPTY_GAME.document, history: file.history() };
    file.append(takeBack(game, 'undo', 'back', momentAt(90)) ?? expect.fail());
    file.close();
    spoilLog(it.path);
    const { to, report } = rescue(it);
    expect(report.lostPhotos).toBe(0);
    expect(faultsOf(to)).toEqual([]);
    expect(bytesIn(to, JPEG)).toEqual(Buffer.from(JPEG));
  });

  test('gets one back from a backup that went bad in the file and in the newest backup', () => {
    const it = workshop(JPEG, OTHER);
    const file = openWorkshopFile(it.path, testOptions());
    const game = { document: EMPTY_GAME.document, history: file.history() };
    file.append(takeBack(game, 'undo', 'back', momentAt(90)) ?? expect.fail());
    file.close();
    tamper(it.path, `${FREE}; ${ALTER}`);
    const [newest] = listBackups(it.path);
    tamper(backupPath(it.path, newest?.id ?? ''), `${FREE}; ${ALTER}`);
    const { to, report } = rescue(it);
    expect(report).toMatchObject({ head: { number: 5 }, lostPhotos: 0, gap: null });
    expectBoth(to);
  });

  test('says how many are nowhere to be found, and brings back all else', () => {
    const it = workshop(JPEG, OTHER);
    for (const path of [it.path, ...listBackups(it.path).map(({ id }) => backupPath(it.path, id))])
      tamper(path, `${FREE}; ${LOSE}`);
    const { to, report } = rescue(it);
    expect(report).toMatchObject({ head: { number: 4 }, lostPhotos: 1 });
    expect(report.message).toContain('One photo is lost.');
    expect(bytesIn(to, OTHER)).toEqual(Buffer.from(OTHER));
    writeFileSync(it.path, readFileSync(it.path).fill(0, 0, 4096));
  });
});
