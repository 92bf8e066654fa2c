import { execFileSync } from 'node:child_process';
import { appendFileSync, copyFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, test } from 'vitest';
import { inspectWorkshopFile } from '../../electron/storage/inspect.ts';
import { openWorkshopFile } from '../../electron/storage/workshop-file.ts';
import { tamper } from '../support/tamper.ts';
import {
  bytesOf,
  failureOf,
  namesIn,
  playedAndClosed,
  scratchFolder,
  testOptions,
} from '../support/workshop-files.ts';

/** Every file that must be refused: how to make it of a good one, and what the person is told. */
const BAD_FILES: Record<string, { make: (path: string) => void; code: string; says: RegExp }> = {
  'a foreign SQLite file': {
    make: path => {
      writeFileSync(path, '');
      const db = new Database(path);
      db.exec('PRAGMA journal_mode = WAL; CREATE TABLE letters (text TEXT); INSERT INTO letters VALUES (1)');
      db.close();
    },
    code: 'foreign',
    says: /“Acme.headwater” is not a Headwater workshop/,
  },
  'a picture': {
    make: path => writeFileSync(path, Buffer.from('89504e470d0a1a0a', 'hex')),
    code: 'foreign',
    says: /not a Headwater workshop/,
  },
  'a file of a newer Headwater': {
    make: path => tamper(path, 'PRAGMA user_version = 99'),
    code: 'newer',
    says: /made by a newer Headwater.*Update Headwater/,
  },
  'an empty file': { make: path => truncateSync(path, 0), code: 'damaged', says: /it is empty/ },
  'a file that a power cut left full of zeros': {
    make: path => writeFileSync(path, Buffer.alloc(16_384)),
    code: 'damaged',
    says: /nothing but zeros/,
  },
  'a file cut short': {
    make: path => truncateSync(path, 20_000),
    code: 'damaged',
    says: /cut short, \d+ kB are missing/,
  },
  'a file cut short in its header': {
    make: path => truncateSync(path, 50),
    code: 'damaged',
    says: /damaged/,
  },
  'a commit that was altered': {
    make: path => tamper(path, "UPDATE commits SET actor = 'somebody else' WHERE number = 30"),
    code: 'damaged',
    says: /change 30 of its log was altered/,
  },
  'a commit that is missing': {
    make: path => tamper(path, 'DELETE FROM commits WHERE number = 25'),
    code: 'damaged',
    says: /change 25 is missing from its log/,
  },
  'a chain that was joined wrongly': {
    make: path => tamper(path, `UPDATE commits SET previous = '${'a'.repeat(64)}' WHERE number = 33`),
    code: 'damaged',
    says: /its log breaks off before change 33/,
  },
  'a log without a commit': {
    make: path => tamper(path, 'DELETE FROM commits'),
    code: 'damaged',
    says: /its log is empty/,
  },
  'a file without its tables': {
    make: path => tamper(path, 'DROP TABLE records'),
    code: 'damaged',
    says: /a part of it is missing/,
  },
  'a file with a page overwritten': {
    make: path => {
      const bytes = Buffer.from(execFileSync('cat', [path]));
      bytes.fill(0xa5, 4096 * 2, 4096 * 3);
      writeFileSync(path, bytes);
    },
    code: 'damaged',
    says: /damaged/,
  },
};

const LAST = 'rowid = (SELECT max(rowid) FROM records)';

describe('a file that cannot be opened gets its sentence and keeps its bytes', () => {
  test.each(Object.entries(BAD_FILES))('%s', (_, { make, code, says }) => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 40);
    make(path);
    const [before, names] = [bytesOf(path), namesIn(folder)];
    const failure = failureOf(() => openWorkshopFile(path, testOptions()));
    expect(failure.code).toBe(code);
    expect(failure.message).toMatch(says);
    expect(failure.message).toContain('left as it is');
    expect([bytesOf(path), namesIn(folder)]).toEqual([before, names]);
    expect(inspectWorkshopFile(path).path).toBe(path);
    expect([bytesOf(path), namesIn(folder)]).toEqual([before, names]);
  });

  test('a file that is not there', () => {
    const failure = failureOf(() => openWorkshopFile(join(scratchFolder(), 'Acme.headwater'), testOptions()));
    expect(failure.code).toBe('not-found');
    expect(failure.message).toContain('“Acme.headwater” is not there');
  });

  test('a record that a flipped bit spoiled is named when the records are read', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    playedAndClosed(path, 10);
    tamper(path, `UPDATE records SET body = replace(body, '"type"', '"tipe"') WHERE ${LAST}`);
    const file = openWorkshopFile(path, testOptions());
    const failure = failureOf(() => file.records());
    expect(failure.code).toBe('damaged');
    expect(failure.message).toContain('cannot be read');
    expect(file.verify().faults.join('\n')).toContain('differs from what the log says');
    file.close();
  });

  test('bytes after the end, as a copying program may leave, harm nothing', () => {
    const path = join(scratchFolder(), 'Acme.headwater');
    playedAndClosed(path, 10);
    appendFileSync(path, Buffer.alloc(300));
    const file = openWorkshopFile(path, testOptions());
    expect(file.verify().faults).toEqual([]);
    file.close();
  });
});

describe('a whole check finds what opening does not look for', () => {
  test.each([
    [
      'an old commit altered',
      "UPDATE commits SET label = 'x' WHERE number = 2",
      'change 2 of its log was altered',
    ],
    [
      'a row changed behind the log',
      `UPDATE records SET body = '{}' WHERE ${LAST}`,
      'differs from what the log says',
    ],
    [
      'a row added',
      "INSERT INTO records VALUES ('x', 'participant', '{}')",
      'among the rows but not in the log',
    ],
    ['a row removed', `DELETE FROM records WHERE ${LAST}`, 'in the log but not among the rows'],
  ])('%s', (_, sql, says) => {
    const folder = scratchFolder();
    const path = join(folder, 'Acme.headwater');
    playedAndClosed(path, 150);
    copyFileSync(path, join(folder, 'Good.headwater'));
    tamper(path, sql);
    const file = openWorkshopFile(path, testOptions());
    expect(file.verify().faults.join('\n')).toContain(says);
    file.close();
    const good = openWorkshopFile(join(folder, 'Good.headwater'), testOptions());
    expect(good.verify()).toEqual({ commits: 150, head: good.head, faults: [] });
    good.close();
  });
});
