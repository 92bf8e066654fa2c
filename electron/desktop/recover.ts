import { app, type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';
import type { Log } from '../service/ports.ts';

/** Offers a way on when a window's page dies or hangs. The main side, which owns the workshop, is not touched by either. */
export function recoverWindow(window: BrowserWindow, log: Log): void {
  let asking = false;
  const ask = async (options: Pick<MessageBoxOptions, 'message' | 'buttons'>) => {
    if (asking || window.isDestroyed()) return null;
    asking = true;
    const { response } = await dialog.showMessageBox(window, {
      type: 'error',
      title: 'Headwater',
      detail: 'Everything that was shown as saved is on disk.',
      defaultId: 0,
      cancelId: 0,
      ...options,
    });
    asking = false;
    return window.isDestroyed() ? null : response;
  };
  window.webContents.on('render-process-gone', async (_event, details) => {
    if (details.reason === 'clean-exit') return;
    log.error('The page ended.', details);
    const response = await ask({
      message: 'The window stopped working.',
      buttons: ['Show it again', 'Quit'],
    });
    if (response === 0) window.webContents.reload();
    else if (response === 1) app.quit();
  });
  window.on('unresponsive', async () => {
    log.error('The page does not answer.');
    const response = await ask({
      message: 'The window does not answer.',
      buttons: ['Wait', 'Show it again'],
    });
    if (response === 1) {
      // Ends the page that hangs; what follows is a crash like any other, without a second question.
      asking = true;
      window.webContents.forcefullyCrashRenderer();
      window.webContents.reload();
      asking = false;
    }
  });
  window.webContents.on('preload-error', (_event, path, error) =>
    log.error(`The preload ${path} failed.`, error),
  );
}
