import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request as ask, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDownloads, type Downloads } from '../../electron/loopback/downloads.ts';
import type { Limits } from '../../electron/loopback/limits.ts';
import { type LoopbackServer, serveLoopback } from '../../electron/loopback/server.ts';
import { answerOf } from '../../electron/service/dispatch.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { Signal } from '../../shared/contract/signals.ts';

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** A host with a stand-in app that notes what reaches it, driven over raw HTTP. */
export interface Host {
  server: LoopbackServer;
  port: number;
  authority: string;
  folder: string;
  downloads: Downloads;
  /** What came through the guards. */
  reached: unknown[];
  knocks: number;
  faults: unknown[];
  tell(signal: Signal): void;
  close(): Promise<void>;
  send(options: {
    method?: string;
    path: string;
    headers?: Record<string, string | undefined>;
    body?: string | Uint8Array;
  }): Promise<Reply>;
  /** Exchanges a fresh start address for a session and answers its cookie. */
  enter(): Promise<string>;
  /** The headers that the page's own fetch has. */
  own(cookie: string, type?: string): Record<string, string>;
  /** Writes bytes to a fresh connection and answers all that comes back until it is closed. */
  raw(bytes: string, more?: (write: (bytes: string) => void) => void): Promise<string>;
}

export async function openHost(
  limits: Partial<Limits> = {},
  dispatch: (name: string, input: unknown) => Promise<Answer> = async (name, input) => ({
    ok: true,
    value: { name, input },
  }),
): Promise<Host> {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-pages-'));
  const pages = join(folder, 'renderer');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(pages, 'index.html'), '<!doctype html><html><head><title>Page</title></head></html>');
  writeFileSync(join(pages, 'assets', 'main.js'), 'export {};');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  const listeners = new Set<(signal: Signal) => void>();
  const downloads = createDownloads();
  const host = { folder, downloads, reached: [], knocks: 0, faults: [] } as unknown as Host;
  const server = await serveLoopback({
    app: {
      dispatch: (name, input) => {
        host.reached.push({ name, input });
        return dispatch(name, input);
      },
      upload: (name, bytes) =>
        answerOf({ error: () => {} }, 'upload', async () => {
          let length = 0;
          for await (const piece of bytes instanceof Uint8Array ? [bytes] : bytes) length += piece.length;
          host.reached.push({ upload: name, bytes: length });
          return { file: 'F'.repeat(22) };
        }),
      listen: listener => {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    downloads,
    log: { error: (message, cause) => host.faults.push([message, cause]) },
    pages,
    port: 0,
    limits,
    onKnock: () => {
      host.knocks += 1;
    },
  });
  const authority = new URL(server.origin).host;
  const port = Number(new URL(server.origin).port);
  return Object.assign(host, {
    server,
    authority,
    port,
    tell: (signal: Signal) => {
      for (const listener of listeners) listener(signal);
    },
    close: async () => {
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
    send: ({ method = 'GET', path, headers = {}, body }) =>
      new Promise((resolve, reject) => {
        const sent = Object.fromEntries(Object.entries(headers).filter(([, value]) => value !== undefined));
        const request = ask(
          { host: '127.0.0.1', port, method, path, headers: sent, agent: false },
          response => {
            const chunks: Buffer[] = [];
            response.on('data', chunk => chunks.push(chunk));
            response.on('error', reject);
            response.on('end', () =>
              resolve({
                status: response.statusCode ?? 0,
                headers: response.headers,
                body: Buffer.concat(chunks).toString('utf8'),
              }),
            );
          },
        );
        request.on('error', reject);
        request.end(body);
      }),
    async enter() {
      const { pathname, search } = new URL(server.startAddress());
      const reply = await host.send({ path: pathname + search });
      const cookie = reply.headers['set-cookie']?.[0]?.split(';')[0];
      if (!cookie) throw new Error(`No session came of the start address: ${reply.status}.`);
      return cookie;
    },
    own: (cookie, type = 'application/json') => ({
      Cookie: cookie,
      Origin: server.origin,
      'Sec-Fetch-Site': 'same-origin',
      'X-Headwater': '1',
      'Content-Type': type,
    }),
    raw: (bytes, more) =>
      new Promise(resolve => {
        const socket = connect(port, '127.0.0.1', () => {
          socket.write(bytes);
          more?.(next => socket.writable && socket.write(next));
        });
        let text = '';
        socket.on('data', chunk => {
          text += chunk.toString('latin1');
        });
        socket.on('error', () => {});
        socket.on('close', () => resolve(text));
      }),
  } satisfies Partial<Host>);
}

export const CALL = JSON.stringify({ name: 'library.list', input: {} });
