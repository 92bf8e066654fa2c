import { mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { browserArguments } from '../../electron/loopback/browser-arguments.ts';
import { findBrowser, isProgram } from '../../electron/loopback/browsers.ts';
import { openWindow } from '../../electron/loopback/window.ts';
import { type Host, openHost } from './host.ts';

const { platform, env } = process;
const browser = findBrowser({ platform, home: homedir(), env, runs: isProgram });
let host: Host;
let profile = '';
beforeAll(async () => {
  host = await openHost();
  profile = mkdtempSync(join(tmpdir(), 'headwater-window-'));
});
afterAll(async () => {
  await host.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
});

test('the window opens with a session of its own, and its command line tells nobody how to get one', async () => {
  if (!browser) throw new Error('This test needs Chrome, Chromium or Edge.');
  const args = browserArguments({
    page: `${host.server.origin}/window`,
    profile,
    platform,
    root: process.getuid?.() === 0,
  });
  let handed = '';
  const window = openWindow(browser, [...args, '--headless=new'], () => {
    handed = host.server.startAddress();
    return handed;
  });
  // The stand-in page asks for nothing, so that its session shows in the start address being used up.
  let spent = false;
  while (!spent) {
    await new Promise(resolve => setTimeout(resolve, 50));
    if (!handed) continue;
    await host.send({ path: '/' });
    spent = host.knocks > 0;
  }
  expect(args.join(' ')).not.toContain('token');
  expect(args.join(' ')).not.toContain(new URL(handed).searchParams.get('token'));
  await window.close();
  expect(await window.ended).toBe('closed');
});

test('a browser that cannot start is said to have failed, not to have been closed', async () => {
  const window = openWindow({ name: 'None', path: '/nowhere/chrome' }, [], () => '');
  expect(await window.ended).toBe('failed');
  const wrong = openWindow({ name: 'Node', path: process.execPath }, ['-e', '0'], () => '');
  expect(await wrong.ended).toBe('failed');
});
