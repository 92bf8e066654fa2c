import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBuilt } from './lib/build.mjs';
import { runInFront } from './lib/child.mjs';
import { addCounts, countCheck, countPlaywright, countVitest, NOTHING, summary } from './lib/count.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { ownNode, program, root } from './lib/machine.mjs';
import { main } from './lib/main.mjs';
import { ensureTools } from './lib/tools.mjs';

const results = join(root, 'test-results');
const node = (path, ...args) => runInFront(ownNode, [program(path), ...args], { cwd: root });

/** Runs a runner that writes its report to `file`, and counts from that. */
async function counted(file, count, start) {
  rmSync(file, { force: true });
  const code = await start();
  let report = null;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    // No report is a failure, which `count` knows.
  }
  return count(report, code);
}

const vitest = () => {
  const file = join(results, 'vitest.json');
  const config = ['--config', 'tests/vitest.config.ts'];
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  return counted(file, countVitest, () => node('vitest/vitest.mjs', 'run', ...config, ...reporters));
};

const playwright = () => {
  const config = 'tests/e2e/playwright.config.ts';
  if (!existsSync(join(root, config))) return NOTHING;
  const file = join(results, 'e2e.json');
  process.env.PLAYWRIGHT_JSON_OUTPUT_FILE = file;
  return counted(file, countPlaywright, () =>
    node('playwright/cli.js', 'test', '-c', config, '--reporter=list,json'),
  );
};

/** npm test: everything that can fail, in the order in which it fails fastest. */
await main(async () => {
  await ensureInstalled();
  const browser = await ensureTools();
  if (browser) process.env.HEADWATER_BROWSER = browser;
  mkdirSync(results, { recursive: true });
  let counts = NOTHING;
  const steps = [
    ['lint and format', async () => countCheck(await node('@biomejs/biome/bin/biome', 'check'))],
    ['types', async () => countCheck(await node('typescript/bin/tsc', '-b'))],
    [
      'build',
      async () => {
        await ensureBuilt();
        return NOTHING;
      },
    ],
    ['unit, storage and crash tests', vitest],
    ['end to end', playwright],
  ];
  let interrupted = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => (interrupted = true));
  for (const [name, step] of steps) {
    if (interrupted) break;
    process.stdout.write(`\n— ${name}\n`);
    try {
      counts = addCounts(counts, await step());
    } catch (error) {
      process.stdout.write(`${error.message}\n`);
      counts = addCounts(counts, countCheck(1));
    }
  }
  process.stdout.write(`\n${summary(counts)}\n`);
  return !interrupted && counts.failed === 0 && counts.passed > 0 ? 0 : 1;
});
