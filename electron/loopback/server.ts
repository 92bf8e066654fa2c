import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createEvents } from './events.ts';
import { LIMITS } from './limits.ts';
import type { LoopbackOptions } from './options.ts';
import { readPages } from './pages.ts';
import { sendRefusal } from './reply.ts';
import { createRouter } from './router.ts';
import { createSessions } from './sessions.ts';

export interface LoopbackServer {
  /** `http://127.0.0.1:<port>` */
  readonly origin: string;
  /** A fresh start address, good once. */
  startAddress(): string;
  /** Takes no more, finishes what was begun, ends the signals. */
  close(): Promise<void>;
}

/**
 * Serves the page and the contract on 127.0.0.1, to nobody but who holds the start address.
 * @throws NodeJS.ErrnoException when the port cannot be had or the page is not built
 */
export async function serveLoopback(options: LoopbackOptions): Promise<LoopbackServer> {
  const limits = { ...LIMITS, ...options.limits };
  const pages = readPages(options.pages);
  const server = createServer({
    headersTimeout: limits.headers,
    requestTimeout: limits.request,
    connectionsCheckingInterval: Math.min(limits.headers, 5_000),
    maxHeaderSize: 16 * 1024,
  });
  server.setTimeout(limits.idle);
  server.maxConnections = limits.connections;
  const port = await listenOn(server, options.port);
  const authority = `127.0.0.1:${port}`;
  const sessions = createSessions(port);
  const events = createEvents(
    (listener, audience) => options.app.listen(listener, audience),
    limits.heartbeat,
  );
  const route = createRouter({ ...options, authority, limits, pages, sessions, events });

  const running = new Set<Promise<void>>();
  server.on('request', (request, response) => {
    const done = route(request, response)
      .catch(error => {
        // A visitor that went away midway is no fault.
        if (request.destroyed && !request.complete) return;
        if (response.destroyed) return;
        options.log.error('The loopback host failed to answer.', error);
        sendRefusal(response, {
          status: 500,
          code: 'internal',
          message: 'Headwater could not answer. What was shown as saved is on disk; try again.',
        });
      })
      .finally(() => running.delete(done));
    running.add(done);
  });

  return {
    origin: `http://${authority}`,
    startAddress: () => `http://${authority}/?token=${sessions.issue()}`,
    async close() {
      const closed = new Promise(resolve => server.close(resolve));
      events.close();
      await Promise.race([Promise.all(running), wait(5_000)]);
      server.closeAllConnections();
      await closed;
    },
  };
}

async function listenOn(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host: '127.0.0.1', port, exclusive: true }, resolve);
  });
  return (server.address() as AddressInfo).port;
}

const wait = (milliseconds: number) => new Promise(resolve => setTimeout(resolve, milliseconds).unref());
