import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, resolve } from 'node:path';
import { pagePolicy, pageWithNonce } from '../../../electron/service/page-policy.ts';
import { rendererOutput } from '../../../electron.vite.config.ts';
import { builtPage } from '../../support/built.ts';

const root = resolve(import.meta.dirname, '../../../renderer');

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.woff2': 'font/woff2',
};

export interface ServedRenderer {
  readonly url: string;
  /** Where the built files lie. */
  readonly folder: string;
  close(): Promise<void>;
}

/** The renderer as it ships: built, and served with the policy that every host gives its page. */
export async function serveRenderer(): Promise<ServedRenderer> {
  const folder = await builtPage('renderer', [], {
    root,
    build: { rollupOptions: { output: rendererOutput } },
  });
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://x').pathname;
    const file = join(folder, normalize(path === '/' ? '/index.html' : path));
    try {
      const nonce = 'nonce-of-the-test';
      const bytes = await readFile(file);
      const type = TYPES[extname(file)] ?? 'application/octet-stream';
      response.setHeader('Content-Type', type);
      response.setHeader('Content-Security-Policy', pagePolicy(nonce));
      response.end(type.startsWith('text/html') ? pageWithNonce(bytes.toString(), nonce) : bytes);
    } catch {
      response.statusCode = 404;
      response.end();
    }
  });
  await new Promise<void>(ready => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    folder,
    async close() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
