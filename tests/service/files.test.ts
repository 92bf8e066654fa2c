import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createFiles } from '../../electron/service/files.ts';
import type { FailureError } from '../../shared/contract/failure.ts';
import { ownPorts } from '../support/app.ts';

const codeOf = (work: () => unknown) => {
  try {
    work();
  } catch (error) {
    return (error as FailureError).failure.code;
  }
  return null;
};

test('The temporary folder is emptied at the start and at the end, and only it', () => {
  const ports = ownPorts();
  const { temporary } = ports.paths;
  mkdirSync(join(temporary, 'left'), { recursive: true });
  writeFileSync(join(temporary, 'left', 'over'), 'x');
  const chosen = join(ports.folder, 'chosen.csv');
  writeFileSync(chosen, 'a,b');
  const files = createFiles(ports);
  expect(readdirSync(temporary)).toEqual([]);
  const upload = files.upload('rows.csv', new Uint8Array([1, 2, 3]));
  const picked = files.issue(chosen, 'chosen.csv');
  expect(readdirSync(temporary)).toHaveLength(1);
  files.clear();
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(chosen)).toBe(true);
  expect(codeOf(() => files.get(upload))).toBe('not-found');
  expect(codeOf(() => files.get(picked))).toBe('not-found');
});

test('An upload is kept byte for byte in a folder of its own', () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const handle = files.upload('..\\..\\rows.csv', new Uint8Array([0, 255, 10]));
  expect(files.get(handle)).toMatchObject({ name: 'rows.csv', bytes: 3 });
  expect(relative(ports.paths.temporary, files.get(handle).path)).toMatch(/^[0-9a-f]{24}[/\\]rows\.csv$/);
  expect([...files.readTable(handle)]).toEqual([0, 255, 10]);
});

test('A table past 64 MiB is refused with what to do; a workshop of that size is taken', () => {
  const files = createFiles(ownPorts());
  const bytes = new Uint8Array(64 * 1024 ** 2 + 1);
  expect(() => files.upload('rows.csv', bytes)).toThrow(/at most 64 MB.*smaller files/);
  const handle = files.upload('Acme.headwater', bytes);
  expect(files.get(handle).bytes).toBe(bytes.byteLength);
  expect(codeOf(() => files.readTable(handle))).toBe('limit');
  files.clear();
});

test('Only so many files are held: the oldest goes first, and with it its bytes', () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const handles = Array.from({ length: 65 }, (_, index) =>
    files.upload(`${index}.csv`, new Uint8Array([index])),
  );
  expect(codeOf(() => files.get(handles[0] as string))).toBe('not-found');
  expect(files.get(handles[1] as string).name).toBe('1.csv');
  expect(readdirSync(ports.paths.temporary)).toHaveLength(64);
});

test('A chosen file that went away meanwhile says so', () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const path = join(ports.folder, 'rows.csv');
  writeFileSync(path, 'a');
  const handle = files.issue(path, 'rows.csv');
  writeFileSync(path, 'ab');
  expect(files.readTable(handle)).toHaveLength(2);
  mkdirSync(join(ports.folder, 'folder'));
  const folder = files.issue(join(ports.folder, 'folder'), 'folder');
  expect(codeOf(() => files.readTable(folder))).toBe('no-access');
});
