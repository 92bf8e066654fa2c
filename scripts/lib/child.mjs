import { spawn, spawnSync } from 'node:child_process';
import { ownEnvironment } from './machine.mjs';

/** How often it is looked whether whoever started this process is still there, in milliseconds. */
const WATCH = 500;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/**
 * Runs a program in the foreground: its input and output are ours, signals are passed on, and it ends with us.
 * @param options `tied`: it watches a channel to us, so that it ends even when this process is killed outright
 * @returns {Promise<number>} its exit code
 */
export function runInFront(
  command,
  args,
  { cwd = process.env.INIT_CWD ?? process.cwd(), tied = false } = {},
) {
  const stdio = ['inherit', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])];
  const child = spawn(command, args, { cwd, env: ownEnvironment(), stdio });
  const passOn = signal => child.kill(signal);
  const end = () => child.kill('SIGTERM');
  const present = watchCaller();
  const watch = setInterval(() => {
    if (!present()) end();
  }, WATCH);
  watch.unref();
  for (const signal of SIGNALS) process.on(signal, passOn);
  process.on('exit', end);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      clearInterval(watch);
      for (const passed of SIGNALS) process.removeListener(passed, passOn);
      process.removeListener('exit', end);
      resolve(code ?? exitCodeOf(signal));
    });
  });
}

/**
 * Answers how to ask whether whoever started this process is still there. npm starts scripts through a shell, which
 * would wait on when npm is killed, so its parent is looked at too.
 */
function watchCaller() {
  const parent = process.ppid;
  const above = process.env.npm_lifecycle_event && process.platform !== 'win32' ? parentOf(parent) : 0;
  return () => process.ppid === parent && (above <= 1 || isThere(above));
}

function parentOf(pid) {
  const { stdout } = spawnSync('ps', ['-o', 'ppid=', '-p', String(pid)], { encoding: 'utf8' });
  return Number.parseInt(stdout ?? '', 10) || 0;
}

function isThere(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

/** As a shell counts: 128 and the signal's number. */
function exitCodeOf(signal) {
  return 128 + ({ SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 }[signal] ?? 0);
}
