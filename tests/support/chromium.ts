import { homedir } from 'node:os';
import { type Browser, chromium } from 'playwright';
import { findBrowser, isProgram } from '../../electron/loopback/browsers.ts';

/** The Chromium, Chrome or Edge of this machine. @throws Error that says what to install. */
export function chromiumPath(): string {
  const browser = findBrowser({
    platform: process.platform,
    home: homedir(),
    env: process.env,
    runs: isProgram,
  });
  if (!browser)
    throw new Error('No Chromium was found. `npm test` installs one; so does `apt-get install chromium`.');
  return browser.path;
}

/** How the tests start it: as root no sandbox can be had, and none of its own services may call out. */
export const CHROMIUM_ARGUMENTS = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Chromium without a window of its own, where the machine has it; `npm test` installs it on Debian as root. */
const SHELL = '/usr/bin/chromium-headless-shell';

/**
 * A browser for tests of the page: the same engine as Chromium's, in which a page opens for a fifth of the processor time
 * (0.16 s instead of 0.83 s on two cores) since no toolbar is drawn around it.
 */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: isProgram(SHELL) ? SHELL : chromiumPath(), args: CHROMIUM_ARGUMENTS });

/** The browser that a person has, for journeys from end to end. */
export const launchChromium = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS });
