import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

const at = (path: string) => resolve(import.meta.dirname, path);

/** In one file: zod has to be told not to make code from text before any schema is made, in whichever file. */
export const rendererOutput = {
  codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod\/|renderer\/no-eval/ }] },
};

export default defineConfig({
  main: {
    build: {
      outDir: 'out/main',
      lib: {
        // The three hosts and the report's worker: one bundle each over shared chunks.
        entry: {
          main: at('electron/main.ts'),
          loopback: at('electron/loopback.ts'),
          cli: at('electron/cli.ts'),
          'report-worker': at('electron/report/worker.ts'),
        },
        formats: ['es'],
      },
    },
  },
  preload: {
    build: {
      outDir: 'out/preload',
      // A sandboxed preload cannot be a module.
      lib: { entry: { preload: at('electron/preload.ts') }, formats: ['cjs'] },
      rollupOptions: { output: { entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react()],
    build: {
      outDir: at('out/renderer'),
      minify: true,
      // The content policy lets fonts and scripts in as files only.
      assetsInlineLimit: 0,
      rollupOptions: {
        input: at('renderer/index.html'),
        output: rendererOutput,
      },
    },
  },
});
