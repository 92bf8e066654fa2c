import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { chromiumPath } from '../support/chromium.ts';
import { answers, root, start } from './host-process.ts';

const HOST = 'out/main/loopback.js';
let home = '';
beforeEach(() => {
  if (!existsSync(join(root, HOST))) throw new Error('The build is not there: npm run build.');
  home = mkdtempSync(join(tmpdir(), 'headwater-host-'));
});
afterEach(() => rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }));

/** Waits until the window shows the app, and answers how to close that page. */
async function shownPage(home: string, address: string): Promise<{ close: string }> {
  const { origin } = new URL(address);
  const note = join(home, 'data', 'window', '1', 'DevToolsActivePort');
  for (;;) {
    await new Promise(resolve => setTimeout(resolve, 50));
    try {
      const devtools = `http://127.0.0.1:${Number.parseInt(readFileSync(note, 'utf8'), 10)}/json`;
      const pages = (await (await fetch(devtools)).json()) as { id: string; url: string; title: string }[];
      const page = pages.find(({ url, title }) => title === 'Headwater' && new URL(url).pathname === '/');
      if (page && new URL(page.url).origin === origin) return { close: `${devtools}/close/${page.id}` };
    } catch {
      // The browser is not there yet.
    }
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

/** A program that stands for a browser. */
const script = (name: string, text: string): string => {
  const path = join(home, name);
  writeFileSync(path, `#!/bin/sh\n${text}\n`);
  chmodSync(path, 0o755);
  return path;
};

test('it says one line, serves the app, and ends cleanly at Ctrl-C, however often it is pressed', async () => {
  const host = start(HOST, ['--no-open', '--port', '0', '--library', 'clients'], home);
  const address = await host.address();
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[A-Za-z0-9_-]{43}$/);
  expect(await answers(address)).toBe(true);
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
  const call = await fetch(new URL('/call', address), {
    method: 'POST',
    headers: {
      Cookie: cookie,
      Origin: new URL(address).origin,
      'X-Headwater': '1',
      'Content-Type': 'application/json',
    },
    body: JSON.stringify({ name: 'library.sample', input: {} }),
  });
  expect(await call.json()).toMatchObject({ ok: true });
  // Relative to where the person was, not to where the program lies.
  expect(readdirSync(join(home, 'clients')).some(name => name.endsWith('.headwater'))).toBe(true);
  host.child.kill('SIGINT');
  host.child.kill('SIGINT');
  expect(await host.ended).toBe(0);
  expect(host.said.out).toBe(`Headwater is open at ${address}\n`);
  expect(host.said.err).toBe('');
  expect(await answers(address)).toBe(false);
  expect(readdirSync(join(home, 'data', 'temporary'))).toEqual([]);
});

test('a port in use, an unknown option and a port that is none are told in words', async () => {
  const host = start(HOST, ['--no-open', '--library', 'x'], home);
  const { port } = new URL(await host.address());
  const second = start(HOST, ['--no-open', '--library', 'y', '--port', port], home);
  expect(await second.ended).toBe(1);
  expect(second.said.err).toMatch(/Another program uses this port/);
  for (const wrong of [['--colour'], ['--port', 'many']]) {
    const refused = start(HOST, wrong, home);
    expect(await refused.ended).toBe(1);
    expect(refused.said.err).toMatch(/Usage: npm start/);
    expect(refused.said.err).not.toMatch(/ {2}at /);
    expect(refused.said.out).toBe('');
  }
  host.child.kill('SIGTERM');
  expect(await host.ended).toBe(0);
});

test('a browser that cannot open a window is told, and the address still serves', async () => {
  const broken = script('browser', 'exit 1');
  const host = start(HOST, ['--library', 'x'], home, { HEADWATER_BROWSER: broken });
  const address = await host.address();
  await expect.poll(() => host.said.err).toMatch(/could not open a window. Open the address above/);
  expect(await answers(address)).toBe(true);
  host.child.kill('SIGINT');
  expect(await host.ended).toBe(0);
});

test('the app ends when its window is closed, and takes its browser along when it ends first', async () => {
  // The second way in, beside the host's own pipe, is the test's: it sees and closes pages as the person would.
  const browser = script(
    'browser',
    `echo $$ > ${home}/pid\nexec ${chromiumPath()} --headless=new --remote-debugging-port=0 "$@"`,
  );
  const openHost = async () => {
    const host = start(HOST, ['--library', 'x'], home, { HEADWATER_BROWSER: browser });
    return { host, page: await shownPage(home, await host.address()) };
  };

  const first = await openHost();
  await fetch(first.page.close);
  expect(await first.host.ended, first.host.said.err).toBe(0);

  const second = await openHost();
  const pid = Number(readFileSync(join(home, 'pid'), 'utf8'));
  second.host.child.kill('SIGKILL');
  await second.host.ended;
  await expect.poll(() => isRunning(pid), { timeout: 20_000 }).toBe(false);
}, 60_000);

test('npm start’s script hands over the line alone, passes Ctrl-C on, and leaves nobody behind', async () => {
  const args = ['--browser', '--no-open', '--port', '0', '--library', 'clients'];
  const first = start('scripts/start.mjs', args, home);
  const address = await first.address();
  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.said.out).toBe(`Headwater is open at ${address}\n`);

  const second = start('scripts/start.mjs', args, home);
  const other = await second.address();
  second.child.kill('SIGKILL');
  await expect.poll(() => answers(other), { timeout: 10_000 }).toBe(false);
}, 90_000);

test('the command line script passes arguments, output and exit code through, from the person’s own folder', async () => {
  const made = start('scripts/headwater.mjs', ['new', 'acme.headwater', '--client', 'Acme'], home);
  expect(await made.ended, made.said.err).toBe(0);
  expect(existsSync(join(home, 'acme.headwater'))).toBe(true);
  const refused = start('scripts/headwater.mjs', ['show', 'nothing.headwater'], home);
  expect(await refused.ended).not.toBe(0);
  expect(refused.said.err).not.toBe('');
}, 90_000);
