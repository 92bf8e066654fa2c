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
 * Sees that the tests find a browser, the PDF tools and the fonts; on Debian as root what is missing is installed.
 * @returns {Promise<string | null>} the browser's path
 */
export async function ensureTools() {
  const browser = await findBrowser();
  const missing = NEEDED.filter(({ there }) => !there());
  const packages = [...(browser ? [] : ['chromium']), ...missing.map(tool => tool.package)];
  if (packages.length === 0) return browser;
  if (process.getuid?.() === 0 && onPath('apt-get', process.env.PATH ?? '')) {
    say(`Installing for the tests: ${packages.join(', ')}.`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], { env });
    if ((await install()).code !== 0) {
      await run('apt-get', ['update'], { env });
      const { code, output } = await install();
      if (code !== 0) say(`${output.trim().split('\n').slice(-5).join('\n')}\nThey could not be installed.`);
    }
  } else {
    say(`The tests need what is not on this machine: ${packages.join(', ')}.`);
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
