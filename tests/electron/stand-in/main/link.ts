import { createLink } from '../link.ts';
import type { ToBrowser, ToMain } from '../wire.ts';

/** The way to the browser side, which is the process that started this one. */
export const browser = createLink<ToBrowser, ToMain>({
  send(message) {
    if (process.connected) process.send?.(message);
  },
  listen(listener) {
    process.on('message', listener);
  },
});

// A main process whose browser side is gone has nobody left to serve.
process.on('disconnect', () => process.exit(1));
