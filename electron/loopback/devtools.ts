import type { Readable, Writable } from 'node:stream';

interface Message {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: Record<string, unknown> | null;
}

/** Chromium's own steering language over its pipe: JSON messages, each ended by a zero byte. */
export interface Devtools {
  /** Answers the result, or null when the browser refused or is gone. */
  ask(method: string, params?: object, session?: string): Promise<Record<string, unknown> | null>;
  on(listener: (method: string, params: Record<string, unknown>) => void): void;
}

export function createDevtools(to: Writable, from: Readable): Devtools {
  const waiting = new Map<number, (result: Record<string, unknown> | null) => void>();
  const listeners: ((method: string, params: Record<string, unknown>) => void)[] = [];
  let next = 1;
  let rest = '';
  let gone = false;
  const end = () => {
    gone = true;
    for (const resolve of waiting.values()) resolve(null);
    waiting.clear();
  };
  from.setEncoding('utf8');
  from.on('data', (text: string) => {
    const parts = (rest + text).split('\0');
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const { id, method, params = {}, result = null }: Message = JSON.parse(part);
      if (id !== undefined) {
        waiting.get(id)?.(result);
        waiting.delete(id);
      } else if (method) {
        for (const listener of listeners) listener(method, params);
      }
    }
  });
  from.on('close', end);
  from.on('error', end);
  to.on('error', end);
  return {
    ask: (method, params = {}, sessionId) =>
      new Promise(resolve => {
        if (gone) return resolve(null);
        const id = next++;
        waiting.set(id, resolve);
        to.write(`${JSON.stringify({ id, method, params, ...(sessionId && { sessionId }) })}\0`);
      }),
    on: listener => listeners.push(listener),
  };
}
