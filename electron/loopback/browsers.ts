import { accessSync, constants, statSync } from 'node:fs';
import { posix, win32 } from 'node:path';

/** A Chromium, Chrome or Edge that is installed on this machine. */
export interface Browser {
  /** For the person: "Google Chrome". */
  readonly name: string;
  /** Absolute path of its program. */
  readonly path: string;
}

/** What finding depends on; tests hand in a machine of their own. */
export interface Surroundings {
  readonly platform: NodeJS.Platform;
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Whether a path is a program that can be run. */
  runs(path: string): boolean;
}

/**
 * The browser to open the app window in, or null. `HEADWATER_BROWSER`, a path, goes before all. A confined browser
 * (snap) comes last: it may only keep its profile in its own folder.
 */
export function findBrowser(surroundings: Surroundings): Browser | null {
  for (const browser of candidates(surroundings)) {
    if (surroundings.runs(browser.path)) return browser;
  }
  return null;
}

/** Whether `path` is a file that this process may run. */
export function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const LINUX: readonly (readonly [string, string])[] = [
  ['google-chrome-stable', 'Google Chrome'],
  ['google-chrome', 'Google Chrome'],
  ['chromium', 'Chromium'],
  ['microsoft-edge-stable', 'Microsoft Edge'],
  ['microsoft-edge', 'Microsoft Edge'],
  ['chromium-browser', 'Chromium'],
];

function* candidates({ platform, home, env }: Surroundings): Generator<Browser> {
  if (env.HEADWATER_BROWSER) yield { name: 'The browser named', path: env.HEADWATER_BROWSER };
  if (platform === 'win32') yield* windows(env, home);
  else if (platform === 'darwin') yield* mac(home);
  else yield* linux(env);
}

function* linux(env: Surroundings['env']): Generator<Browser> {
  const folders = (env.PATH ?? '').split(':').filter(folder => folder.startsWith('/'));
  // A desktop launcher's PATH may be bare.
  const all = [...new Set([...folders, '/usr/local/bin', '/usr/bin', '/snap/bin'])];
  const snap = (folder: string) => folder.startsWith('/snap/');
  for (const chosen of [all.filter(folder => !snap(folder)), all.filter(snap)]) {
    for (const [file, name] of LINUX) {
      for (const folder of chosen) yield { name, path: posix.join(folder, file) };
    }
  }
}

function* mac(home: string): Generator<Browser> {
  for (const name of ['Google Chrome', 'Chromium', 'Microsoft Edge']) {
    for (const folder of ['/Applications', posix.join(home, 'Applications')]) {
      yield { name, path: posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name) };
    }
  }
}

function* windows(env: Surroundings['env'], home: string): Generator<Browser> {
  const folders = [
    env.PROGRAMFILES ?? 'C:\\Program Files',
    env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)',
    env.LOCALAPPDATA ?? win32.join(home, 'AppData', 'Local'),
  ];
  const programs = [
    ['Google Chrome', 'Google\\Chrome\\Application\\chrome.exe'],
    ['Microsoft Edge', 'Microsoft\\Edge\\Application\\msedge.exe'],
    ['Chromium', 'Chromium\\Application\\chrome.exe'],
  ] as const;
  for (const [name, program] of programs) {
    for (const folder of folders) yield { name, path: win32.join(folder, program) };
  }
}
