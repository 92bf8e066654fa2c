import type { NativeTheme, Screen } from 'electron';
import './pages.ts';

/*
 * The `electron` module of the stand-in. It has what the product uses and no more: what is missing fails at import,
 * by name.
 */
export { app } from './app.ts';
export { BrowserWindow } from './browser-window.ts';
export { dialog } from './dialog.ts';
export { Menu } from './menu.ts';
export { ipcMain } from './pages.ts';
export { protocol } from './protocol.ts';
export { session } from './session.ts';

const displayAt = (id: number, x: number) => {
  const area = { x, y: 0, width: 1920, height: 1080 };
  return { id, bounds: area, workArea: area, scaleFactor: 1 } as ReturnType<Screen['getPrimaryDisplay']>;
};
const display = displayAt(1, 0);
/** A projector stands to the right of the machine's own screen when a test plugs one in. */
const displays = process.env.STAND_IN_PROJECTOR ? [display, displayAt(2, 1920)] : [display];

export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => displays,
  getDisplayMatching: ({ x, width }) =>
    displays.find(({ bounds }) => x + width / 2 < bounds.x + bounds.width) ?? display,
} satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays' | 'getDisplayMatching'>;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>;
