import { ensureBuilt } from './lib/build.mjs';
import { runInFront } from './lib/child.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ownNode, program, root } from './lib/machine.mjs';
import { main } from './lib/main.mjs';

const biome = program('@biomejs/biome/bin/biome');
const node = (...args) => runInFront(ownNode, args, { cwd: root });

/** The makers' own tasks: `npm run build|check|format|bench`. */
const tasks = {
  build: () => ensureBuilt(),
  format: () => node(biome, 'check', '--write'),
  bench: async () => {
    await ensureBuilt();
    return node('tests/bench/main.ts', ...process.argv.slice(3));
  },
  async check() {
    const codes = [
      await node(biome, 'check'),
      await node(program('typescript/bin/tsc'), '-b'),
      await node(program('knip/bin/knip.js')),
    ];
    return Math.max(...codes);
  },
};

await main(async () => {
  const task = tasks[process.argv[2]];
  if (!task) throw new Error(`The tasks are ${Object.keys(tasks).join(', ')}.`);
  await ensureInstalled();
  return task();
});
