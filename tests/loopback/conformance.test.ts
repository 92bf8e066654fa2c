import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createDownloads } from '../../electron/loopback/downloads.ts';
import { serveLoopback } from '../../electron/loopback/server.ts';
import { createLoopbackBridge } from '../../renderer/loopback-bridge.ts';
import { conformance } from '../contract/conformance.ts';
import { testApp } from '../support/app.ts';
import { eventSourceOf } from './event-source.ts';

const real = { fetch: globalThis.fetch, EventSource: globalThis.EventSource };
afterAll(() => Object.assign(globalThis, real));

/** The page's own bridge over real HTTP; only what a browser adds by itself (cookie, origin) is added here. */
conformance('The loopback transport', async () => {
  const downloads = createDownloads();
  const { app, ports, close } = testApp({ host: 'loopback', dialogs: downloads.dialogs });
  const pages = join(ports.folder, 'renderer');
  mkdirSync(pages);
  writeFileSync(join(pages, 'index.html'), '<!doctype html>');
  const server = await serveLoopback({ app, downloads, log: ports.log, pages, port: 0 });
  const { origin } = server;
  const stops: (() => void)[] = [];

  const connect = async () => {
    const entered = await real.fetch(server.startAddress(), { redirect: 'manual' });
    const cookie = entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const added = { Cookie: cookie, Origin: origin, 'Sec-Fetch-Site': 'same-origin' };
    // Each connection is a window of its own, with a cookie jar of its own.
    const inWindow = {
      fetch: (path: string, init: RequestInit) =>
        real.fetch(new URL(path, origin), { ...init, headers: { ...init.headers, ...added } }),
      EventSource: eventSourceOf(origin, cookie),
    };
    Object.assign(globalThis, inWindow);
    const reached = Promise.withResolvers<void>();
    const bridge = createLoopbackBridge(reachable => reachable && reached.resolve());
    // The first listener opens the stream; this one keeps it open.
    stops.push(bridge.listen(() => {}));
    await reached.promise;
    return bridge;
  };

  return {
    connect,
    close: async () => {
      for (const stop of stops) stop();
      await server.close();
      await close();
    },
  };
});
