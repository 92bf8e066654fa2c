#!/usr/bin/env node
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { runInFront } from './lib/child.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ownNode, root } from './lib/machine.mjs';
import { main } from './lib/main.mjs';

/** The command line, from a clone: `npm run -s headwater -- …`. Paths are those of the folder it was called in. */
await main(async () => {
  await ensureInstalled();
  await ensureBuilt();
  return runInFront(ownNode, [join(root, 'out/main/cli.js'), ...process.argv.slice(2)]);
});
