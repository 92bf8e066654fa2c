import { inProcessBridge, testApp } from '../support/app.ts';
import { conformance } from './conformance.ts';

conformance('The in-process transport', async () => {
  const { app, close } = testApp();
  return { connect: async () => inProcessBridge(app), close };
});
