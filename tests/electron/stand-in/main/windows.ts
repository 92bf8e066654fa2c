import type { BrowserWindow } from './browser-window.ts';
import type { WebContents } from './web-contents.ts';

const all = new Map<number, BrowserWindow>();
let gone = (): void => undefined;
let made = (_contents: WebContents): void => undefined;

/** The windows there are; what links them with the app without an import ring. */
export const windows = {
  all: (): BrowserWindow[] => [...all.values()],
  get: (id: number): BrowserWindow | undefined => all.get(id),
  add(window: BrowserWindow): void {
    all.set(window.id, window);
    made(window.webContents);
  },
  remove(window: BrowserWindow): void {
    all.delete(window.id);
    gone();
  },
  onGone(listener: () => void): void {
    gone = listener;
  },
  onMade(listener: (contents: WebContents) => void): void {
    made = listener;
  },
};
