import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { launchBrowser } from '../../../support/chromium.ts';
import { createLink } from '../link.ts';
import type { ToBrowser, ToMain } from '../wire.ts';
import { BrowserSide } from './browser-side.ts';
import { environment, mainBundle, root } from './machine.ts';
import type { ElectronRun, LaunchOptions, RunningApp, StandInControls } from './run.ts';
import { itemByLabels } from './shortcuts.ts';

/** The built main bundle in a Node process of its own, whose `electron` is the stand-in. */
function startProcess(options: LaunchOptions): { child: ChildProcess; errors(): string } {
  const register = join(root, 'tests/electron/stand-in/main/register.ts');
  const child = spawn(
    join(root, 'node_modules/.bin/node'),
    [
      '--disable-warning=ExperimentalWarning',
      '--import',
      register,
      mainBundle,
      '--library',
      options.library,
      ...(options.args ?? []),
    ],
    {
      cwd: root,
      env: environment(options),
      stdio: ['ignore', 'inherit', 'pipe', 'ipc'],
      serialization: 'advanced',
    },
  );
  let errors = '';
  child.stderr?.setEncoding('utf8').on('data', part => {
    errors += part;
  });
  return { child, errors: () => errors };
}

/**
 * Runs the built main bundle in a Node process of its own, whose `electron` is the stand-in, and gives it real headless
 * Chromium pages for windows.
 */
export async function launchStandIn(options: LaunchOptions): Promise<ElectronRun> {
  const browser = await launchBrowser();
  const { library: _library, home: _home, args: _args, env: _env, ...rest } = options;
  const context = await browser.newContext({ ...rest, serviceWorkers: 'block', acceptDownloads: false });
  let side: BrowserSide | null = null;
  await context.route('**/*', route => side?.handle(route));
  // Everything that can be waited for is there before the app begins: it asks at once.
  const { child, errors } = startProcess(options);
  const ended: Promise<number | null> = once(child, 'exit').then(([code]) => code);
  const main = createLink<ToMain, ToBrowser>({
    send(message) {
      if (child.connected) child.send(message as object, () => undefined);
    },
    listen: listener => void child.on('message', listener),
  });
  const shown = new BrowserSide(context, main);
  side = shown;
  // A window goes with its process.
  void ended.then(() => browser.close());

  const early = ended.then(code => {
    throw new Error(`The app ended with ${code} before it had a window.\n${errors()}`);
  });
  early.catch(() => undefined);
  await Promise.race([shown.begun, early]);

  const app: RunningApp = {
    ended,
    real: false,
    menu: async () => shown.menu,
    choose: async (...labels) => {
      await main.ask('menu.click', { path: itemByLabels(shown.menu, labels) });
    },
    async quit() {
      await main.ask('app.quit', {});
      return ended;
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
  return {
    get page() {
      return shown.page;
    },
    app,
    dialogs: {
      choose: async path => void shown.paths.push(path),
      press: async button => void shown.buttons.push(button),
      asked: async () => [...shown.asked],
    },
    standIn: controlsOf(shown, main, errors),
    async close() {
      child.kill('SIGKILL');
      await ended;
      await browser.close();
    },
  };
}

function controlsOf(
  side: BrowserSide,
  main: ReturnType<typeof createLink<ToMain, ToBrowser>>,
  errors: () => string,
): StandInControls {
  return {
    windows: side.specs,
    pages: () => side.pages,
    strays: side.strays,
    errors,
    permission: permission => main.ask('page.permission', { window: side.frontId, permission }),
    async fetch(url, method = 'GET') {
      const request = { window: side.frontId, url, method, headers: {}, resourceType: 'fetch' };
      const answer = await main.ask('page.request', request);
      return answer && 'cancelled' in answer ? null : answer;
    },
    intrude: (url, html) => side.plant(url, html),
    crash: async () => void (await side.crash(side.frontId)),
    closeWindow: async () => void (await main.ask('window.close', { window: side.frontId })),
    openFile: async path => void (await main.ask('app.open-file', { path })),
  };
}
