import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

// Plain JavaScript that must run on the machine's own Node, hence without types.
const lib = (name: string) =>
  import(/* @vite-ignore */ resolve(import.meta.dirname, '../../scripts/lib', name));
const { fingerprint, listSources } = await lib('build.mjs');
const { addCounts, countCheck, countPlaywright, countVitest, NOTHING, summary } = await lib('count.mjs');
const { electronProgram } = await lib('electron.mjs');
const { installTrouble, isInstallStale } = await lib('install.mjs');
const { bareEnvironment, onPath, ownEnvironment, run } = await lib('machine.mjs');
const { chooseHost, electronArguments } = await lib('start-arguments.mjs');

describe('installing happens when, and only when, something is missing', () => {
  const entry = (version: string, rest = {}) => ({ version, integrity: `sha512-${version}`, ...rest });
  const lock = {
    packages: {
      '': { name: 'headwater' },
      'node_modules/a': entry('1.0.0'),
      'node_modules/b-win32': entry('2.0.0', { optional: true }),
    },
  };
  const installed = (packages: object) => isInstallStale(lock, { packages });

  test('a package for another system may be missing', () => {
    expect(installed({ 'node_modules/a': entry('1.0.0') })).toBe(false);
    expect(installed(lock.packages)).toBe(false);
  });
  test('nothing installed, a package missing, another version or other contents are stale', () => {
    expect(isInstallStale(lock, null)).toBe(true);
    expect(installed({})).toBe(true);
    expect(installed({ 'node_modules/a': entry('1.0.1') })).toBe(true);
    expect(installed({ 'node_modules/a': { version: '1.0.0', integrity: 'sha512-other' } })).toBe(true);
    expect(installed({ 'node_modules/a': entry('1.0.0'), 'node_modules/b-win32': entry('1.9.0') })).toBe(
      true,
    );
  });
  test('the house’s own lock file and its installation agree', () => {
    const root = resolve(import.meta.dirname, '../..');
    const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
    expect(isInstallStale(read('package-lock.json'), read('node_modules/.package-lock.json'))).toBe(false);
  });
  test('a failure says npm’s own words and what to do', () => {
    expect(installTrouble('npm error code ENOTFOUND', '11.1.0')).toMatch(/ENOTFOUND(.|\n)*network once/);
    expect(installTrouble('npm error odd', '10.8.2')).toMatch(
      /npm is 10\.8\.2(.|\n)*npm install --global npm@11/,
    );
    expect(installTrouble('npm error odd', '11.1.0')).toMatch(/node_modules/);
  });
});

describe('building happens when, and only when, a source has changed', () => {
  let base = '';
  const print = () => fingerprint(listSources(base, ['electron', 'package.json']));
  beforeEach(() => {
    base = mkdtempSync(join(tmpdir(), 'headwater-sources-'));
    mkdirSync(join(base, 'electron', 'deep'), { recursive: true });
    writeFileSync(join(base, 'electron', 'deep', 'a.ts'), 'a');
    writeFileSync(join(base, 'package.json'), '{}');
  });
  afterEach(() => rmSync(base, { recursive: true }));

  test('looking twice changes nothing', () => expect(print()).toBe(print()));
  test.each<[string, () => void]>([
    ['a longer file', () => writeFileSync(join(base, 'electron', 'deep', 'a.ts'), 'ab')],
    ['a touched file', () => utimesSync(join(base, 'package.json'), 1, 1)],
    ['a new file', () => writeFileSync(join(base, 'electron', 'b.ts'), '')],
    ['a file gone', () => rmSync(join(base, 'electron', 'deep', 'a.ts'))],
  ])('%s is seen', (_, change) => {
    const before = print();
    change();
    expect(print()).not.toBe(before);
  });
});

describe('a test run counts what its runners report', () => {
  const file = (status: string, assertions: number) => ({
    status,
    assertionResults: Array(assertions).fill({}),
  });
  const vitest = (numPassedTests: number, numFailedTests: number, testResults: unknown[] = []) => ({
    numPassedTests,
    numFailedTests,
    numPendingTests: 1,
    numTodoTests: 1,
    testResults,
  });
  test('passed, failed and skipped', () => {
    expect(countVitest(vitest(5, 2), 1)).toEqual({ passed: 5, failed: 2, skipped: 2 });
    const stats = { expected: 3, unexpected: 1, flaky: 1, skipped: 4 };
    expect(countPlaywright({ stats }, 1)).toEqual({ passed: 4, failed: 1, skipped: 4 });
    expect(countCheck(0)).toEqual({ passed: 1, failed: 0, skipped: 0 });
    expect(countCheck(2)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });
  test('a file that cannot be loaded is a failure', () => {
    expect(countVitest(vitest(5, 0, [file('failed', 0), file('passed', 5)]), 1)).toMatchObject({ failed: 1 });
    expect(countVitest(vitest(5, 1, [file('failed', 1)]), 1)).toMatchObject({ failed: 1 });
  });
  test('no report, no tests, or an exit code that no test explains, is a failure', () => {
    expect(countVitest(null, 0).failed).toBe(1);
    expect(countVitest(vitest(0, 0), 0).failed).toBe(1);
    expect(countVitest(vitest(5, 0), 1).failed).toBe(1);
    const stats = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
    expect(countPlaywright(null, 1).failed).toBe(1);
    expect(countPlaywright({ stats }, 0).failed).toBe(1);
    expect(countPlaywright({ stats: { ...stats, expected: 2 } }, 1).failed).toBe(1);
  });
  test('the last line names skipped tests only when there are some', () => {
    const counts = addCounts(NOTHING, { passed: 2, failed: 1, skipped: 0 });
    expect(summary(counts)).toBe('2 passed, 1 failed');
    expect(summary(addCounts(counts, { passed: 1, failed: 0, skipped: 3 }))).toBe(
      '3 passed, 1 failed, 3 skipped',
    );
  });
});

test('the browser host opens when it is asked for, Electron otherwise', () => {
  expect(chooseHost([])).toBe('electron');
  expect(chooseHost(['--library', '/x'])).toBe('electron');
  for (const argument of ['--browser', '--no-open', '--port', '--port=0']) {
    expect(chooseHost([argument, '0'])).toBe('loopback');
  }
  expect(chooseHost(['--portable'])).toBe('electron');
  expect(electronArguments('/app', ['--library', 'x'], { platform: 'linux', uid: 0 })).toEqual([
    '/app',
    '--no-sandbox',
    '--library',
    'x',
  ]);
  expect(electronArguments('/app', [], { platform: 'linux', uid: 1000 })).toEqual(['/app']);
  expect(electronArguments('/app', [], { platform: 'darwin', uid: 0 })).toEqual(['/app']);
});

test('Electron counts as there when its binary is', () => {
  const files =
    (...there: string[]) =>
    (path: string) =>
      there.includes(path);
  const read = () => 'electron\n';
  expect(electronProgram('/e', files('/e/path.txt', '/e/dist/electron'), read)).toBe('/e/dist/electron');
  expect(electronProgram('/e', files('/e/path.txt'), read)).toBeNull();
  expect(electronProgram('/e', files('/e/dist/electron'), read)).toBeNull();
});

test('the house’s Node comes first, and npm runs without it', () => {
  const path = '/app/node_modules/.bin:/usr/bin:/bin';
  expect(ownEnvironment({ PATH: '/usr/bin', A: '1' })).toMatchObject({ A: '1' });
  expect(ownEnvironment({ PATH: '/usr/bin' }).PATH).toMatch(/node_modules\/\.bin:\/usr\/bin$/);
  expect(bareEnvironment({ PATH: path }).PATH).toBe('/usr/bin:/bin');
  expect(onPath('qpdf', '/usr/bin:/bin', (file: string) => file === '/bin/qpdf')).toBe('/bin/qpdf');
  expect(onPath('qpdf', '/usr/bin:/bin', () => false)).toBeNull();
});

test('a program that takes too long is ended with all that it started', async () => {
  const sleep = `require('child_process').spawn(process.execPath,['-e','setInterval(()=>{},1e3)'],{stdio:'inherit'});setInterval(()=>{},1e3)`;
  const { code } = await run(process.execPath, ['-e', sleep], { timeout: 300 });
  expect(code).not.toBe(0);
  expect((await run('/nowhere/program', [])).code).toBe(127);
});
