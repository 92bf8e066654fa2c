import { existsSync } from 'node:fs';
import { onPath, ownNode, root, run, say } from './machine.mjs';

/** What the tests need of the machine: a program on PATH or a file, and the Debian package that brings it. */
const NEEDED = [
  { what: 'pdftotext', there: () => onPath('pdftotext', process.env.PATH ?? ''), package: 'poppler-utils' },
  { what: 'qpdf', there: () => onPath('qpdf', process.env.PATH ?? ''), package: 'qpdf' },
  {
    what: 'Noto fonts',
    there: () => existsSync('/usr/share/fonts/truetype/noto') || process.platform !== 'linux',
    package: 'fonts-noto-core',
  },
];

/**
 * Chromium without a window of its own, in which most tests of the page run: the same engine, and a page opens there for a fifth
 * of the processor time. Not every Debian has it, and Chromium does for all of them.
 */
const SHELL = 'chromium-headless-shell';

/**
 * Sees that the tests find a browser, the PDF tools and the fonts; on Debian as root what is missing is installed.
 * @returns {Promise<string | null>} the browser's path
 */
export async function ensureTools() {
  const browser = await findBrowser();
  const isOn = name => onPath(name, process.env.PATH ?? '');
  const missing = NEEDED.filter(({ there }) => !there());
  const packages = [...(browser ? [] : ['chromium']), ...missing.map(tool => tool.package)];
  const mayInstall = process.getuid?.() === 0 && isOn('apt-get');
  const wanted = [...packages, ...(mayInstall && !isOn(SHELL) ? [SHELL] : [])];
  if (wanted.length === 0) return browser;
  if (!mayInstall) {
    say(`The tests need what is not on this machine: ${packages.join(', ')}.`);
    return browser ?? (await findBrowser());
  }
  say(`Installing for the tests: ${wanted.join(', ')}.`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = names => run('apt-get', ['install', '-y', '--no-install-recommends', ...names], { env });
  if ((await install(wanted)).code !== 0) {
    await run('apt-get', ['update'], { env });
    const all = await install(wanted);
    const { code, output } = all.code === 0 || packages.length === 0 ? all : await install(packages);
    if (code !== 0) say(`${output.trim().split('\n').slice(-5).join('\n')}\nThey could not be installed.`);
  }
  return browser ?? (await findBrowser());
}

/** Asks the loopback host's own finder, so that tests and product agree. */
async function findBrowser() {
  const script = `
    import { homedir } from 'node:os';
    import { findBrowser, isProgram } from './electron/loopback/browsers.ts';
    const { platform, env } = process;
    process.stdout.write(findBrowser({ platform, env, home: homedir(), runs: isProgram })?.path ?? '');`;
  const { code, output } = await run(ownNode, ['--input-type=module', '--no-warnings', '--eval', script], {
    cwd: root,
  });
  return code === 0 && output ? output : null;
}
