import { closeSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { backupFolder } from '../../electron/storage/backups.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { after, commitOf, momentAt } from '../support/play.ts';
import { idOf } from '../support/random-commands.ts';
import { bytesOf, failureOf, playedFile, scratchFolder, testOptions } from '../support/workshop-files.ts';

test('a very long log is not read whole at every open; after a crash, and when asked to verify, it is', () => {
  const path = join(scratchFolder(), 'Acme.headwater');
  const { file, game: begun } = playedFile(path, 1);
  let game = begun;
  for (let count = 0; statSync(path).size < 17 * 1024 * 1024; count++) {
    const notes = `${count} `.repeat(10_000).slice(0, 20_000);
    const command =
      count === 0
        ? { type: 'use-case.add', useCases: [{ id: idOf(10), placement: idOf(11), title: 'Long', notes }] }
        : { type: 'use-case.edit', id: idOf(10), changes: { notes } };
    const entry = commitOf(game, command, `mark-${count}`, momentAt(count)) ?? expect.fail();
    file.append(entry);
    game = after(game, entry);
  }
  file.close();

  rmSync(backupFolder(path), { recursive: true });

  // A page in the middle of the log goes bad.
  const descriptor = openSync(path, 'r+');
  writeSync(descriptor, Buffer.alloc(4096, 0xa5), 0, 4096, 4096 * 1000);
  closeSync(descriptor);
  const opened = openWorkshopFile(path, testOptionsQuiet());
  expect(opened.records()).toHaveLength(3);
  expect(opened.verify().faults).not.toEqual([]);
  expect(failureOf(() => opened.backup()).code).toBe('damaged');
  opened.close();

  // What a crash leaves beside a file makes the next open look at all of it.
  writeFileSync(`${path}-wal`, 'left by a crash');
  const before = bytesOf(path);
  expect(failureOf(() => openWorkshopFile(path, testOptions())).code).toBe('damaged');
  expect(bytesOf(path)).toBe(before);
});

/** Options whose log takes complaints: the backup at the close finds the bad page, too. */
const testOptionsQuiet = () => ({ ...testOptions(), log: { error: () => undefined } });
