import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { launchChromium } from '../support/chromium.ts';
import type { Folders, RunningApp } from './app.ts';

const root = resolve(import.meta.dirname, '../..');
const ADDRESS = /^Headwater is open at (http:\/\/127\.0\.0\.1:\d+\/\S*)$/;

/** A loopback host of the built app, as the person's own process. */
interface LoopbackProcess {
  /** The one-time address it printed. */
  readonly url: string;
  /** SIGKILL: what a power cut or a crash looks like from outside. */
  kill(): Promise<void>;
  /** SIGINT, as Ctrl-C. Answers the exit code. */
  stop(): Promise<number | null>;
}

/** Starts `out/main/loopback.js` on a library folder, with every other folder below `home`. */
export async function startLoopback(library: string, home: string): Promise<LoopbackProcess> {
  const child: ChildProcess = spawn(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'out/main/loopback.js'), '--browser', '--no-open', '--port', '0', '--library', library],
    {
      env: {
        ...process.env,
        HOME: home,
        XDG_DATA_HOME: join(home, 'data'),
        XDG_CONFIG_HOME: join(home, 'config'),
      },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'exit') as Promise<[number | null]>;
  if (!child.stdout) throw new Error('The host has no standard output.');
  const url = await new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', line => {
      const match = ADDRESS.exec(line);
      if (match?.[1]) resolve(match[1]);
    });
    ended.then(([code]) => reject(new Error(`The host ended with ${code} before it was open.`)));
  });
  return {
    url,
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
    async stop() {
      child.kill('SIGINT');
      return (await ended)[0];
    },
  };
}

/** The app over loopback in a Chromium of its own, as the person's window would show it. */
export async function openInBrowser(desk: Folders): Promise<RunningApp> {
  const host = await startLoopback(desk.library, desk.home);
  const browser = await launchChromium();
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(host.url);
  let ended = false;
  const end = async (how: 'kill' | 'stop') => {
    if (ended) return;
    ended = true;
    await browser.close();
    await host[how]();
  };
  return {
    page,
    kill: () => end('kill'),
    close: () => end('stop'),
    async save(ask) {
      const [download] = await Promise.all([page.waitForEvent('download'), ask()]);
      const path = join(desk.downloads, download.suggestedFilename());
      await download.saveAs(path);
      return path;
    },
    async pick(path, ask) {
      const [chooser] = await Promise.all([page.waitForEvent('filechooser'), ask()]);
      await chooser.setFiles(path);
    },
  };
}
