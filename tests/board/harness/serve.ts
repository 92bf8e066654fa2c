import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { createServer } from 'vite';

/** Serves the board's page from source; answers its address and how to stop. */
export async function serveBoard(): Promise<{ url: string; stop: () => Promise<void> }> {
  const server = await createServer({
    configFile: false,
    root: import.meta.dirname,
    plugins: [react()],
    logLevel: 'error',
    cacheDir: resolve(import.meta.dirname, '../../../node_modules/.cache/board-harness'),
    server: { host: '127.0.0.1', port: 0, fs: { allow: [resolve(import.meta.dirname, '../../..')] } },
    optimizeDeps: {
      include: ['react', 'react-dom/client', 'react/jsx-dev-runtime', '@dnd-kit/core', 'zustand', 'zod'],
    },
  });
  await server.listen();
  const address = server.httpServer?.address();
  if (!address || typeof address === 'string') throw new Error('The board’s page has no address.');
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() };
}
