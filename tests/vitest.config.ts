import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: import.meta.dirname,
  cacheDir: '../node_modules/.cache/vite',
  test: {
    include: ['**/*.test.ts', '**/*.test.tsx'],
    exclude: ['e2e/**'],
    pool: 'forks',
    // By itself the runner leaves one core of two to the one who watches.
    maxWorkers: Math.max(2, availableParallelism()),
    testTimeout: 30_000,
  },
});
