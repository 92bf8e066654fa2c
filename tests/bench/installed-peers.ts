import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Where what the peers are made of lies with its lock file. */
export const PEERS = resolve(import.meta.dirname, 'peers');
/** Where they are installed: out of the tree that tests and linters walk. */
export const PEERS_HOME = resolve(import.meta.dirname, '../../node_modules/.cache/bench-peers');
const FILES = ['package.json', 'package-lock.json'];

export const peerVersions = (): Record<string, string> =>
  JSON.parse(readFileSync(join(PEERS, 'package.json'), 'utf8')).dependencies;

export const isPeer = (specifier: string): boolean =>
  Object.keys(peerVersions()).some(name => specifier === name || specifier.startsWith(`${name}/`));

/** Installs the peers when what is there is not what the lock file says. They run nothing when installed. */
export function installPeers(): void {
  const same = FILES.every(
    name =>
      existsSync(join(PEERS_HOME, name)) &&
      readFileSync(join(PEERS_HOME, name)).equals(readFileSync(join(PEERS, name))),
  );
  if (same && existsSync(join(PEERS_HOME, 'node_modules/.package-lock.json'))) return;
  process.stderr.write('Installing the peers, which happens once and needs the network.\n');
  mkdirSync(PEERS_HOME, { recursive: true });
  for (const name of FILES) copyFileSync(join(PEERS, name), join(PEERS_HOME, name));
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const { status } = spawnSync(npm, ['ci', ...quiet], { cwd: PEERS_HOME, stdio: ['ignore', 2, 2] });
  if (status !== 0) throw new Error('The peers could not be installed; npm’s reason stands above.');
}

/** Lets this process import the peers from where they are installed. */
export function findPeers(): void {
  const parentURL = pathToFileURL(join(PEERS_HOME, 'package.json')).href;
  const names = new Set(Object.keys(peerVersions()));
  registerHooks({
    resolve: (specifier, context, next) =>
      next(specifier, names.has(specifier) || specifier === 'react' ? { ...context, parentURL } : context),
  });
}
