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
import { afterEach, beforeEach, expect, test } from 'vitest';
import { dataFolder, libraryFolder } from '../../electron/service/node-folders.ts';
import { createFileLog } from '../../electron/service/node-log.ts';
import { createNodePorts } from '../../electron/service/node-ports.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'headwater-home-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const dialogs = {
  open: () => Promise.resolve(null),
  save: () => Promise.resolve({ kind: 'cancelled' as const }),
};
const portsHere = (library?: string) =>
  createNodePorts({
    host: 'loopback',
    dialogs,
    library,
    built: '/app/out/main',
    machine: { platform: 'linux', home, env: {} },
  });

test('workshops are kept in the documents folder of the person', () => {
  const at = (platform: NodeJS.Platform, env = {}) => libraryFolder({ platform, home, env });
  expect(at('linux')).toBe(join(home, 'Documents', 'Headwater'));
  expect(at('darwin')).toBe(join(home, 'Documents', 'Headwater'));
  expect(at('linux', { XDG_DOCUMENTS_DIR: '/data/docs' })).toBe('/data/docs/Headwater');
  expect(at('linux', { HEADWATER_LIBRARY: '/stick/clients' })).toBe('/stick/clients');
  mkdirSync(join(home, '.config'));
  writeFileSync(join(home, '.config', 'user-dirs.dirs'), '# desktop\nXDG_DOCUMENTS_DIR="$HOME/Dokumenty"\n');
  expect(at('linux')).toBe(join(home, 'Dokumenty', 'Headwater'));
});

test('the rest is kept where each system keeps such things', () => {
  const at = (platform: NodeJS.Platform, env = {}) => dataFolder({ platform, home: '/home/ada', env });
  expect(at('linux')).toBe('/home/ada/.local/share/headwater');
  expect(at('linux', { XDG_DATA_HOME: '/xdg' })).toBe('/xdg/headwater');
  expect(at('linux', { XDG_DATA_HOME: 'relative' })).toBe('/home/ada/.local/share/headwater');
  expect(at('darwin')).toBe('/home/ada/Library/Application Support/Headwater');
  expect(at('win32', { LOCALAPPDATA: 'C:\\Local' })).toContain('Headwater');
  expect(at('darwin', { HEADWATER_DATA: '/elsewhere' })).toBe('/elsewhere');
});

test('the shipped files are found from where the host was built', () => {
  const ports = portsHere('/workshops');
  expect(ports.paths).toMatchObject({
    library: '/workshops',
    resources: '/app/resources',
    reportWorker: '/app/out/main/report-worker.js',
  });
  expect(ports.newToken()).toMatch(/^[A-Za-z0-9_-]{22}$/);
  expect(ports.now()).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  ports.close();
});

test('a start clears what a process that is gone left behind, and spares what a running one uses', () => {
  const running = portsHere();
  writeFileSync(join(running.paths.temporary, 'upload'), 'in use');
  const dead = join(home, '.local/share/headwater/temporary', '4194999-abcdef');
  mkdirSync(dead);
  const second = portsHere();
  expect(existsSync(dead)).toBe(false);
  expect(existsSync(join(running.paths.temporary, 'upload'))).toBe(true);
  second.close();
  running.close();
  expect(readdirSync(join(home, '.local/share/headwater/temporary'))).toEqual([]);
});

test('the log says when and why, and stays small however much goes wrong', () => {
  const file = join(home, 'log', 'headwater.log');
  const log = createFileLog(file, () => '2026-01-02T03:04:05.678Z', 4_000);
  log.error('The export failed.', new Error('no room', { cause: new Error('ENOSPC') }));
  const first = readFileSync(file, 'utf8');
  expect(first).toMatch(/^2026-01-02T03:04:05\.678Z The export failed\. Error: no room/);
  expect(first).toContain('ENOSPC');
  for (let count = 0; count < 200; count++) log.error(`Fault ${count} ${'x'.repeat(100)}`);
  expect(readFileSync(file).length).toBeLessThanOrEqual(4_000);
  expect(readFileSync(`${file}.1`).length).toBeLessThanOrEqual(4_000);
  expect(readFileSync(file, 'utf8')).toContain('Fault 199');
});

test('a log that cannot be written does not make things worse', () => {
  writeFileSync(join(home, 'log'), 'a file where the folder should be');
  expect(() => createFileLog(join(home, 'log', 'headwater.log'), () => '').error('x')).not.toThrow();
});
