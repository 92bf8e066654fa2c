import { existsSync, linkSync, symlinkSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { copyWorkshopFile } from '../../electron/storage/copy.ts';
import { inspectWorkshopFile } from '../../electron/storage/inspect.ts';
import { rescueWorkshopFile } from '../../electron/storage/rescue.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { holdElsewhere } from '../support/other-process.ts';
import { momentAt } from '../support/play.ts';
import {
  bytesOf,
  failureOf,
  namesIn,
  playedAndClosed,
  playedFile,
  scratchFolder,
  testOptions,
} from '../support/workshop-files.ts';

test('a second opener in the same process is told that the workshop is open already', () => {
  const folder = scratchFolder();
  const path = join(folder, 'Acme.headwater');
  const { file } = playedFile(path, 3);
  linkSync(path, join(folder, 'Hard link.headwater'));
  symlinkSync(path, join(folder, 'Link.headwater'));
  for (const name of ['Acme', 'Hard link', 'Link']) {
    const failure = failureOf(() => openWorkshopFile(join(folder, `${name}.headwater`), testOptions()));
    expect(failure.code).toBe('locked');
    expect(failure.message).toContain('open in this Headwater already');
  }
  file.close();
  openWorkshopFile(path, testOptions()).close();
});

test('a second opener in another process is told who holds the workshop, where, and since when', async () => {
  const path = join(scratchFolder(), 'Acme.headwater');
  playedAndClosed(path, 10);
  const holder = await holdElsewhere(path, 'berta');
  const before = bytesOf(path);
  const failure = failureOf(() => openWorkshopFile(path, testOptions()));
  expect(failure.code).toBe('locked');
  expect(failure.message).toContain('berta on this machine');
  expect(failure.message).toContain(`process ${holder.pid}`);
  expect(failure.message).toMatch(/since 22 Nov 2026/);
  expect(bytesOf(path)).toBe(before);
});

test('a workshop that another process holds is listed with what that process said of it, and nothing is written', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'Acme.headwater');
  const game = playedAndClosed(path, 10);
  await holdElsewhere(path, 'berta');
  const [before, names] = [bytesOf(path), namesIn(folder)];
  const summary = inspectWorkshopFile(path);
  const workshop = [...game.document.records.values()].find(record => record.type === 'workshop');
  expect(summary).toMatchObject({
    state: 'locked',
    client: workshop?.type === 'workshop' && workshop.client,
    commits: 10,
  });
  expect(summary.problem).toContain('berta');
  expect(failureOf(() => copyWorkshopFile(path, join(folder, 'Copy.headwater'))).code).toBe('locked');
  expect([bytesOf(path), namesIn(folder)]).toEqual([before, names]);
});

test('a process that died while it held the workshop blocks nobody, and its last change is there', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'Acme.headwater');
  playedAndClosed(path, 10);
  const holder = await holdElsewhere(path, 'berta');
  await holder.kill();
  expect(namesIn(folder)).toContain('.Acme.headwater.open');
  const left = [bytesOf(path), bytesOf(`${path}-wal`), namesIn(folder)];

  // The list reads what the crash left without repairing it.
  expect(inspectWorkshopFile(path)).toMatchObject({ state: 'ready', title: 'Changed by berta', commits: 11 });
  expect([bytesOf(path), bytesOf(`${path}-wal`), namesIn(folder)]).toEqual(left);

  const file = openWorkshopFile(path, testOptions());
  expect(file.head.number).toBe(11);
  expect(file.verify().faults).toEqual([]);
  file.close();
  expect(namesIn(folder)).toEqual(['Acme.headwater']);
});

test('a note whose writer is gone accuses nobody, even while something else holds the file', async () => {
  const path = join(scratchFolder(), 'Acme.headwater');
  playedAndClosed(path, 3);
  const holder = await holdElsewhere(path, 'berta');
  const contents = {
    id: null,
    client: '',
    title: '',
    date: null,
    useCases: 0,
    placed: 0,
    commits: 0,
    changed: null,
  };
  const note = { user: 'ghost', machine: hostname(), process: 2 ** 22 + 7, since: momentAt(0), contents };
  writeFileSync(join(path, '..', '.Acme.headwater.open'), JSON.stringify(note));
  const failure = failureOf(() => openWorkshopFile(path, testOptions()));
  expect(failure).toMatchObject({ code: 'locked' });
  expect(failure.message).not.toContain('ghost');
  expect(failure.message).toContain('did not say who it is');
  await holder.kill();
});

test('looking at an open workshop, or copying it, does not let go of its lock', async () => {
  const folder = scratchFolder();
  const path = join(folder, 'Acme.headwater');
  const { file } = playedFile(path, 5);
  expect(inspectWorkshopFile(path).state).toBe('open');
  copyWorkshopFile(path, join(folder, 'Copy.headwater'));
  failureOf(() => openWorkshopFile(path, testOptions()));
  failureOf(() => rescueWorkshopFile(path, join(folder, 'Rescued.headwater')));
  // Were the lock gone, the other process would open the file and say so.
  await expect(holdElsewhere(path, 'berta')).rejects.toThrow('anna on this machine');
  expect(existsSync(join(folder, 'Rescued.headwater'))).toBe(false);
  file.close();
  await holdElsewhere(path, 'berta');
});
