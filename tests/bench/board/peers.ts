import { createRequire } from 'node:module';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, preview } from 'vite';
import { installPeers, isPeer, PEERS, PEERS_HOME, peerVersions } from '../installed-peers.ts';

/** Finds the peers where they are installed; everything else comes from the house. */
const fromHome = (): Plugin => ({
  name: 'bench-peers',
  enforce: 'pre',
  resolveId(source, importer, options) {
    if (!isPeer(source) || importer?.startsWith(PEERS_HOME)) return null;
    return this.resolve(source, join(PEERS_HOME, 'package.json'), { ...options, skipSelf: true });
  },
});

/** Versions as installed, by name. */
export function versions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const own = ['react', '@dnd-kit/core', 'playwright'].map(name => [
    name,
    String((require(`${name}/package.json`) as { version: string }).version),
  ]);
  return { ...Object.fromEntries(own), ...peerVersions() };
}

/** Builds the peers' pages for production and serves them on this machine. */
export async function servePeers(): Promise<{ url: string; stop: () => Promise<void> }> {
  installPeers();
  const outDir = join(PEERS_HOME, 'pages');
  const shared = { configFile: false, root: PEERS, logLevel: 'error' } as const;
  await build({
    ...shared,
    mode: 'production',
    plugins: [fromHome(), react()],
    // One React for all of them, the one that Headwater is built with.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      outDir,
      emptyOutDir: true,
      target: 'esnext',
      reportCompressedSize: false,
      chunkSizeWarningLimit: 10_000,
    },
  });
  const server = await preview({ ...shared, build: { outDir }, preview: { host: '127.0.0.1', port: 0 } });
  const address = server.httpServer.address();
  if (!address || typeof address === 'string') throw new Error('The peers’ pages have no address.');
  return { url: `http://127.0.0.1:${address.port}/`, stop: () => server.close() };
}
