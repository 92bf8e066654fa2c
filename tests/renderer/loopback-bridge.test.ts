import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createLoopbackBridge } from '../../renderer/loopback-bridge.ts';

/** The stream of signals as the browser gives it, worked by hand. */
class HandStream {
  static CLOSED = 2;
  static made: HandStream[] = [];
  readyState = 1;
  onopen: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onmessage: ((event: { data: string }) => void) | null = null;
  constructor() {
    HandStream.made.push(this);
  }
  close() {
    this.readyState = HandStream.CLOSED;
  }
}

const latest = () => {
  const stream = HandStream.made.at(-1);
  if (!stream) throw new Error('No stream was opened.');
  return stream;
};

describe('the bridge over 127.0.0.1', () => {
  let reached: boolean[] = [];
  const bridge = () => createLoopbackBridge(reachable => reached.push(reachable));

  beforeEach(() => {
    reached = [];
    HandStream.made = [];
    vi.stubGlobal('EventSource', HandStream);
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.useRealTimers();
  });

  it('sends every call and upload with the header that no foreign page can send', async () => {
    const sent = vi.fn(async (_path: string, _init: RequestInit) => Response.json({ ok: true, value: 1 }));
    vi.stubGlobal('fetch', sent);
    expect(await bridge().call('library.list', {})).toEqual({ ok: true, value: 1 });
    await bridge().upload('Übersicht & Co.csv', new Uint8Array([1, 2]));
    expect(sent.mock.calls.map(([path]) => path)).toEqual([
      '/call',
      '/upload?name=%C3%9Cbersicht%20%26%20Co.csv',
    ]);
    for (const [, init] of sent.mock.calls) expect(init.headers).toMatchObject({ 'X-Headwater': '1' });
    expect(reached).toEqual([true, true]);
  });

  it('rejects and tells when nobody answers', async () => {
    vi.stubGlobal('fetch', async () => Promise.reject(new TypeError('refused')));
    await expect(bridge().call('library.list', {})).rejects.toThrow('refused');
    expect(reached).toEqual([false]);
  });

  it('hears all signals over one stream, and lets it go with the last listener', () => {
    const heard: unknown[] = [];
    const { listen } = bridge();
    const stops = [listen(one => heard.push(one)), listen(one => heard.push(one))];
    expect(HandStream.made).toHaveLength(1);
    latest().onmessage?.({ data: '{"name":"library.changed","payload":{}}' });
    latest().onmessage?.({ data: 'not JSON' });
    expect(heard).toHaveLength(2);
    for (const stop of stops) stop();
    expect(latest().readyState).toBe(HandStream.CLOSED);
  });

  it('asks nothing of what it listens to until the stream is open, so that no change is missed between the two', async () => {
    const sent = vi.fn(async () => Response.json({ ok: true, value: 1 }));
    vi.stubGlobal('fetch', sent);
    const { listen, call } = bridge();
    listen(() => undefined);
    const answer = call('present.state', {});
    await vi.advanceTimersByTimeAsync(50);
    expect(sent).not.toHaveBeenCalled();
    latest().onopen?.();
    expect(await answer).toEqual({ ok: true, value: 1 });
    // A host that is not there is no reason to wait for ever.
    listen(() => undefined);
    latest().onerror?.();
    await call('present.state', {});
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it('tells when the stream breaks and when it is back, and opens it anew when the browser gave up', () => {
    bridge().listen(() => undefined);
    latest().onopen?.();
    latest().onerror?.();
    expect(reached).toEqual([true, false]);
    expect(HandStream.made).toHaveLength(1);
    latest().readyState = HandStream.CLOSED;
    latest().onerror?.();
    vi.runAllTimers();
    expect(HandStream.made).toHaveLength(2);
    latest().onopen?.();
    expect(reached.at(-1)).toBe(true);
  });
});
