import type { IpcMain } from 'electron';
import { emitPreventable } from './event.ts';
import { browser } from './link.ts';
import { answerRequest } from './protocol.ts';
import { windows } from './windows.ts';

type Handler = Parameters<IpcMain['handle']>[1];
const handlers = new Map<string, Handler>();

/** Electron's `ipcMain`, as far as invoked channels go. */
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`);
    handlers.set(channel, handler);
  },
  removeHandler(channel: string): void {
    handlers.delete(channel);
  },
} satisfies Pick<IpcMain, 'handle' | 'removeHandler'>;

const contentsOf = (window: number) => windows.get(window)?.webContents;

browser.answer('page.invoke', async ({ window, channel, args, frame }) => {
  const handler = handlers.get(channel);
  if (!handler) throw new Error(`No handler registered for '${channel}'`);
  const sender = contentsOf(window);
  const senderFrame = { url: frame.url, parent: frame.isMainFrame ? null : {} };
  // Only what the typings say and the product reads is there.
  const event = { type: 'frame', sender, senderFrame, processId: window, frameId: 1 };
  return handler(event as unknown as Parameters<Handler>[0], ...args);
});

browser.answer('page.navigate', ({ window, url, isMainFrame }) => {
  const contents = contentsOf(window);
  if (!contents) return false;
  const details = { url, isMainFrame, isSameDocument: false };
  const prevented = emitPreventable(contents, 'will-frame-navigate', details);
  if (prevented || (isMainFrame && emitPreventable(contents, 'will-navigate', details, url))) return false;
  if (isMainFrame) contents.loading = true;
  return true;
});

browser.answer('page.popup', ({ window, url }) => contentsOf(window)?.mayOpen({ url }).action === 'allow');

browser.answer('page.request', request => answerRequest(request));

browser.answer('page.address', ({ window, url }) => {
  const contents = contentsOf(window);
  if (contents) contents.address = url;
  return undefined;
});

browser.answer('page.loaded', ({ window }) => {
  windows.get(window)?.loaded();
  return undefined;
});

browser.answer('page.gone', ({ window, reason }) => {
  const contents = contentsOf(window);
  if (contents) {
    contents.crashed = true;
    contents.emit('render-process-gone', {}, { reason, exitCode: 1 });
  }
  return undefined;
});

browser.answer('window.close', ({ window }) => {
  windows.get(window)?.close();
  return undefined;
});
