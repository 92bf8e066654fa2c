import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { Bridge } from '../../shared/contract/bridge.ts';
import { mainBundle } from './stand-in/host/machine.ts';
import type { ElectronRun, LaunchOptions, StandInControls } from './stand-in/host/run.ts';
import { launchStandIn } from './stand-in/host/stand-in.ts';

type PageWithBridge = { readonly headwater: Bridge; hear?: (signal: unknown) => void };

/** A run whose browser's side can be looked at: these tests are about the stand-in's side, so it is always the stand-in. */
export type StandInRun = ElectronRun & { readonly standIn: StandInControls };

/** A machine of its own for one test file: a home, a library, and every app that was started there. */
export interface Desk {
  readonly home: string;
  readonly library: string;
  launch(options?: Partial<LaunchOptions>): Promise<StandInRun>;
  /** Ends every app that still runs. */
  end(): Promise<void>;
  /** Ends every app and clears the folders. */
  clear(): Promise<void>;
}

export function newDesk(): Desk {
  if (!existsSync(mainBundle)) throw new Error('These tests run the built app: `npm run build` makes it.');
  const home = mkdtempSync(join(tmpdir(), 'headwater-electron-'));
  const library = join(home, 'library');
  const runs: ElectronRun[] = [];
  const end = async () => {
    for (const run of runs.splice(0)) await run.close();
  };
  return {
    home,
    library,
    async launch(options = {}) {
      const run = await launchStandIn({ home, library, ...options });
      runs.push(run);
      if (!run.standIn) throw new Error('The stand-in has its controls.');
      return run as StandInRun;
    },
    end,
    async clear() {
      await end();
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** What the preload put into a page, reached from Node: what goes through it goes the whole way. */
export async function bridgeOf(page: Page): Promise<Bridge> {
  const listeners = new Set<(signal: unknown) => void>();
  await page.exposeFunction('hear', (signal: unknown) => {
    for (const listener of [...listeners]) listener(signal);
  });
  await page.evaluate(() => {
    const { headwater, hear } = window as unknown as PageWithBridge;
    headwater.listen(signal => hear?.(signal));
  });
  return {
    call: (name, input) =>
      page.evaluate(([to, what]) => (window as unknown as PageWithBridge).headwater.call(to, what), [
        name,
        input,
      ] as const),
    upload: (name, bytes) =>
      page.evaluate(([to, what]) => (window as unknown as PageWithBridge).headwater.upload(to, what), [
        name,
        bytes,
      ] as const),
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
