import { EventEmitter } from 'node:events';
import type { WebContents as Real } from 'electron';
import { browser } from './link.ts';

type Surface = Pick<
  Real,
  | 'id'
  | 'send'
  | 'getURL'
  | 'isDestroyed'
  | 'isLoading'
  | 'isCrashed'
  | 'reload'
  | 'setWindowOpenHandler'
  | 'forcefullyCrashRenderer'
>;

/** A window's page as the main process sees it. */
export class WebContents extends EventEmitter implements Surface {
  readonly id: number;
  /** What the app answers to a page that wants a window; Electron's own default allows it. */
  mayOpen: (details: { url: string }) => { action: 'allow' | 'deny' } = () => ({ action: 'allow' });
  address = '';
  loading = false;
  destroyed = false;
  crashed = false;

  constructor(id: number) {
    super();
    this.id = id;
  }

  getURL(): string {
    return this.address;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  isLoading(): boolean {
    return this.loading;
  }
  isCrashed(): boolean {
    return this.crashed;
  }
  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new TypeError('Object has been destroyed');
    // Cloned now, as Electron does: what changes later must not show, and what cannot be cloned throws here.
    void browser.ask('page.send', { window: this.id, channel, args: structuredClone(args) });
  }
  reload(): void {
    this.loading = true;
    void browser.ask('window.reload', { window: this.id });
  }
  forcefullyCrashRenderer(): void {
    void browser.ask('window.crash', { window: this.id });
  }
  setWindowOpenHandler(handler: Parameters<Real['setWindowOpenHandler']>[0]): void {
    this.mayOpen = ({ url }) =>
      handler({
        url,
        frameName: '',
        features: '',
        disposition: 'foreground-tab',
        referrer: { url: '', policy: 'default' },
      });
  }
}
