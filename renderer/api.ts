import './no-eval.ts';
import { type Bridge, type Client, createClient } from '../shared/contract/bridge.ts';
import { createLoopbackBridge } from './loopback-bridge.ts';
import { setReachable } from './state/reach.ts';
import { WINDOW_KIND } from './state/window-kind.ts';

declare global {
  interface Window {
    /** The preload's bridge; absent in a plain browser, where the loopback host answers. */
    readonly headwater?: Bridge;
  }
}

/** Notes whether the preload's bridge answers, as the loopback bridge does by itself. */
function watched(bridge: Bridge): Bridge {
  const noting = async (answer: Promise<unknown>) => {
    try {
      const value = await answer;
      setReachable(true);
      return value;
    } catch (cause) {
      setReachable(false);
      throw cause;
    }
  };
  return {
    call: (name, input) => noting(bridge.call(name, input)),
    async upload(name, bytes) {
      // The preload takes plain data only.
      const plain = bytes instanceof Uint8Array ? bytes : new Uint8Array(await bytes.arrayBuffer());
      return noting(bridge.upload(name, plain));
    },
    listen: listener => bridge.listen(listener),
  };
}

/** The main side. Every call of the renderer goes through here; failures arrive as `FailureError`. */
export const client: Client = createClient(
  window.headwater ? watched(window.headwater) : createLoopbackBridge(setReachable, WINDOW_KIND),
);
