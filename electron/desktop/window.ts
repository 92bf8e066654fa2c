import { readFileSync, writeFileSync } from 'node:fs';
import { BrowserWindow, nativeTheme, screen, type WebPreferences } from 'electron';
import { addressOf } from './origin.ts';
import { parseWindowState, placeWindow, SMALLEST, type WindowState } from './window-state.ts';

export interface WindowOptions {
  /** The built preload script. */
  readonly preload: string;
  /** The app's picture, for systems whose windows carry one. */
  readonly icon: string;
  /** The file that remembers where the window was. */
  readonly memory: string;
  /** The workshop to show first; null for the library. */
  readonly workshop: string | null;
}

// The colour of --paper, so that a window that is not painted yet does not flash.
const PAPER = { light: '#f6f3ec', dark: '#12171c' } as const;

/** The colour of a window whose page is not painted yet. */
export const paper = (): string => (nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light);

/** How every page of ours is held: in the sandbox, with nothing of Node's. */
export const pagePreferences = (preload: string): WebPreferences => ({
  preload,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
  navigateOnDragDrop: false,
});

/** Opens the app's window; it is shown when it has something to show. */
export function openWindow({ preload, icon, memory, workshop }: WindowOptions): BrowserWindow {
  const { maximised, ...bounds } = placeWindow(recall(memory), workAreas());
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'Headwater',
    icon,
    backgroundColor: paper(),
    webPreferences: pagePreferences(preload),
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  window.on('close', () => remember(memory, window));
  showWorkshop(window, workshop);
  return window;
}

/** Takes a window to a workshop, or to the library for null. */
export function showWorkshop(window: BrowserWindow, workshop: string | null): void {
  // It fails only when another address is asked for meanwhile, which is then the one to show.
  window.loadURL(addressOf(workshop)).catch(() => undefined);
}

/** Brings the window to the front, wherever it is. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}

function workAreas() {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary.workArea, ...others.map(({ workArea }) => workArea)] as const satisfies readonly unknown[];
}

function recall(memory: string): WindowState | null {
  try {
    return parseWindowState(readFileSync(memory, 'utf8'));
  } catch {
    return null;
  }
}

function remember(memory: string, window: BrowserWindow): void {
  const state: WindowState = { ...window.getNormalBounds(), maximised: window.isMaximized() };
  try {
    writeFileSync(memory, JSON.stringify(state));
  } catch {
    // Where the window was is a nicety: a full disk must not keep it from closing.
  }
}
