import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { FailureError } from '../shared/contract/failure.ts';
import { readArguments, USAGE } from './loopback/arguments.ts';
import { browserArguments } from './loopback/browser-arguments.ts';
import { findBrowser, isProgram } from './loopback/browsers.ts';
import { createDownloads } from './loopback/downloads.ts';
import { createEnding, type Ending } from './loopback/ending.ts';
import { type Profile, takeProfile } from './loopback/profile.ts';
import { type LoopbackServer, serveLoopback } from './loopback/server.ts';
import { openWindow } from './loopback/window.ts';
import { createApp } from './service/app.ts';
import { createNodePorts, type NodePorts } from './service/node-ports.ts';

const built = import.meta.dirname;
/** Standard output carries the one line with the address; everything else is said here. */
const say = (text: string) => process.stderr.write(`${text}\n`);

/** Headwater in a browser: the same page and the same services as the desktop app, over 127.0.0.1. */
async function main(): Promise<void> {
  const { port, library, open } = readArguments(process.argv.slice(2));
  const downloads = createDownloads();
  const ports = createNodePorts({ host: 'loopback', dialogs: downloads.dialogs, library, built });
  const app = createApp(ports);
  const server = await serveLoopback({
    app,
    downloads,
    log: ports.log,
    pages: resolve(built, '../renderer'),
    port,
    onKnock: () => say(`A fresh address to open Headwater: ${server.startAddress()}`),
  });
  const ending = createEnding(ports.log, say, [
    () => server.close(),
    () => app.drain(),
    async () => ports.close(),
  ]);
  process.stdout.write(`Headwater is open at ${server.startAddress()}\n`);
  if (open) show(ports, server, ending);
}

/** Opens the app window; the app ends with it. Without one the printed address still opens the app. */
function show(ports: NodePorts, server: LoopbackServer, ending: Ending): void {
  const { platform, env } = process;
  const home = homedir();
  const otherwise = 'Open the address above in a browser; Ctrl-C ends Headwater.';
  const browser = findBrowser({ platform, home, env, runs: isProgram });
  if (!browser) {
    say(`No Chrome, Chromium or Edge was found on this machine. ${otherwise}`);
    return;
  }
  let profile: Profile;
  try {
    // A snap may only write below its own folder.
    const confined = browser.path.startsWith('/snap/');
    profile = takeProfile(
      confined ? join(home, 'snap', 'chromium', 'common', 'headwater') : join(ports.data, 'window'),
    );
  } catch (error) {
    ports.log.error('The window’s profile could not be made.', error);
    say(`The window could not be opened, since its folder cannot be written. ${otherwise}`);
    return;
  }
  const root = process.getuid?.() === 0;
  const args = browserArguments({ page: `${server.origin}/window`, profile: profile.folder, platform, root });
  const window = openWindow(browser, args, () => server.startAddress());
  ending.before(async () => {
    await window.close();
    profile.release();
  });
  void window.ended.then(how => {
    profile.release();
    if (how === 'closed') void ending.end(0);
    else say(`${browser.name} could not open a window. ${otherwise}`);
  });
}

/** A sentence for whatever kept the app from starting. */
function sentence(error: unknown): string {
  if (error instanceof FailureError) return error.failure.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE')
    return 'Another program uses this port. Choose another one, or leave --port out.';
  if (code === 'EACCES')
    return 'This port is not for ordinary users. Choose one above 1023, or leave --port out.';
  if (code === 'ENOENT') return 'Headwater is not built yet. Start it with npm start.';
  return message;
}

main().catch(error => {
  say(sentence(error));
  if (error instanceof Error && !('code' in error) && !(error instanceof FailureError)) say(USAGE);
  process.exitCode = 1;
});
