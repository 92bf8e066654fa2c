import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'playwright/test';
import type { HostOptions } from './app.ts';

const hasElectron = existsSync(join(import.meta.dirname, '../../node_modules/electron/dist'));

/** Screens that no host has a part in: over the stand-in they would only be tried a second time in the same Chromium. */
const SCREENS = ['canvases', 'assessment', 'value', 'roadmap', 'content', 'photos', 'accessibility'];

/** The same journeys over each host. The build in `out/` must be there: `npm test` makes it first. */
export default defineConfig<HostOptions>({
  testDir: import.meta.dirname,
  outputDir: '../../test-results',
  // Much of a journey is waiting for the app to be still, which another can use.
  workers: 2,
  timeout: 120_000,
  expect: { timeout: 15_000 },
  projects: [
    { name: 'loopback', use: { host: 'loopback' } },
    {
      name: 'electron',
      use: { host: 'electron' },
      grepInvert: /@loopback/,
      testIgnore: hasElectron ? [] : SCREENS.map(name => `**/${name}.spec.ts`),
    },
  ],
});
