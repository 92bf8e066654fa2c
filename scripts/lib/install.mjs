import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { bareEnvironment, onPath, ownNode, root, run, say } from './machine.mjs';

/**
 * Whether what lies in node_modules is not what the lock file says. Packages for other systems may be missing.
 * @param lock parsed package-lock.json
 * @param installed parsed node_modules/.package-lock.json, npm's own note of what it installed; null when there is none
 */
export function isInstallStale(lock, installed) {
  if (!installed) return true;
  return Object.entries(lock.packages).some(([path, wanted]) => {
    if (path === '') return false;
    const present = installed.packages[path];
    if (!present) return !wanted.optional && !wanted.devOptional && !wanted.peer;
    return present.version !== wanted.version || present.integrity !== wanted.integrity;
  });
}

/** Installs what is missing or out of date; quiet when nothing is. @throws Error with a sentence for the person */
export async function ensureInstalled() {
  const read = path => JSON.parse(readFileSync(join(root, path), 'utf8'));
  const note = 'node_modules/.package-lock.json';
  const present = existsSync(join(root, note)) ? read(note) : null;
  if (isInstallStale(read('package-lock.json'), present)) {
    say('Installing what Headwater needs. This happens once and takes a minute.');
    await installAll();
  }
  // An npm told to ignore install scripts leaves the house without its Node.
  if (!existsSync(ownNode)) await npm(['rebuild', 'node', '--ignore-scripts=false', '--loglevel=error']);
  if (!existsSync(ownNode)) {
    throw new Error(
      'Node 24 is missing from node_modules. Delete node_modules and run “npm ci --ignore-scripts=false”.',
    );
  }
}

async function installAll() {
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  const { code, output } = await npmRun(['ci', ...quiet]);
  if (code === 0) return;
  // A registry that does not carry the packages of other systems leaves gaps in the lock file, over which `ci` stumbles.
  if (/EUSAGE/.test(output)) await npm(['install', '--no-save', ...quiet]);
  else throw new Error(installTrouble(output, npmVersion()));
}

async function npm(args) {
  const { code, output } = await npmRun(args);
  if (code !== 0) throw new Error(installTrouble(output, npmVersion()));
}

function npmRun(args) {
  const env = bareEnvironment();
  // npm's own program where npm started us, so that the very same npm runs; else the one on PATH.
  const script = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : null;
  const node = onPath(process.platform === 'win32' ? 'node.exe' : 'node', env.PATH) ?? process.execPath;
  const [command, first] = script ? [node, [script]] : ['npm', []];
  return run(command, [...first, ...args], { env });
}

const npmVersion = () =>
  /npm\/(\S+)/.exec(process.env.npm_config_user_agent ?? '')?.[1] ?? 'of unknown version';

/** What to say when npm failed: its own last words, and what to do about the usual causes. */
export function installTrouble(output, version) {
  // npm says what went wrong first and how it is used in general last.
  const said = output.trim().split('\n').slice(0, 10).join('\n');
  const old = Number.parseInt(version, 10) < 11;
  const advice = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output)
    ? 'Installing needs the network once; after that Headwater works without it.'
    : old
      ? `This machine’s npm is ${version}; Headwater is made with npm 11. If the words above do not help: npm install --global npm@11`
      : 'Deleting node_modules and trying again often helps.';
  return `${said}\nnpm could not install what Headwater needs. ${advice}`;
}
