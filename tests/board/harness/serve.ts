import { relative, resolve } from 'node:path';
import { preview } from 'vite';
import { builtPage } from '../../support/built.ts';

const base = resolve(import.meta.dirname, '../../..');

/** Serves the board's page, or another folder's; answers its address and how to stop. */
export async function serveBoard(
  root: string = import.meta.dirname,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const path = relative(base, root).replaceAll('\\', '/');
  const outDir = await builtPage(path.replaceAll('/', '-'), [...new Set([path, 'tests/board/harness'])], {
    root,
    build: { target: 'esnext', minify: false, reportCompressedSize: false },
  });
  const server = await preview({
    ...{ configFile: false, root, logLevel: 'error', build: { outDir } },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('The board’s page has no address.');
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() };
}
