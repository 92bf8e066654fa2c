import { homedir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { app, dialog, session } from 'electron';
import { keepMenu } from './desktop/app-menu.ts';
import { readArguments } from './desktop/arguments.ts';
import { createDialogs } from './desktop/dialogs.ts';
import { becomeOnlyInstance } from './desktop/instance.ts';
import { connectPages } from './desktop/ipc.ts';
import { keyOfFile } from './desktop/open-file.ts';
import { createProjector } from './desktop/projector.ts';
import { registerScheme, serveFolder } from './desktop/protocol.ts';
import { drainBeforeQuit } from './desktop/quit.ts';
import { recoverWindow } from './desktop/recover.ts';
import { secureApp, secureSession } from './desktop/security.ts';
import { focusWindow, openWindow, showWorkshop } from './desktop/window.ts';
import { createApp } from './service/app.ts';
import { dataFolder } from './service/node-folders.ts';
import { createNodePorts } from './service/node-ports.ts';

const built = import.meta.dirname;
const start = readArguments(process.argv, process.cwd());

registerScheme();
secureApp();
app.setName('Headwater');
// Chromium's own files, and with them the lock against a second instance, lie with the rest of what is ours.
const data = dataFolder({ platform: process.platform, home: homedir(), env: process.env });
app.setPath('userData', join(resolve(data), 'browser'));
const instance = becomeOnlyInstance({ files: start.files });

if (instance.only) void app.whenReady().then(run);
else app.quit();

function run(): void {
  const preload = resolve(built, '../preload/preload.cjs');
  const projector = createProjector(preload);
  const { workWindow } = projector;
  const ports = createNodePorts({
    host: 'electron',
    dialogs: createDialogs(workWindow),
    projector,
    library: start.library,
    built,
  });
  const main = createApp(ports);
  secureSession(session.defaultSession);
  serveFolder(resolve(built, '../renderer'));
  const tell = connectPages(main, ports.log, projector);
  drainBeforeQuit({ drain: () => main.drain(), finish: () => ports.close(), log: ports.log });

  const show = (workshop: string | null) => {
    const window = workWindow();
    if (window) {
      focusWindow(window);
      if (workshop !== null) showWorkshop(window, workshop);
      return;
    }
    const opened = openWindow({
      preload,
      icon: join(ports.paths.resources, 'icon.png'),
      memory: join(ports.data, 'window.json'),
      workshop,
    });
    recoverWindow(opened, ports.log);
    // What the room sees goes with the window that it is led from.
    opened.on('closed', () => void main.dispatch('present.close', {}));
  };
  keepMenu(main, {
    platform: process.platform,
    choose(action) {
      if (!workWindow()) show(null);
      tell({ name: 'menu.chosen', payload: { action } });
    },
    open: show,
  });
  show(null);
  app.on('activate', () => show(null));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  instance.receive({
    onFocus: () => show(null),
    onFile(path) {
      keyOfFile(main, ports.paths.library, path).then(show, (cause: unknown) => {
        ports.log.error('A file could not be opened.', cause);
        dialog.showErrorBox(
          `“${basename(path)}” was not opened`,
          cause instanceof Error ? cause.message : '',
        );
      });
    },
  });
}
