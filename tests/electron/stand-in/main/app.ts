import { EventEmitter } from 'node:events';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { App } from 'electron';
import { emitPreventable } from './event.ts';
import { browser } from './link.ts';
import { createInstanceLock } from './lock.ts';
import { windows } from './windows.ts';

type Surface = Pick<
  App,
  | 'whenReady'
  | 'isReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getName'
  | 'setName'
  | 'getVersion'
  | 'getAppPath'
  | 'isPackaged'
  | 'enableSandbox'
  | 'requestSingleInstanceLock'
  | 'releaseSingleInstanceLock'
  | 'setAppUserModelId'
  | 'addRecentDocument'
>;

/** Electron's `app`: its life from start to quit, one instance, folders. */
class StandInApp extends EventEmitter implements Surface {
  readonly isPackaged = false;
  readonly commandLine = { appendSwitch: (_name: string, _value?: string): void => undefined };
  private name = 'Electron';
  private ready = false;
  private quitting = false;
  private readonly paths = new Map<string, string>();
  private readonly lock = createInstanceLock(() => this.getPath('userData'));
  private readonly readiness: Promise<void>;

  constructor() {
    super();
    // Ready comes after the main script has run, as Electron has it.
    this.readiness = new Promise(resolve => {
      setTimeout(() => {
        this.ready = true;
        this.emit('will-finish-launching');
        this.emit('ready', {}, {});
        resolve();
      });
    });
  }

  whenReady(): Promise<void> {
    return this.readiness;
  }
  isReady(): boolean {
    return this.ready;
  }
  getName(): string {
    return this.name;
  }
  setName(name: string): void {
    this.name = name;
  }
  getVersion(): string {
    return '0.0.0';
  }
  getAppPath(): string {
    return process.cwd();
  }
  getPath(name: Parameters<App['getPath']>[0]): string {
    const home = homedir();
    const appData = process.env.XDG_CONFIG_HOME ?? join(home, '.config');
    const usual: Partial<Record<typeof name, string>> = {
      home,
      appData,
      userData: join(appData, this.name),
      temp: tmpdir(),
      documents: join(home, 'Documents'),
      downloads: join(home, 'Downloads'),
      desktop: join(home, 'Desktop'),
    };
    const path = this.paths.get(name) ?? usual[name];
    if (path === undefined) throw new Error(`Failed to get '${name}' path`);
    return path;
  }
  setPath(name: string, path: string): void {
    this.paths.set(name, path);
  }
  enableSandbox(): void {
    if (this.ready) throw new Error('app.enableSandbox() can only be called before app is ready');
  }
  setAppUserModelId(): void {}
  addRecentDocument(): void {}

  requestSingleInstanceLock(data?: Record<never, unknown>): boolean {
    const own = { argv: process.argv, folder: process.cwd(), data: data ?? null };
    return this.lock.take(own, ({ argv, folder, data: theirs }) => {
      void this.readiness.then(() => this.emit('second-instance', {}, argv, folder, theirs));
    });
  }
  releaseSingleInstanceLock(): void {
    this.lock.release();
  }

  quit(): void {
    if (this.quitting) return;
    this.quitting = true;
    setImmediate(async () => {
      if (emitPreventable(this, 'before-quit')) {
        this.quitting = false;
        return;
      }
      for (const window of windows.all()) {
        await window.leave(true);
        if (!window.isDestroyed()) {
          // A page or a listener wants to stay: the quit is off.
          this.quitting = false;
          return;
        }
      }
      this.finish();
    });
  }

  /** Called by a window that went. The default, without a listener, is to quit. */
  windowGone(): void {
    if (this.quitting || windows.all().length > 0) return;
    if (this.listenerCount('window-all-closed') === 0) this.quit();
    else this.emit('window-all-closed');
  }

  exit(code = 0): void {
    for (const window of windows.all()) window.destroy();
    this.emit('quit', {}, code);
    this.lock.release();
    void this.lock.told.then(() => process.exit(code));
  }

  private finish(): void {
    this.quitting = false;
    if (!emitPreventable(this, 'will-quit')) this.exit(0);
  }
}

export const app = new StandInApp();
windows.onGone(() => app.windowGone());
windows.onMade(contents => app.emit('web-contents-created', {}, contents));

browser.answer('app.quit', () => {
  app.quit();
  return undefined;
});
browser.answer('app.open-file', ({ path }) => {
  emitPreventable(app, 'open-file', {}, path);
  return undefined;
});
