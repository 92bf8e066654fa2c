import { existsSync, mkdirSync, readdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { createFiles } from '../../electron/service/files.ts';
import type { FailureError } from '../../shared/contract/failure.ts';
import { ownPorts } from '../support/app.ts';

const codeOf = async (work: () => unknown) => {
  try {
    await work();
  } catch (error) {
    return (error as FailureError).failure.code;
  }
  return null;
};

test('The temporary folder is emptied at the start and at the end, and only it', async () => {
  const ports = ownPorts();
  const { temporary } = ports.paths;
  mkdirSync(join(temporary, 'left'), { recursive: true });
  writeFileSync(join(temporary, 'left', 'over'), 'x');
  const chosen = join(ports.folder, 'chosen.csv');
  writeFileSync(chosen, 'a,b');
  const files = createFiles(ports);
  expect(readdirSync(temporary)).toEqual([]);
  const upload = await files.upload('rows.csv', new Uint8Array([1, 2, 3]));
  const picked = files.issue(chosen, 'chosen.csv');
  expect(readdirSync(temporary)).toHaveLength(1);
  files.clear();
  expect(readdirSync(temporary)).toEqual([]);
  expect(existsSync(chosen)).toBe(true);
  expect(await codeOf(() => files.get(upload))).toBe('not-found');
  expect(await codeOf(() => files.get(picked))).toBe('not-found');
});

test('An upload is kept byte for byte in a folder of its own', async () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const handle = await files.upload('..\\..\\rows.csv', new Uint8Array([0, 255, 10]));
  expect(files.get(handle)).toMatchObject({ name: 'rows.csv', bytes: 3 });
  expect(relative(ports.paths.temporary, files.get(handle).path)).toMatch(/^[0-9a-f]{24}[/\\]rows\.csv$/);
  expect([...files.readTable(handle)]).toEqual([0, 255, 10]);
});

test('A table past 64 MiB is refused with what to do; a workshop of that size is taken', async () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const bytes = new Uint8Array(64 * 1024 ** 2 + 1);
  await expect(files.upload('rows.csv', bytes)).rejects.toThrow(/larger than 64 MB.*Keep only the sheet/);
  expect(readdirSync(ports.paths.temporary)).toEqual([]);
  const handle = await files.upload('Acme.headwater', bytes);
  expect(files.get(handle).bytes).toBe(bytes.byteLength);
  expect(await codeOf(() => files.readTable(handle))).toBe('limit');
  files.clear();
});

test('Only so many files are held: the oldest goes first, and with it its bytes', async () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const handles: string[] = [];
  for (let index = 0; index < 65; index++)
    handles.push(await files.upload(`${index}.csv`, new Uint8Array([index])));
  expect(await codeOf(() => files.get(handles[0] as string))).toBe('not-found');
  expect(files.get(handles[1] as string).name).toBe('1.csv');
  expect(readdirSync(ports.paths.temporary)).toHaveLength(64);
});

test('Files of the temporary folder come to 2 GiB at most, whatever was only chosen stays', async () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const chosen = join(ports.folder, 'chosen.csv');
  writeFileSync(chosen, 'a');
  const picked = files.issue(chosen, 'chosen.csv');
  const large = () => {
    const path = files.temporary('report.pdf');
    writeFileSync(path, '');
    // Takes no room on the disk.
    truncateSync(path, 1.5 * 1024 ** 3);
    return files.issue(path, 'report.pdf', true);
  };
  const [first, second] = [large(), large()];
  expect(await codeOf(() => files.get(first))).toBe('not-found');
  expect([files.get(picked).name, files.get(second).name]).toEqual(['chosen.csv', 'report.pdf']);
  expect(readdirSync(ports.paths.temporary)).toHaveLength(1);
});

test('An upload whose sender goes away, or which comes to too much, leaves nothing behind', async () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  async function* broken() {
    yield new Uint8Array(10);
    throw new Error('ECONNRESET');
  }
  expect(await codeOf(() => files.upload('report.pdf', broken()))).toBe('cancelled');
  async function* endless() {
    for (;;) yield new Uint8Array(8 * 1024 ** 2);
  }
  expect(await codeOf(() => files.upload('rows.csv', endless()))).toBe('limit');
  expect(readdirSync(ports.paths.temporary)).toEqual([]);
});

test('A chosen file that went away meanwhile says so', async () => {
  const ports = ownPorts();
  const files = createFiles(ports);
  const path = join(ports.folder, 'rows.csv');
  writeFileSync(path, 'a');
  const handle = files.issue(path, 'rows.csv');
  writeFileSync(path, 'ab');
  expect(files.readTable(handle)).toHaveLength(2);
  mkdirSync(join(ports.folder, 'folder'));
  const folder = files.issue(join(ports.folder, 'folder'), 'folder');
  expect(await codeOf(() => files.readTable(folder))).toBe('no-access');
});
