import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, preview } from 'vite';

/** Builds the board's page, or another folder's, once and serves it; answers its address and how to stop. */
export async function serveBoard(
  root: string = import.meta.dirname,
): Promise<{ url: string; stop: () => Promise<void> }> {
  const outDir = mkdtempSync(join(tmpdir(), 'headwater-board-'));
  const shared = { configFile: false, root, logLevel: 'error' } as const;
  // The test runner's own NODE_ENV would build React for development, which a crowded page waits for.
  const { NODE_ENV } = process.env;
  process.env.NODE_ENV = 'production';
  await build({
    ...shared,
    plugins: [react()],
    build: { outDir, target: 'esnext', minify: false, reportCompressedSize: false },
  }).finally(() => {
    process.env.NODE_ENV = NODE_ENV;
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('The board’s page has no address.');
  return {
    url: `http://127.0.0.1:${address.port}/`,
    stop: async () => {
      await server.close();
      rmSync(outDir, { recursive: true, force: true });
    },
  };
}
