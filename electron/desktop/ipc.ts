import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { CHANNELS } from '../../shared/contract/channels.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { Signal } from '../../shared/contract/signals.ts';
import type { App } from '../service/app.ts';
import type { Log } from '../service/ports.ts';
import { isOurs } from './origin.ts';
import { isTrustedSender } from './security.ts';

/**
 * Connects every window with the app. The only place that listens to pages.
 * @param front the window that the person works in
 * @returns how the host itself says something to the page of that window, as soon as that page is there
 */
export function connectPages(
  app: Pick<App, 'dispatch' | 'upload' | 'listen'>,
  log: Log,
  front: () => BrowserWindow | undefined,
): (signal: Signal) => void {
  const handle = (channel: string, answer: (...input: unknown[]) => Promise<Answer>) => {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...input: unknown[]) => {
      if (isTrustedSender(event.senderFrame)) return answer(...input);
      log.error(`A page that is not ours used ${channel}.`, event.senderFrame?.url);
      throw new Error('This page may not talk to Headwater.');
    });
  };
  handle(CHANNELS.call, async (name, input) =>
    typeof name === 'string' ? app.dispatch(name, input) : misfit('A call needs a name.'),
  );
  handle(CHANNELS.upload, async (name, bytes) =>
    typeof name === 'string' && bytes instanceof Uint8Array
      ? app.upload(name, bytes)
      : misfit('An upload needs a name and the bytes of a file.'),
  );
  const send = (contents: WebContents, signal: Signal) => {
    if (!contents.isDestroyed() && isOurs(contents.getURL())) contents.send(CHANNELS.signal, signal);
  };
  app.listen(signal => {
    for (const { webContents } of BrowserWindow.getAllWindows()) send(webContents, signal);
  });
  return signal => {
    const contents = front()?.webContents;
    if (contents?.isLoading()) contents.once('did-finish-load', () => send(contents, signal));
    else if (contents) send(contents, signal);
  };
}

const misfit = (message: string): Answer => ({
  ok: false,
  failure: { code: 'invalid', message, where: null },
});
