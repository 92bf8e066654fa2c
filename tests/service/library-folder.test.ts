import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { ARCHIVE, keyOf, LibraryFolder } from '../../electron/service/library-folder.ts';

function folderWith(...files: string[]): { folder: LibraryFolder; path: string } {
  const path = mkdtempSync(join(tmpdir(), 'headwater-test-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  mkdirSync(join(path, ARCHIVE));
  for (const file of files) writeFileSync(join(path, file), file);
  return { folder: new LibraryFolder(path), path };
}

test('Only workshop files are in the library: no hidden ones, no others, no folders', () => {
  const { folder, path } = folderWith('Acme.headwater', '.Acme.headwater.part', 'notes.txt', 'B.HEADWATER');
  mkdirSync(join(path, 'Folder.headwater'));
  expect(folder.places().map(place => place.path)).toEqual([
    join(path, 'Acme.headwater'),
    join(path, 'B.HEADWATER'),
  ]);
});

test('A library that is not there yet is empty, and is made when it is needed', () => {
  const { path } = folderWith();
  const folder = new LibraryFolder(join(path, 'not', 'yet'));
  expect(folder.places()).toEqual([]);
  folder.free('Acme');
  expect(existsSync(join(path, 'not', 'yet'))).toBe(true);
});

test('A new name is taken by nobody: not in other case, not in the archive', () => {
  const { folder, path } = folderWith('acme.headwater', 'Archive/Acme (2).headwater');
  expect(folder.free('Acme').path).toBe(join(path, 'Acme (3).headwater'));
});

test('A workshop keeps its key when it is archived and brought back', () => {
  const { folder, path } = folderWith('Acme.headwater');
  const key = keyOf('Acme.headwater');
  const archived = folder.move(folder.place(key), true);
  expect(archived).toEqual({ key, path: join(path, 'Archive/Acme.headwater'), archived: true });
  expect(folder.place(key)).toEqual(archived);
  folder.move(folder.place(key), false);
  expect(folder.place(key)).toEqual({ key, path: join(path, 'Acme.headwater'), archived: false });
});

test('Archiving never overwrites what lies in the archive under that name', () => {
  const { folder, path } = folderWith('Acme.headwater', 'Archive/Acme.headwater');
  const keys = folder.places().map(place => place.key);
  expect(new Set(keys).size).toBe(2);
  const moved = folder.move(folder.place(keyOf('Acme.headwater')), true);
  expect(moved.path).toBe(join(path, 'Archive/Acme (2).headwater'));
  expect(readFileSync(join(path, 'Archive/Acme.headwater'), 'utf8')).toBe('Archive/Acme.headwater');
});

test('What belongs to a workshop moves with it: the log a crash left, and its backups', () => {
  const { folder, path } = folderWith('Acme.headwater', 'Acme.headwater-wal');
  mkdirSync(join(path, '.headwater-backups/Acme.headwater'), { recursive: true });
  writeFileSync(join(path, '.headwater-backups/Acme.headwater/one'), 'backup');
  folder.move(folder.place(keyOf('Acme.headwater')), true);
  expect(readdirSync(path)).toEqual([ARCHIVE]);
  expect(readdirSync(join(path, ARCHIVE), { recursive: true }).sort()).toEqual([
    '.headwater-backups',
    '.headwater-backups/Acme.headwater',
    '.headwater-backups/Acme.headwater/one',
    'Acme.headwater',
    'Acme.headwater-wal',
  ]);
});

test('A key for a file that is gone says so', () => {
  const { folder } = folderWith();
  expect(() => folder.place(keyOf('Gone.headwater'))).toThrow(/no longer in the library/);
});
