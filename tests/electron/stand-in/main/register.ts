import { registerHooks } from 'node:module';

/*
 * Preloaded into a plain Node process that then runs the built main bundle: `electron` becomes the stand-in, the rest
 * stays as it is.
 */
const standIn = new URL('./electron.ts', import.meta.url).href;
registerHooks({
  resolve(specifier, context, next) {
    return specifier === 'electron' || specifier === 'electron/main'
      ? { url: standIn, format: 'module-typescript', shortCircuit: true }
      : next(specifier, context);
  },
});
Object.defineProperty(process, 'type', { value: 'browser' });
Object.defineProperty(process, 'resourcesPath', { value: process.cwd() });
