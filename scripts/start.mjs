import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { runInFront } from './lib/child.mjs';
import { ensureElectron } from './lib/electron.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ownNode, root, say } from './lib/machine.mjs';
import { main } from './lib/main.mjs';
import { chooseHost, electronArguments } from './lib/start-arguments.mjs';

/** npm start: installs what is missing, builds what is stale, opens the app. */
await main(async () => {
  const given = process.argv.slice(2);
  await ensureInstalled();
  await ensureBuilt();
  const host = chooseHost(given);
  const electron = host === 'electron' ? await ensureElectron() : null;
  if (electron) return runInFront(electron, electronArguments(root, given));
  if (host === 'electron') {
    say(
      'Electron is not to be had on this machine, so Headwater opens in the browser. (HEADWATER_ELECTRON=retry tries again.)',
    );
  }
  return runInFront(ownNode, [join(root, 'out/main/loopback.js'), ...given], { tied: true });
});
