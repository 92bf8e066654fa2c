import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { MIGRATIONS } from '../../electron/storage/migrations/all.ts';
import { openStore } from '../../electron/storage/open.ts';
import { createWorkshopFile, openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { canonicalText } from '../../shared/change/canonical.ts';
import { applyInPlace } from '../../shared/change/diff.ts';
import { documentOf } from '../../shared/model/document.ts';
import type { AnyRecord } from '../../shared/model/record.ts';
import { fc } from '../support/fast-check.ts';
import { after, beginning, commitFor, commitOf, EMPTY_GAME, momentAt } from '../support/play.ts';
import { arbitrarySteps, idOf } from '../support/random-commands.ts';
import {
  bytesOf,
  failureOf,
  namesIn,
  playedAndClosed,
  playedFile,
  scratchFolder,
  testOptions,
} from '../support/workshop-files.ts';

const asText = (records: Iterable<AnyRecord>) => [...records].map(canonicalText).sort();
const begun = () => after(EMPTY_GAME, beginning());
const addCard = (title: string, number = 50) =>
  commitOf(
    begun(),
    { type: 'use-case.add', useCases: [{ id: idOf(number), placement: idOf(number + 1), title }] },
    `add-${number}`,
    momentAt(number),
  ) ?? expect.fail('The command was refused.');

describe('a workshop on disk', () => {
  test('is there again, word for word, after it was closed and opened', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    const game = playedAndClosed(path, 60);
    const file = openWorkshopFile(path, testOptions());
    expect(asText(file.records())).toEqual(asText(game.document.records.values()));
    expect(canonicalText(file.history())).toBe(canonicalText(game.history));
    expect(file.head.number).toBe(60);
    file.close();
  });

  test('is one single file when it is closed', () => {
    const folder = scratchFolder();
    playedAndClosed(join(folder, 'Acme.headwater'), 5);
    expect(namesIn(folder)).toEqual(['Acme.headwater']);
  });

  test('holds rows that equal the replay of its log, whatever was done to it', () => {
    const folder = scratchFolder();
    let count = 0;
    fc.assert(
      fc.property(arbitrarySteps(30), steps => {
        const file = createWorkshopFile(join(folder, `${count++}.headwater`), beginning(), testOptions());
        try {
          let game = begun();
          for (const [index, step] of steps.entries()) {
            const entry = commitFor(game, step, index);
            if (!entry) continue;
            file.append(entry);
            game = after(game, entry);
          }
          const replayed = new Map<string, AnyRecord>();
          for (const commit of file.commits()) applyInPlace(replayed, commit.diff);
          expect(asText(file.records())).toEqual(asText(replayed.values()));
          expect(asText(file.records())).toEqual(asText(game.document.records.values()));
          expect(file.verify().faults).toEqual([]);
        } finally {
          file.close();
        }
      }),
      { numRuns: 40 },
    );
  });

  test('chains its commits: each names the one before it', () => {
    const { file } = playedFile(join(scratchFolder(), 'Acme.headwater'), 450);
    const commits = [...file.commits()];
    expect(commits.map(commit => commit.number)).toEqual(
      Array.from({ length: 450 }, (_, index) => index + 1),
    );
    for (const [index, commit] of commits.entries()) {
      expect(commit.previous).toBe(commits[index - 1]?.hash ?? '0'.repeat(64));
    }
    expect(file.head.hash).toBe(commits.at(-1)?.hash);
    expect([...file.commits(449)].map(commit => commit.number)).toEqual([449, 450]);
    file.close();
  });

  test('lets the log be read while it is written', () => {
    const { file } = playedFile(join(scratchFolder(), 'Acme.headwater'), 1);
    for (const commit of file.commits()) {
      if (commit.number < 3) file.append(addCard('One more', 50 + commit.number * 2));
    }
    expect(file.head.number).toBe(3);
    file.close();
  });

  test('is never written over by a new one of the same name', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 3);
    const before = bytesOf(path);
    const failure = failureOf(() => createWorkshopFile(path, beginning(), testOptions()));
    expect(failure.code).toBe('exists');
    expect(failure.message).toContain('“Acme.headwater” already');
    expect(bytesOf(path)).toBe(before);
    expect(namesIn(folder)).toEqual(['Acme.headwater']);
  });

  test('is not made in a folder that is not there', () => {
    const path = join(scratchFolder(), 'gone', 'Acme.headwater');
    expect(failureOf(() => createWorkshopFile(path, beginning(), testOptions())).code).toBe('not-found');
  });

  test('is written with the full wait for the disk at every open, alone', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    playedAndClosed(path, 2);
    for (let round = 0; round < 2; round++) {
      const { db } = openStore(path, testOptions());
      const setting = (name: string) => db.pragma(name, { simple: true });
      expect({
        journal: setting('journal_mode'),
        synchronous: setting('synchronous'),
        locking: setting('locking_mode'),
        foreignKeys: setting('foreign_keys'),
        trustedSchema: setting('trusted_schema'),
        cellSizeCheck: setting('cell_size_check'),
        applicationId: setting('application_id'),
        version: setting('user_version'),
      }).toEqual({
        journal: 'wal',
        synchronous: 2,
        locking: 'exclusive',
        foreignKeys: 1,
        trustedSchema: 0,
        cellSizeCheck: 1,
        applicationId: 0x48445752,
        version: MIGRATIONS.length,
      });
      const strict = db
        .prepare("SELECT name FROM pragma_table_list WHERE strict = 1 AND schema = 'main'")
        .all();
      expect(strict).toHaveLength(3);
      db.close();
    }
  });

  test('takes no change that does not fit its rows, and none of its parts', () => {
    const { file } = playedFile(join(scratchFolder(), 'Acme.headwater'), 1);
    file.append(addCard('First'));
    const before = { head: file.head, records: asText(file.records()) };
    const again = failureOf(() => file.append(addCard('First')));
    expect(again.code).toBe('internal');
    expect(again.message).toContain('was not saved');

    // One part fits, the other starts from a state that the row is not in.
    const document = documentOf(file.records());
    const workshop = document.records.get(idOf(1)) ?? expect.fail();
    const other = { ...workshop, client: 'Someone else' } as AnyRecord;
    const game = { document, history: file.history() };
    const add = { type: 'use-case.add', useCases: [{ id: idOf(80), placement: idOf(81), title: 'Second' }] };
    const entry = commitOf(game, add, 'second', momentAt(80)) ?? expect.fail();
    const mixed = {
      ...entry,
      diff: { ...entry.diff, updated: { [idOf(1)]: [other, workshop] as [AnyRecord, AnyRecord] } },
    };
    expect(failureOf(() => file.append(mixed)).code).toBe('internal');
    // The change fits, what is to be added is there already.
    const renamed = { ...workshop, client: 'Someone new' } as AnyRecord;
    const half = {
      ...addCard('First'),
      diff: {
        ...addCard('First').diff,
        updated: { [idOf(1)]: [workshop, renamed] as [AnyRecord, AnyRecord] },
      },
    };
    expect(failureOf(() => file.append(half)).code).toBe('internal');
    const gone = { ...entry, diff: { added: {}, updated: {}, removed: { [idOf(1)]: other } } };
    expect(failureOf(() => file.append(gone)).code).toBe('internal');

    expect({ head: file.head, records: asText(file.records()) }).toEqual(before);
    expect(file.append(entry).number).toBe(3);
    expect(file.verify().faults).toEqual([]);
    file.close();
  });

  test('keeps every word when its file is moved away while it is open, and says so', () => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    const { file } = playedFile(path, 20);
    mkdirSync(join(folder, 'elsewhere'));
    const moved = join(folder, 'elsewhere', 'Acme.headwater');
    renameSync(path, moved);
    const failure = failureOf(() => file.append(addCard('Too late', 900)));
    expect(failure.code).toBe('not-found');
    expect(failure.message).toContain('no longer where it was opened');
    writeFileSync(path, 'something else came in its place');
    expect(failureOf(() => file.append(addCard('Too late', 900))).code).toBe('not-found');
    file.close();
    const again = openWorkshopFile(moved, testOptions());
    expect(again.head.number).toBe(20);
    expect(again.verify().faults).toEqual([]);
    again.close();
  });

  test('can be closed twice', () => {
    const { file } = playedFile(join(scratchFolder(), 'Acme.headwater'), 2);
    file.close();
    expect(() => file.close()).not.toThrow();
  });
});
