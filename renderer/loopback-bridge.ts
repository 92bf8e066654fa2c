import type { Bridge } from '../shared/contract/bridge.ts';
import type { Audience } from '../shared/contract/signals.ts';

/** What the loopback host asks of every call, so that no foreign page can make one. */
const GUARD = { 'X-Headwater': '1' };

/**
 * The bridge over 127.0.0.1: calls and uploads by fetch, signals by one stream of server-sent events however
 * many listeners there are. `onReach` hears whether the host answers. What is asked once somebody listens waits until the stream
 * is open: what changes after the answer is then heard, however slowly either of the two arrives.
 */
export function createLoopbackBridge(
  onReach: (reachable: boolean) => void,
  audience: Audience = 'desk',
): Bridge {
  const listeners = new Set<(signal: unknown) => void>();
  let stream: EventSource | null = null;
  let begun: Promise<unknown> = Promise.resolve();

  const post = async (path: string, type: string, body: BodyInit): Promise<unknown> => {
    try {
      await begun;
      const response = await fetch(path, {
        method: 'POST',
        headers: { ...GUARD, 'Content-Type': type },
        body,
      });
      const answer: unknown = await response.json();
      onReach(true);
      return answer;
    } catch (cause) {
      onReach(false);
      throw cause;
    }
  };

  const start = () => {
    const events = new EventSource(audience === 'room' ? '/signals?for=room' : '/signals');
    const { promise, resolve } = Promise.withResolvers<void>();
    begun = promise;
    events.onopen = () => {
      resolve();
      onReach(true);
    };
    // EventSource tries again by itself, except after a refusal, when it stays closed.
    events.onerror = () => {
      resolve();
      onReach(false);
      if (events.readyState === EventSource.CLOSED && stream === events) {
        stream = null;
        setTimeout(() => {
          if (listeners.size > 0 && !stream) stream = start();
        }, 2_000);
      }
    };
    events.onmessage = event => {
      let signal: unknown;
      try {
        signal = JSON.parse(event.data);
      } catch {
        return;
      }
      for (const listener of listeners) listener(signal);
    };
    return events;
  };

  return {
    call: (name, input) => post('/call', 'application/json', JSON.stringify({ name, input })),
    upload: (name, bytes) =>
      post(`/upload?name=${encodeURIComponent(name)}`, 'application/octet-stream', bytes as BodyInit),
    listen(listener) {
      listeners.add(listener);
      stream ??= start();
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) {
          stream?.close();
          stream = null;
          begun = Promise.resolve();
        }
      };
    },
  };
}
