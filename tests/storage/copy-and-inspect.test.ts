import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { copyWorkshopFile } from '../../electron/storage/copy.ts';
import { inspectWorkshopFile } from '../../electron/storage/inspect.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { find, recordsOf } from '../../shared/model/document.ts';
import { commitOf, momentAt } from '../support/play.ts';
import { idOf } from '../support/random-commands.ts';
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

describe('a copy', () => {
  test('of a closed workshop holds the same log, and the original keeps its bytes', () => {
    const folder = scratchFolder();
    const [path, to] = [join(folder, 'Acme.headwater'), join(folder, 'Copy.headwater')];
    playedAndClosed(path, 40);
    const before = bytesOf(path);
    const head = copyWorkshopFile(path, to);
    expect(bytesOf(path)).toBe(before);
    const [original, copy] = [openWorkshopFile(path, testOptions()), openWorkshopFile(to, testOptions())];
    expect([...copy.commits()]).toEqual([...original.commits()]);
    expect(copy.head).toEqual(head);
    expect(copy.verify().faults).toEqual([]);
    original.close();
    copy.close();
  });

  test('of an open workshop holds its last change, and the original can be written on', () => {
    const folder = scratchFolder();
    const to = join(folder, 'Copy.headwater');
    const { file, game } = playedFile(join(folder, 'Acme.headwater'), 15);
    copyWorkshopFile(file.path, to);
    playInto(file, 18, 9, game);
    expect(inspectWorkshopFile(to).commits).toBe(15);
    expect(file.verify().faults).toEqual([]);
    file.close();
  });

  test('can begin with a change of its own', () => {
    const folder = scratchFolder();
    const [path, to] = [join(folder, 'Acme.headwater'), join(folder, 'Copy.headwater')];
    playedAndClosed(path, 15);
    const head = copyWorkshopFile(path, to, document => {
      expect(find(document, 'workshop', idOf(1))).toBeDefined();
      const change = { type: 'workshop.edit', changes: { title: 'A year later' } };
      return commitOf({ document, history: { undo: [], redo: [] } }, change, 'copy', momentAt(99));
    });
    expect(head.number).toBe(16);
    expect(inspectWorkshopFile(to)).toMatchObject({ title: 'A year later', commits: 16, state: 'ready' });
    expect(inspectWorkshopFile(path).commits).toBe(15);
  });

  test('never overwrites, and leaves nothing behind when it fails', () => {
    const folder = scratchFolder();
    const [path, to] = [join(folder, 'Acme.headwater'), join(folder, 'Copy.headwater')];
    playedAndClosed(path, 15);
    writeFileSync(to, 'mine');
    expect(failureOf(() => copyWorkshopFile(path, to)).code).toBe('exists');
    expect(readFileSync(to, 'utf8')).toBe('mine');
    expect(failureOf(() => copyWorkshopFile(to, join(folder, 'New.headwater'))).code).toBe('foreign');
    expect(failureOf(() => copyWorkshopFile(join(folder, 'gone'), join(folder, 'New.headwater'))).code).toBe(
      'not-found',
    );
    const broken = () =>
      copyWorkshopFile(path, join(folder, 'New.headwater'), () => {
        throw new Error('The caller changed its mind.');
      });
    expect(failureOf(broken).code).toBe('internal');
    expect(namesIn(folder)).toEqual(['Acme.headwater', 'Copy.headwater']);
  });
});

describe('the library looks at a file', () => {
  test('and sees its client, its date and how far it has come', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    const { document } = playedAndClosed(path, 80);
    const before = [bytesOf(path), namesIn(folder)];
    const [workshop] = recordsOf(document, 'workshop');
    expect(inspectWorkshopFile(path)).toEqual({
      path,
      file: 'Acme.headwater',
      bytes: readFileSync(path).length,
      id: workshop?.id,
      client: workshop?.client,
      title: workshop?.title,
      date: workshop?.date,
      useCases: recordsOf(document, 'use-case').length,
      placed: recordsOf(document, 'placement').filter(placement => placement.stage !== null).length,
      commits: 80,
      status: 'draft',
      changed: expect.stringMatching(/^2026-11-22T/),
      state: 'ready',
      problem: null,
    });
    expect([bytesOf(path), namesIn(folder)]).toEqual(before);
  });

  test('while it is open here: the newest state', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    const { file, game } = playedFile(path, 10);
    playInto(file, 12, 3, game);
    expect(inspectWorkshopFile(path)).toMatchObject({ state: 'open', commits: 12 });
    file.close();
    expect(inspectWorkshopFile(path)).toMatchObject({ state: 'ready', commits: 12 });
  });

  test('that is a folder, or is gone, without failing', () => {
    const folder = scratchFolder();
    mkdirSync(join(folder, 'Folder.headwater'));
    expect(inspectWorkshopFile(join(folder, 'Folder.headwater')).state).toBe('no-access');
    expect(inspectWorkshopFile(join(folder, 'Gone.headwater'))).toMatchObject({
      state: 'no-access',
      problem: expect.stringContaining('is not there'),
    });
  });
});
