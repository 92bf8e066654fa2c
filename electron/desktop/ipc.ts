import { BrowserWindow, type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron';
import { ROOM_CALLS } from '../../shared/contract/calls.ts';
import { CHANNELS } from '../../shared/contract/channels.ts';
import type { Answer } from '../../shared/contract/failure.ts';
import type { Signal } from '../../shared/contract/signals.ts';
import type { App } from '../service/app.ts';
import type { Log } from '../service/ports.ts';
import { isOurs } from './origin.ts';
import { isTrustedSender } from './security.ts';

/** The windows that there are: the one that the person works in, and which is the room's. */
interface Windows {
  workWindow(): BrowserWindow | undefined;
  isForRoom(contents: WebContents): boolean;
}

/**
 * Connects every window with the app. The only place that listens to pages. The room's window hears and asks nothing but what
 * its picture takes, whatever happens in its page.
 * @returns how the host itself says something to the page of that window, as soon as that page is there
 */
export function connectPages(
  app: Pick<App, 'dispatch' | 'upload' | 'listen'>,
  log: Log,
  { workWindow, isForRoom }: Windows,
): (signal: Signal) => void {
  const handle = (channel: string, answer: (...input: unknown[]) => Promise<Answer>) => {
    ipcMain.handle(channel, (event: IpcMainInvokeEvent, ...input: unknown[]) => {
      if (isForRoom(event.sender) && !(channel === CHANNELS.call && ROOM_CALLS.has(String(input[0]))))
        return misfit('The window for the room does not ask for this.');
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
  for (const audience of ['desk', 'room'] as const) {
    app.listen(signal => {
      for (const { webContents } of BrowserWindow.getAllWindows())
        if (isForRoom(webContents) === (audience === 'room')) send(webContents, signal);
    }, audience);
  }
  return signal => {
    const contents = workWindow()?.webContents;
    if (contents?.isLoading()) contents.once('did-finish-load', () => send(contents, signal));
    else if (contents) send(contents, signal);
  };
}

const misfit = (message: string): Answer => ({
  ok: false,
  failure: { code: 'invalid', message, where: null },
});
