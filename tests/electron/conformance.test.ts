import { conformance } from '../contract/conformance.ts';
import { bridgeOf, newDesk } from './desk.ts';

conformance('The Electron transport', async () => {
  const desk = newDesk();
  const { page } = await desk.launch();
  const bridge = await bridgeOf(page);
  // The app has one window: its connections are listeners of one page.
  return { connect: async () => ({ ...bridge }), close: () => desk.clear() };
});
