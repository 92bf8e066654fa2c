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

/** A browser for a test, started like every other. */
export const launchBrowser = (): Promise<Browser> =>
  chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS });
