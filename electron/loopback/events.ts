import type { ServerResponse } from 'node:http';
import type { Audience, Signal } from '../../shared/contract/signals.ts';
import { ALWAYS } from './reply.ts';

/** What may wait for a reader that does not read, in bytes; past it the reader is cut off and asks anew. */
const MAX_WAITING = 8 * 1024 * 1024;
const MAX_STREAMS = 32;

/** Signals on their way to the pages, as server-sent events. */
export interface Events {
  open(response: ServerResponse, audience: Audience): void;
  close(): void;
}

/** @param heartbeat milliseconds between signs of life, so that neither end takes silence for death */
export function createEvents(
  listen: (listener: (signal: Signal) => void, audience: Audience) => () => void,
  heartbeat: number,
): Events {
  const streams = new Map<ServerResponse, Audience>();
  const write = (text: string, to: Audience | null) => {
    for (const [stream, audience] of streams) {
      if (to !== null && audience !== to) continue;
      if (stream.writableLength > MAX_WAITING) stream.destroy();
      else stream.write(text);
    }
  };
  const stops = (['desk', 'room'] as const).map(audience =>
    listen(signal => write(`data: ${JSON.stringify(signal)}\n\n`, audience), audience),
  );
  const beat = setInterval(() => write(': \n\n', null), heartbeat);
  return {
    open(response, audience) {
      for (const oldest of streams.keys()) {
        if (streams.size < MAX_STREAMS) break;
        streams.delete(oldest);
        oldest.end();
      }
      response.writeHead(200, { ...ALWAYS, 'Content-Type': 'text/event-stream' });
      // The first bytes tell the page that the stream is open.
      response.write('retry: 500\n\n');
      streams.set(response, audience);
      response.on('close', () => streams.delete(response));
    },
    close() {
      for (const stop of stops) stop();
      clearInterval(beat);
      for (const stream of streams.keys()) stream.end();
      streams.clear();
    },
  };
}
