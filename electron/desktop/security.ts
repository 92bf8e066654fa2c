import {
  type App,
  app,
  type Event,
  type Session,
  type WebContents,
  type WebContentsWillNavigateEventParams,
  type WebFrameMain,
} from 'electron';
import { isOurs, isReload } from './origin.ts';

/** Whether a message comes from a page of ours, from its main frame. A frame that is gone (null) is not trusted. */
export function isTrustedSender(frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean {
  return frame !== null && frame.parent === null && isOurs(frame.url);
}

/** For before `ready`: every page sandboxed, no name ever resolved, and every page that comes to be denied what it need not do. */
export function secureApp(electron: App = app): void {
  electron.enableSandbox();
  // The product works offline, so that nothing in it shall be able to reach out, Chromium's own services included.
  electron.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  electron.commandLine.appendSwitch('disable-background-networking');
  electron.commandLine.appendSwitch('disable-component-update');
  electron.on('web-contents-created', (_event, contents) => securePage(contents));
}

/** A page stays where it was put: it may load itself anew, but go nowhere, open no window and embed no guest. */
function securePage(contents: WebContents): void {
  const stay = (event: Event<WebContentsWillNavigateEventParams>) => {
    if (!event.isMainFrame || !isReload(contents.getURL(), event.url)) event.preventDefault();
  };
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', stay);
  contents.on('will-frame-navigate', stay);
  contents.on('will-redirect', event => event.preventDefault());
  contents.on('will-attach-webview', event => event.preventDefault());
}

/** Denies every permission, device, download and request that leaves the app. */
export function secureSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  // Chromium fetches its dictionaries from the network.
  session.setSpellCheckerEnabled(false);
  session.on('will-download', event => event.preventDefault());
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !staysInside(url) }));
}

/** `data:` and `blob:` are made by the page itself; `devtools:` only exists when a developer opened the tools. */
function staysInside(url: string): boolean {
  return isOurs(url) || /^(data|blob|devtools):/.test(url);
}
