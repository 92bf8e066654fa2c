import { spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { Browser } from './browsers.ts';
import { createDevtools, type Devtools } from './devtools.ts';

export interface AppWindow {
  /** How it ended: the person closed it, or it never came to show the app. */
  readonly ended: Promise<'closed' | 'failed'>;
  /** Closes it as the person would; answers when the browser is gone. */
  close(): Promise<void>;
}

/** How long a browser that was asked to go may take, in milliseconds. */
const PATIENCE = 3_000;

/**
 * Opens the browser with `args` and sends its first page on to `start()`. The start address is told over the
 * browser's private pipe, never on its command line, which other users of the machine can read. The browser ends
 * with its last page, and when this process ends, however that ends.
 */
export function openWindow(browser: Browser, args: string[], start: () => string): AppWindow {
  const child = spawn(browser.path, args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'] });
  const exited = new Promise<void>(resolve => {
    child.on('exit', () => resolve());
    child.on('error', () => resolve());
  });
  const devtools = createDevtools(child.stdio[3] as Writable, child.stdio[4] as Readable);
  const pages = new Set<string>();
  let shown = false;

  devtools.on((method, params) => {
    const target = targetOf(method, params);
    if (!target) return;
    if (target.there) {
      if (pages.size === 0 && !shown) {
        void lead(devtools, target.id, start()).then(led => {
          shown = led;
        });
      }
      pages.add(target.id);
    } else if (pages.delete(target.id) && pages.size === 0) {
      // On macOS a browser stays when its last window goes.
      void devtools.ask('Browser.close');
    }
  });
  void devtools.ask('Target.setDiscoverTargets', { discover: true });

  return {
    ended: exited.then(() => (shown ? 'closed' : 'failed')),
    async close() {
      void devtools.ask('Browser.close');
      const late = setTimeout(() => child.kill('SIGKILL'), PATIENCE);
      await exited;
      clearTimeout(late);
    },
  };
}

/** A page that came or went; null for anything else. */
function targetOf(method: string, params: Record<string, unknown>): { id: string; there: boolean } | null {
  if (method === 'Target.targetDestroyed') return { id: String(params.targetId), there: false };
  if (method !== 'Target.targetCreated') return null;
  const { targetId, type } = params.targetInfo as { targetId: string; type: string };
  return type === 'page' ? { id: targetId, there: true } : null;
}

/** Sends a page to an address and lets go of it. Answers whether it went. */
async function lead(devtools: Devtools, page: string, address: string): Promise<boolean> {
  const attached = await devtools.ask('Target.attachToTarget', { targetId: page, flatten: true });
  if (typeof attached?.sessionId !== 'string') return false;
  const led = await devtools.ask('Page.navigate', { url: address }, attached.sessionId);
  await devtools.ask('Target.detachFromTarget', { sessionId: attached.sessionId });
  return led !== null && led.errorText === undefined;
}
