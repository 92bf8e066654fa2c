import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect, type Page } from 'playwright/test';
import { openInElectron } from './electron-app.ts';
import { openInBrowser } from './loopback-app.ts';

/** Headwater, open before the person: the same for every host. */
export interface RunningApp {
  readonly page: Page;
  /** Kills the main side as a crash would; nothing gets to say goodbye. */
  kill(): Promise<void>;
  /** Ends it as the person would. */
  close(): Promise<void>;
  /** Does what makes the app hand a file over; answers where the file then lies. */
  save(ask: () => Promise<void>): Promise<string>;
  /** Does what makes the app ask for a file, and chooses this one. */
  pick(path: string, ask: () => Promise<void>): Promise<void>;
}

export interface HostOptions {
  readonly host: 'loopback' | 'electron';
}

/** Where one test keeps its library and everything else the app writes. */
export interface Folders {
  readonly library: string;
  readonly home: string;
  readonly downloads: string;
}

export interface Desk extends Folders {
  /** Opens the app on this library; again after a kill or a close. */
  open(): Promise<RunningApp>;
}

export const test = base.extend<HostOptions & { desk: Desk }>({
  host: ['loopback', { option: true }],
  desk: async ({ host }, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'headwater-e2e-'));
    const [library, home, downloads] = ['library', 'home', 'downloads'].map(name => join(folder, name));
    if (!library || !home || !downloads) throw new Error('No folders.');
    for (const path of [library, home, downloads]) mkdirSync(path);
    const opened: RunningApp[] = [];
    const strangers: string[] = [];
    await use({
      library,
      home,
      downloads,
      async open() {
        const app = await (host === 'electron' ? openInElectron : openInBrowser)({
          library,
          home,
          downloads,
        });
        opened.push(app);
        watchRequests(app.page.context(), strangers);
        return app;
      },
    });
    for (const app of opened) await app.close();
    rmSync(folder, { recursive: true, force: true });
    expect(strangers, 'requests that left the app').toEqual([]);
  },
});

/** Notes every request that is not to the app itself. */
function watchRequests(context: BrowserContext, strangers: string[]): void {
  context.on('request', request => {
    const { protocol, hostname } = new URL(request.url());
    const isOwn =
      protocol === 'data:' ||
      protocol === 'blob:' ||
      protocol === 'app:' ||
      hostname === '127.0.0.1' ||
      hostname.endsWith('.invalid');
    if (!isOwn) strangers.push(request.url());
  });
}

export { expect };
