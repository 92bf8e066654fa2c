import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readArguments } from '../../electron/loopback/arguments.ts';
import { browserArguments } from '../../electron/loopback/browser-arguments.ts';
import { findBrowser, type Surroundings } from '../../electron/loopback/browsers.ts';
import { takeProfile } from '../../electron/loopback/profile.ts';

const on = (platform: NodeJS.Platform, programs: string[], env: Surroundings['env'] = {}) =>
  findBrowser({ platform, home: '/home/ada', env, runs: path => programs.includes(path) })?.path;

test('browsers are found where each system keeps them', () => {
  const path = { PATH: '/usr/bin:/opt/bin:relative' };
  expect(on('linux', ['/usr/bin/chromium'], path)).toBe('/usr/bin/chromium');
  expect(on('linux', ['/opt/bin/microsoft-edge'], path)).toBe('/opt/bin/microsoft-edge');
  expect(on('linux', ['/usr/bin/chromium', '/opt/bin/google-chrome'], path)).toBe('/opt/bin/google-chrome');
  expect(on('linux', ['/usr/bin/chromium'], { PATH: '' })).toBe('/usr/bin/chromium');
  const chrome = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';
  expect(on('darwin', [chrome])).toBe(chrome);
  const own = '/home/ada/Applications/Chromium.app/Contents/MacOS/Chromium';
  expect(on('darwin', [own])).toBe(own);
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
  expect(on('win32', [edge], { 'PROGRAMFILES(X86)': 'C:\\Program Files (x86)' })).toBe(edge);
  const local = 'D:\\Local\\Google\\Chrome\\Application\\chrome.exe';
  expect(on('win32', [edge, local], { LOCALAPPDATA: 'D:\\Local' })).toBe(local);
});

test('a confined browser is taken only when there is no other, and no browser is no crash', () => {
  const path = { PATH: '/snap/bin:/usr/bin' };
  expect(on('linux', ['/snap/bin/chromium', '/usr/bin/microsoft-edge'], path)).toBe(
    '/usr/bin/microsoft-edge',
  );
  expect(on('linux', ['/snap/bin/chromium'], path)).toBe('/snap/bin/chromium');
  for (const platform of ['linux', 'darwin', 'win32'] as const) expect(on(platform, [])).toBeUndefined();
});

test('the browser that the person names goes before all', () => {
  const env = { PATH: '/usr/bin', HEADWATER_BROWSER: '/opt/vivaldi/vivaldi' };
  expect(on('linux', ['/usr/bin/chromium', '/opt/vivaldi/vivaldi'], env)).toBe('/opt/vivaldi/vivaldi');
  expect(on('linux', ['/usr/bin/chromium'], env)).toBe('/usr/bin/chromium');
});

test('the window is quiet, on a profile of its own, and keeps its sandbox but for root', () => {
  const options = { page: 'http://127.0.0.1:1/window', profile: '/data/window/1', root: false };
  const linux = browserArguments({ ...options, platform: 'linux' });
  expect(linux).toContain('--app=http://127.0.0.1:1/window');
  expect(linux).toContain('--user-data-dir=/data/window/1');
  expect(linux).toContain('--disable-background-networking');
  expect(linux).toContain('--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1');
  expect(linux).not.toContain('--no-sandbox');
  expect(browserArguments({ ...options, platform: 'linux', root: true })).toContain('--no-sandbox');
  expect(browserArguments({ ...options, platform: 'darwin', root: true })).not.toContain('--no-sandbox');
});

test('two hosts never share a profile; one that crashed gives its profile back', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-profiles-'));
  const first = takeProfile(folder);
  const second = takeProfile(folder);
  expect(second.folder).not.toBe(first.folder);
  first.release();
  const third = takeProfile(folder);
  expect(third.folder).toBe(first.folder);
  writeFileSync(join(folder, '2.pid'), '4194999');
  expect(takeProfile(folder).folder).toBe(second.folder);
  expect(readdirSync(folder).sort()).toEqual(['1', '1.pid', '2', '2.pid']);
  rmSync(folder, { recursive: true });
});

test('arguments mean what the person wrote, and nonsense is refused in words', () => {
  expect(readArguments([])).toEqual({ port: 0, library: undefined, open: true });
  expect(readArguments(['--browser', '--no-open', '--port', '8080', '--library=/x'])).toEqual({
    port: 8080,
    library: '/x',
    open: false,
  });
  for (const port of ['65536', '-1', 'x', ''])
    expect(() => readArguments([`--port=${port}`])).toThrow(/A port is/);
  expect(() => readArguments(['--colour'])).toThrow(/--colour/);
  expect(() => readArguments(['stray'])).toThrow(/stray/);
  expect(() => readArguments(['--library='])).toThrow(/folder/);
});
