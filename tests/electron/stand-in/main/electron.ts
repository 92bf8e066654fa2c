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

const area = { x: 0, y: 0, width: 1920, height: 1080 };
const display = { id: 1, bounds: area, workArea: area, scaleFactor: 1 } as ReturnType<
  Screen['getPrimaryDisplay']
>;

export const screen = {
  getPrimaryDisplay: () => display,
  getAllDisplays: () => [display],
} satisfies Pick<Screen, 'getPrimaryDisplay' | 'getAllDisplays'>;

export const nativeTheme = { shouldUseDarkColors: false } satisfies Pick<NativeTheme, 'shouldUseDarkColors'>;
