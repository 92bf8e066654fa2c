import { app, dialog } from 'electron';
import type { Log } from '../service/ports.ts';

export interface QuitOptions {
  /** Resolves when everything that was asked for is on disk and the workshops are closed. */
  drain(): Promise<void>;
  /** The very last thing, when nothing is left to do. */
  finish(): void;
  readonly log: Log;
  /** How long to wait before the person is asked, in milliseconds. */
  readonly patience?: number;
}

/**
 * Lets the app end only when its work is on disk. It waits after the windows have gone, so that what a page sends as
 * it closes is waited for too; when that takes long, the person decides.
 */
export function drainBeforeQuit({ drain, finish, log, patience = 10_000 }: QuitOptions): void {
  let state: 'running' | 'draining' | 'drained' = 'running';
  const end = () => {
    state = 'drained';
    finish();
    app.quit();
  };
  app.on('will-quit', event => {
    if (state === 'drained') return;
    event.preventDefault();
    if (state === 'draining') return;
    state = 'draining';
    const work = drain().then(
      () => true,
      (cause: unknown) => {
        log.error('The app could not finish its work before it ended.', cause);
        return false;
      },
    );
    void settle(work, patience).then(end);
  });
}

/** Resolves when the work is done, or the person no longer wants to wait for it. */
async function settle(work: Promise<boolean>, patience: number): Promise<void> {
  for (;;) {
    const outcome = await Promise.race([work, later(patience)]);
    if (outcome === true) return;
    const failed = outcome === false;
    const { response } = await dialog.showMessageBox({
      type: 'warning',
      title: 'Headwater',
      message: failed
        ? 'Headwater could not finish everything.'
        : 'Headwater is still closing the workshops.',
      detail: failed
        ? 'What was shown as saved is on disk. Look at the last change when you open the workshop again.'
        : 'What was shown as saved is on disk. Only the backup that is made at the end would be missing.',
      buttons: failed ? ['Quit'] : ['Keep waiting', 'Quit now'],
      defaultId: 0,
      cancelId: 0,
    });
    if (failed || response === 1) return;
  }
}

const later = (milliseconds: number) =>
  new Promise<null>(resolve => {
    setTimeout(() => resolve(null), milliseconds);
  });
