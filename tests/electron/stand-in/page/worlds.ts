import type { pack, unpack } from './values.ts';

/*
 * What runs in a page to stand in for Electron's renderer side. Each function is sent as text and uses nothing from
 * outside itself but its arguments. The preload runs in a real isolated world of Chromium's; `crossing` joins that
 * world with the page's own as `contextBridge` does: plain values are cloned, functions become proxies.
 */

export interface Tools {
  readonly pack: typeof pack;
  readonly unpack: typeof unpack;
}

export interface Crossing {
  /** Makes a value of this world appear in the other. */
  expose(key: string, value: unknown): void;
}

type Fn = (...args: unknown[]) => unknown;
type Note =
  | { readonly kind: 'hello' }
  | { readonly kind: 'expose'; readonly key: string; readonly value: unknown }
  | { readonly kind: 'call'; readonly id: number; readonly fn: number; readonly args: unknown }
  | {
      readonly kind: 'return';
      readonly id: number;
      readonly state: 'value' | 'promise' | 'resolved' | 'rejected';
      readonly value: unknown;
    };

/** One end of the crossing between a page's worlds. Events of the window they share carry strings both ways, at once. */
export function crossing(from: string, to: string, { pack, unpack }: Tools): Crossing {
  const functions: Fn[] = [];
  const returns = new Map<number, (note: Note & { kind: 'return' }) => void>();
  const exposed: (Note & { kind: 'expose' })[] = [];
  let calls = 0;
  const post = (note: Note) =>
    window.dispatchEvent(new CustomEvent(`stand-in:${to}`, { detail: JSON.stringify(note) }));
  const give = (value: unknown) => pack(value, fn => functions.push(fn) - 1);
  const take = (packed: unknown) => unpack(packed, id => proxy(id));

  const proxy =
    (fn: number): Fn =>
    (...args) => {
      calls += 1;
      const id = calls;
      let settle: { resolve(value: unknown): void; reject(cause: unknown): void } | null = null;
      let outcome: { value: unknown } | { error: unknown } | { promise: Promise<unknown> } | null = null;
      returns.set(id, note => {
        if (note.state === 'promise') {
          outcome = { promise: new Promise((resolve, reject) => (settle = { resolve, reject })) };
          return;
        }
        returns.delete(id);
        const value = take(note.value);
        if (settle) note.state === 'resolved' ? settle.resolve(value) : settle.reject(value);
        else outcome = note.state === 'rejected' ? { error: value } : { value };
      });
      post({ kind: 'call', id, fn, args: give(args) });
      const done = outcome as { value: unknown } | { error: unknown } | { promise: Promise<unknown> } | null;
      if (done === null) throw new Error('The other world did not answer.');
      if ('error' in done) throw done.error;
      return 'promise' in done ? done.promise : done.value;
    };

  const answer = (id: number, fn: number, args: unknown) => {
    const send = (state: 'value' | 'promise' | 'resolved' | 'rejected', value: unknown) => {
      let packed: unknown;
      try {
        packed = give(value);
      } catch (cause) {
        post({ kind: 'return', id, state: 'rejected', value: give(cause) });
        return;
      }
      post({ kind: 'return', id, state, value: packed });
    };
    try {
      const value = functions[fn]?.(...(take(args) as unknown[]));
      if (!(value instanceof Promise)) {
        send('value', value);
        return;
      }
      send('promise', null);
      value.then(
        result => send('resolved', result),
        (cause: unknown) => send('rejected', cause),
      );
    } catch (cause) {
      send('rejected', cause);
    }
  };

  const freeze = (value: unknown): unknown => {
    if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) freeze(part);
    return Object.freeze(value);
  };
  window.addEventListener(`stand-in:${from}`, event => {
    const note = JSON.parse((event as CustomEvent<string>).detail) as Note;
    if (note.kind === 'hello') for (const one of exposed) post(one);
    else if (note.kind === 'call') answer(note.id, note.fn, note.args);
    else if (note.kind === 'return') returns.get(note.id)?.(note);
    else if (!Object.hasOwn(window, note.key)) {
      const value = freeze(take(note.value));
      Object.defineProperty(window, note.key, {
        value,
        enumerable: true,
        writable: false,
        configurable: false,
      });
    }
  });
  // Which world begins first is the browser's affair.
  post({ kind: 'hello' });
  return {
    expose(key, value) {
      const note = { kind: 'expose', key, value: give(value) } as const;
      exposed.push(note);
      post(note);
    },
  };
}

/** The `electron` module as a sandboxed preload gets it. `post` reaches the browser side; it calls `deliver`. */
export function rendererModule(bridge: Crossing, { pack, unpack }: Tools, post: (text: string) => void) {
  type Listener = (event: unknown, ...args: unknown[]) => void;
  const listeners = new Map<string, Listener[]>();
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: unknown): void }>();
  let last = 0;
  const ipcRenderer = {
    invoke(channel: string, ...args: unknown[]) {
      last += 1;
      const id = last;
      return new Promise((resolve, reject) => {
        const text = JSON.stringify({ kind: 'invoke', id, channel, args: pack(args) });
        waiting.set(id, { resolve, reject });
        post(text);
      });
    },
    on(channel: string, listener: Listener) {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    off(channel: string, listener: Listener) {
      listeners.set(
        channel,
        (listeners.get(channel) ?? []).filter(one => one !== listener),
      );
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => ipcRenderer.off(channel, listener),
  };
  const deliver = (text: string) => {
    const message = JSON.parse(text);
    if (message.kind === 'reply') {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error === null) asked?.resolve(unpack(message.value));
      else asked?.reject(new Error(message.error));
      return;
    }
    const args = unpack(message.args) as unknown[];
    for (const listener of listeners.get(message.channel) ?? [])
      listener({ senderId: 0, ports: [] }, ...args);
  };
  const electron = {
    contextBridge: { exposeInMainWorld: (key: string, api: unknown) => bridge.expose(key, api) },
    ipcRenderer,
    webUtils: { getPathForFile: () => '' },
  };
  const require = (name: string) => {
    if (name === 'electron' || name === 'electron/renderer') return electron;
    throw new Error(`module not found: ${name}`);
  };
  return { deliver, require };
}

/**
 * Reports keys that the page did not use, as a menu's shortcuts get them: after the page. Undo and redo inside a text
 * are the text's own.
 */
export function watchKeys(post: (text: string) => void): void {
  window.addEventListener(
    'keydown',
    event => {
      const { key, ctrlKey, metaKey, shiftKey, altKey } = event;
      if (!ctrlKey && !metaKey && !altKey && !/^F\d+$/.test(key)) return;
      const inText =
        event.target instanceof HTMLElement && event.target.matches('input, textarea, [contenteditable]');
      setTimeout(() => {
        if (event.defaultPrevented || (inText && /^[zy]$/i.test(key))) return;
        post(JSON.stringify({ kind: 'key', key, ctrlKey, metaKey, shiftKey, altKey }));
      });
    },
    true,
  );
}
