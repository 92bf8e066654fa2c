import { EventEmitter } from 'node:events';
import type { Session as Real } from 'electron';
import { browser } from './link.ts';
import { windows } from './windows.ts';

type Surface = Pick<
  Real,
  | 'setPermissionRequestHandler'
  | 'setPermissionCheckHandler'
  | 'setDevicePermissionHandler'
  | 'setDisplayMediaRequestHandler'
  | 'setSpellCheckerEnabled'
>;
type OnRequest = (details: { url: string }, answer: (response: { cancel?: boolean }) => void) => void;

/** Electron's default session: who may do what, and which requests are made. Without handlers it allows, as Electron does. */
class Session extends EventEmitter implements Surface {
  private onRequest: OnRequest | null = null;
  private permit: Parameters<Surface['setPermissionRequestHandler']>[0] = null;
  private check: Parameters<Surface['setPermissionCheckHandler']>[0] = null;

  readonly webRequest = {
    onBeforeRequest: (listener: OnRequest): void => {
      this.onRequest = listener;
    },
  };
  setPermissionRequestHandler(handler: Parameters<Surface['setPermissionRequestHandler']>[0]): void {
    this.permit = handler;
  }
  setPermissionCheckHandler(handler: Parameters<Surface['setPermissionCheckHandler']>[0]): void {
    this.check = handler;
  }
  setDevicePermissionHandler(): void {}
  setDisplayMediaRequestHandler(): void {}
  setSpellCheckerEnabled(): void {}

  cancels(url: string): Promise<boolean> {
    return new Promise(resolve => {
      if (this.onRequest) this.onRequest({ url }, ({ cancel }) => resolve(cancel === true));
      else resolve(false);
    });
  }

  /** What the handlers say to a permission. */
  async judge(window: number, permission: string): Promise<{ request: boolean; check: boolean }> {
    // Both handlers of the product look at nothing that they are given; a page of the stand-in's is passed all the same.
    const contents = windows.get(window)?.webContents as unknown as Parameters<
      NonNullable<typeof this.permit>
    >[0];
    const name = permission as Parameters<NonNullable<typeof this.permit>>[1];
    const details = { isMainFrame: true, requestingUrl: contents.getURL() };
    const request = await new Promise<boolean>(resolve => {
      if (this.permit) this.permit(contents, name, resolve, details);
      else resolve(true);
    });
    return { request, check: this.check ? this.check(contents, name, 'app://headwater', details) : true };
  }
}

export const session = { defaultSession: new Session() };

browser.answer('page.permission', ({ window, permission }) =>
  session.defaultSession.judge(window, permission),
);
