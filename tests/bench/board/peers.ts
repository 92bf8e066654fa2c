import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, type Plugin, preview } from 'vite';

const root = resolve(import.meta.dirname, '../../..');
const pages = resolve(import.meta.dirname, '../peers');
/* Out of the tree that tests and linters walk. */
const home = join(root, 'node_modules/.cache/bench-peers');
const FILES = ['package.json', 'package-lock.json'];

const peers = (): Record<string, string> =>
  JSON.parse(readFileSync(join(pages, 'package.json'), 'utf8')).dependencies;

/** Installs the peers when what is there is not what the lock file says. They run nothing when installed. */
function installPeers(): void {
  const same = FILES.every(
    name =>
      existsSync(join(home, name)) && readFileSync(join(home, name)).equals(readFileSync(join(pages, name))),
  );
  if (same && existsSync(join(home, 'node_modules/.package-lock.json'))) return;
  process.stderr.write('Installing the peers, which happens once and needs the network.\n');
  mkdirSync(home, { recursive: true });
  for (const name of FILES) copyFileSync(join(pages, name), join(home, name));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, ['ci', ...quiet], { cwd: home, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The peers could not be installed; npm’s reason stands above.');
}

/** Finds the peers where they are installed; everything else comes from the house. */
const fromHome = (): Plugin => ({
  name: 'bench-peers',
  enforce: 'pre',
  resolveId(source, importer, options) {
    const isPeer = Object.keys(peers()).some(name => source === name || source.startsWith(`${name}/`));
    if (!isPeer || importer?.startsWith(home)) return null;
    return this.resolve(source, join(home, 'package.json'), { ...options, skipSelf: true });
  },
});

/** Versions as installed, by name. */
export function versions(): Record<string, string> {
  const require = createRequire(import.meta.url);
  const own = ['react', '@dnd-kit/core', 'playwright'].map(name => [
    name,
    String((require(`${name}/package.json`) as { version: string }).version),
  ]);
  return { ...Object.fromEntries(own), ...peers() };
}

/** Builds the peers' pages for production and serves them on this machine. */
export async function servePeers(): Promise<{ url: string; stop: () => Promise<void> }> {
  installPeers();
  const outDir = join(home, 'pages');
  const shared = { configFile: false, root: pages, logLevel: 'error' } as const;
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
