import { EventEmitter } from 'node:events';
import type { BrowserWindowConstructorOptions, BrowserWindow as Real, Rectangle } from 'electron';
import { emitPreventable } from './event.ts';
import { browser } from './link.ts';
import { WebContents } from './web-contents.ts';
import { windows } from './windows.ts';

type Surface = Pick<
  Real,
  | 'id'
  | 'loadURL'
  | 'show'
  | 'showInactive'
  | 'setFullScreen'
  | 'isFullScreen'
  | 'hide'
  | 'focus'
  | 'close'
  | 'destroy'
  | 'isDestroyed'
  | 'isVisible'
  | 'isFocused'
  | 'maximize'
  | 'unmaximize'
  | 'isMaximized'
  | 'minimize'
  | 'isMinimized'
  | 'restore'
  | 'getBounds'
  | 'setBounds'
  | 'getNormalBounds'
>;

let last = 0;
let focused: number | null = null;

/** A window: its state here, its page a real one on the browser side. */
export class BrowserWindow extends EventEmitter implements Surface {
  readonly id: number;
  readonly webContents: WebContents;
  private bounds: Rectangle;
  private visible: boolean;
  private state: 'normal' | 'maximised' | 'minimised' = 'normal';
  private shownOnce = false;
  private full: boolean;
  private readonly made: Promise<unknown>;

  static getAllWindows(): BrowserWindow[] {
    return windows.all();
  }
  static getFocusedWindow(): BrowserWindow | null {
    return focused === null ? null : (windows.get(focused) ?? null);
  }
  static fromWebContents(contents: WebContents): BrowserWindow | null {
    return windows.get(contents.id) ?? null;
  }

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super();
    last += 1;
    this.id = last;
    const { x = 0, y = 0, width = 800, height = 600, show = true, webPreferences } = options;
    this.bounds = {
      x,
      y,
      width: Math.max(width, options.minWidth ?? 0),
      height: Math.max(height, options.minHeight ?? 0),
    };
    this.visible = show;
    this.full = options.fullscreen ?? false;
    this.webContents = new WebContents(this.id);
    this.made = browser.ask('window.create', {
      window: this.id,
      bounds: this.bounds,
      preload: webPreferences?.preload ?? null,
      options: structuredClone(options) as Record<string, unknown>,
    });
    windows.add(this);
    if (show) focused = this.id;
  }

  async loadURL(url: string): Promise<void> {
    await this.made;
    this.webContents.loading = true;
    const { error, sameDocument } = await browser.ask('window.load', { window: this.id, url });
    // A move within the document has no loading to wait for.
    if (error !== null || sameDocument) this.webContents.loading = false;
    if (error !== null) throw new Error(error);
  }

  /** The browser side says that the document is there. */
  loaded(): void {
    this.webContents.loading = false;
    this.webContents.crashed = false;
    this.webContents.emit('did-finish-load', {});
    if (this.shownOnce) return;
    this.shownOnce = true;
    this.emit('ready-to-show', {});
  }

  show(): void {
    this.visible = true;
    this.focus();
  }
  showInactive(): void {
    this.visible = true;
  }
  setFullScreen(full: boolean): void {
    this.full = full;
    this.emit(full ? 'enter-full-screen' : 'leave-full-screen');
  }
  isFullScreen(): boolean {
    return this.full;
  }
  hide(): void {
    this.visible = false;
    if (focused === this.id) focused = null;
  }
  focus(): void {
    focused = this.id;
    this.emit('focus', {});
  }
  isFocused(): boolean {
    return focused === this.id;
  }
  isVisible(): boolean {
    return this.visible;
  }
  maximize(): void {
    this.state = 'maximised';
  }
  unmaximize(): void {
    this.state = 'normal';
  }
  isMaximized(): boolean {
    return this.state === 'maximised';
  }
  minimize(): void {
    this.state = 'minimised';
  }
  isMinimized(): boolean {
    return this.state === 'minimised';
  }
  restore(): void {
    this.state = 'normal';
  }
  getBounds(): Rectangle {
    return { ...this.bounds };
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds };
  }
  setBounds(bounds: Partial<Rectangle>): void {
    this.bounds = { ...this.bounds, ...bounds };
    void browser.ask('window.size', { window: this.id, bounds: this.bounds });
  }
  isDestroyed(): boolean {
    return this.webContents.destroyed;
  }

  close(): void {
    void this.leave(true);
  }
  destroy(): void {
    void this.leave(false);
  }

  /** Closes; `ask`: listeners and the page may prevent it. Resolves when the window is gone or stays. */
  async leave(ask: boolean): Promise<void> {
    if (this.isDestroyed() || (ask && emitPreventable(this, 'close'))) return;
    if (ask && !(await browser.ask('window.close', { window: this.id, ask }))) return;
    if (!ask) void browser.ask('window.close', { window: this.id, ask });
    this.webContents.destroyed = true;
    if (focused === this.id) focused = null;
    this.emit('closed');
    windows.remove(this);
  }
}
