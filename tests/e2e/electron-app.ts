import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { launchElectron } from '../electron/stand-in/launch.ts';
import type { Folders, RunningApp } from './app.ts';

let saved = 0;

/** The app over the Electron code path: the real binary where there is one, else the stand-in with Chromium windows. */
export async function openInElectron({ library, home, downloads }: Folders): Promise<RunningApp> {
  const run = await launchElectron({ library, home, locale: 'en-GB' });
  await run.page.setViewportSize({ width: 1600, height: 900 });
  return {
    page: run.page,
    kill: () => run.app.kill(),
    close: () => run.close(),
    async save(ask) {
      saved += 1;
      const path = join(downloads, `saved-${saved}`);
      await run.dialogs.choose(path);
      await ask();
      // It is written beside and renamed, so once it is there it is whole.
      while (!existsSync(path)) await run.page.waitForTimeout(50);
      return path;
    },
    async pick(path, ask) {
      await run.dialogs.choose(path);
      await ask();
    },
  };
}
