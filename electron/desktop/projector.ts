import { BrowserWindow, type Display, screen, type WebContents } from 'electron';
import type { Projector } from '../service/ports.ts';
import { presentationOf } from './origin.ts';
import { pagePreferences, paper } from './window.ts';

/** How large the window is where it has to share the screen with the facilitator's. */
const SHARED = { width: 1280, height: 720 } as const;

/** The projector's window, and which window is not it. */
export interface ProjectorWindow extends Projector {
  /** The window that the person works in: the one in front, and never the projector's. */
  workWindow(): BrowserWindow | undefined;
  /** Whether a page is the one that the room looks at. */
  isForRoom(contents: WebContents): boolean;
}

/**
 * Shows the presentation in a window of its own: on the screen that the facilitator's window is not on, whole, or in an
 * ordinary window where there is one screen only.
 */
export function createProjector(preload: string): ProjectorWindow {
  let shown: BrowserWindow | null = null;
  const workWindow = () => {
    const windows = BrowserWindow.getAllWindows().filter(window => window !== shown);
    return windows.find(window => window.isFocused()) ?? windows[0];
  };
  return {
    workWindow,
    isForRoom: contents => shown !== null && !shown.isDestroyed() && shown.webContents === contents,
    open(key, onClosed) {
      const other = otherDisplay(workWindow());
      const address = presentationOf(key);
      if (shown) {
        shown.show();
        shown.loadURL(address).catch(() => undefined);
        return other ? 'own-screen' : 'shared-screen';
      }
      const window = new BrowserWindow({
        ...(other ? { ...other.bounds, fullscreen: true } : SHARED),
        minWidth: 640,
        minHeight: 420,
        show: false,
        title: 'Headwater',
        autoHideMenuBar: true,
        backgroundColor: paper(),
        webPreferences: pagePreferences(preload),
      });
      shown = window;
      // The facilitator goes on typing in the first window: the second must not take the focus from it.
      window.once('ready-to-show', () => (other ? window.showInactive() : window.show()));
      // A page that ends takes its window along: presenting once more is one key, a dialog before the room is not.
      window.webContents.on('render-process-gone', () => window.destroy());
      window.on('closed', () => {
        if (shown === window) shown = null;
        onClosed();
      });
      // It fails only when the window is closed, or another workshop is asked for, meanwhile.
      window.loadURL(address).catch(() => undefined);
      return other ? 'own-screen' : 'shared-screen';
    },
    close() {
      shown?.close();
    },
    fill() {
      shown?.setFullScreen(!shown.isFullScreen());
    },
  };
}

/** A screen that the facilitator's window is not on; undefined where there is one only. */
function otherDisplay(work: BrowserWindow | undefined): Display | undefined {
  const home = work ? screen.getDisplayMatching(work.getBounds()) : screen.getPrimaryDisplay();
  return screen.getAllDisplays().find(({ id }) => id !== home.id);
}
