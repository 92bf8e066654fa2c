import { type Protocol, protocol } from 'electron';
import { SCHEME } from './origin.ts';
import { answerFrom } from './serve.ts';

/** Makes `app:` an origin like https's. Must run before the app is ready. */
export function registerScheme(electron: Protocol = protocol): void {
  electron.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves a folder, and nothing outside it, as `app://headwater/`. */
export function serveFolder(folder: string, electron: Protocol = protocol): void {
  electron.handle(SCHEME, request => answerFrom(folder, request));
}
