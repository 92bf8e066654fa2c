import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const modules = join(root, 'node_modules');

/** The Node that runs everything, whatever the machine's own is: the dev dependency `node`. */
export const ownNode = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Standard output belongs to what was asked for; everything about getting there is said here. */
export const say = text => process.stderr.write(`${text}\n`);

/** A program of an installed package, as arguments for Node. */
export const program = path => join(modules, ...path.split('/'));

/** The environment in which the house's own Node and programs come first. */
export function ownEnvironment(env = process.env) {
  return withPath(env, [join(modules, '.bin'), env.PATH ?? '']);
}

/** The environment of the machine alone: npm must not run on a Node that it is about to replace. */
export function bareEnvironment(env = process.env) {
  const inModules = folder => folder.split(sep).includes('node_modules');
  return withPath(
    env,
    (env.PATH ?? '').split(delimiter).filter(folder => !inModules(folder)),
  );
}

/** A copy with another PATH, whose name Windows may write as `Path`. */
function withPath(env, folders) {
  const rest = Object.entries(env).filter(([name]) => name.toUpperCase() !== 'PATH');
  return { ...Object.fromEntries(rest), PATH: folders.join(delimiter) };
}

/** The first file called `name` on a PATH, or null. */
export function onPath(name, path, exists = existsSync) {
  const file = path
    .split(delimiter)
    .filter(Boolean)
    .map(folder => join(folder, name))
    .find(candidate => exists(candidate));
  return file ?? null;
}

/**
 * Runs a program to its end. `show`: its output goes to standard error; else it is kept and answered.
 * `timeout`: milliseconds after which it is killed with all that it started.
 * @returns {Promise<{ code: number, output: string }>} 127 when it could not be started
 */
export function run(command, args, { show = false, timeout = 0, env = ownEnvironment(), cwd = root } = {}) {
  return new Promise(resolve => {
    // A group of its own only where it may have to be killed: Ctrl-C must reach all the others.
    const detached = timeout > 0 && process.platform !== 'win32';
    const stdio = show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, detached });
    let output = '';
    const keep = chunk => {
      output = (output + chunk).slice(-200_000);
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const kill = () => (detached ? killGroup(child.pid) : child.kill('SIGKILL'));
    const timer = timeout > 0 ? setTimeout(kill, timeout) : undefined;
    if (detached) process.once('exit', kill);
    const end = code => {
      clearTimeout(timer);
      process.removeListener('exit', kill);
      resolve({ code, output });
    };
    child.on('error', error => {
      output += error.message;
      end(127);
    });
    child.on('close', code => end(code ?? 1));
  });
}

function killGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
