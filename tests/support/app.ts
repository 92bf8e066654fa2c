import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { onTestFinished } from 'vitest';
import { type App, createApp } from '../../electron/service/app.ts';
import type { Dialogs, Ports } from '../../electron/service/ports.ts';
import { type Bridge, type Client, createClient } from '../../shared/contract/bridge.ts';

/** The checkout, for shipped files. */
export const ROOT = resolve(import.meta.dirname, '../..');

/** A clock that goes on by one second at every look, from a Monday morning. */
function steadyClock(start = '2026-03-02T09:00:00.000Z'): () => string {
  let at = Date.parse(start);
  return () => {
    const now = new Date(at).toISOString();
    at += 1000;
    return now;
  };
}

export interface TestPorts extends Ports {
  /** What went to the log. */
  readonly faults: { message: string; cause: unknown }[];
  /** The folder everything of this test lies in. */
  readonly folder: string;
}

/** Ports on a folder of their own: steady clock, counted ids, dialogs that give up. */
export function testPorts(overrides: Partial<Ports> = {}): TestPorts {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-test-'));
  const faults: TestPorts['faults'] = [];
  let ids = 0;
  let tokens = 0;
  const dialogs: Dialogs = {
    open: async () => null,
    save: async () => ({ kind: 'cancelled' }),
  };
  return {
    host: 'in-process',
    now: steadyClock(),
    newId: () => `0000000a-0000-4000-8000-${(++ids).toString(16).padStart(12, '0')}`,
    newToken: () => `token${(++tokens).toString().padStart(17, '0')}`,
    actor: 'Ada',
    dialogs,
    paths: {
      library: join(folder, 'library'),
      temporary: join(folder, 'temporary'),
      keys: join(folder, 'keys'),
      resources: join(ROOT, 'resources'),
      reportWorker: join(ROOT, 'electron/report/worker.ts'),
    },
    log: { error: (message, cause) => void faults.push({ message, cause }) },
    ...overrides,
    faults,
    folder,
  };
}

/** `testPorts` whose folder goes when the test that asks ends. */
export function ownPorts(overrides: Partial<Ports> = {}): TestPorts {
  const ports = testPorts(overrides);
  onTestFinished(() => rmSync(ports.folder, { recursive: true, force: true }));
  return ports;
}

/** An app as a host holds it, with everything a test looks at. */
export interface TestApp {
  readonly app: App;
  readonly ports: TestPorts;
  readonly bridge: Bridge;
  readonly client: Client;
  /** Ends this app and starts another on the same library, as a restart of the program does. */
  restart(): Promise<TestApp>;
  /** Ends the app and takes its folder away. */
  close(): Promise<void>;
}

/** The services in this very process, on a temporary library, with a client as the renderer has one. */
export function testApp(overrides: Partial<Ports> = {}): TestApp {
  return around(testPorts(overrides));
}

function around(ports: TestPorts): TestApp {
  const app = createApp(ports);
  const bridge = inProcessBridge(app);
  return {
    app,
    ports,
    bridge,
    client: createClient(bridge),
    async restart() {
      await app.drain();
      return around(ports);
    },
    async close() {
      await app.drain();
      rmSync(ports.folder, { recursive: true, force: true });
    },
  };
}

/** A bridge that hands copies over, as every real transport does. */
export function inProcessBridge(app: App): Bridge {
  return {
    call: async (name, input) => structuredClone(await app.dispatch(name, structuredClone(input))),
    listen: listener => app.listen(signal => listener(structuredClone(signal))),
    upload: async (name, bytes: Uint8Array) => structuredClone(await app.upload(name, bytes.slice())),
  };
}
