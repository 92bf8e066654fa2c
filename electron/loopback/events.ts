import type { ServerResponse } from 'node:http';
import type { Signal } from '../../shared/contract/signals.ts';
import { ALWAYS } from './reply.ts';

/** What may wait for a reader that does not read, in bytes; past it the reader is cut off and asks anew. */
const MAX_WAITING = 8 * 1024 * 1024;
const MAX_STREAMS = 32;

/** Signals on their way to the pages, as server-sent events. */
export interface Events {
  open(response: ServerResponse): void;
  close(): void;
}

/** @param heartbeat milliseconds between signs of life, so that neither end takes silence for death */
export function createEvents(
  listen: (listener: (signal: Signal) => void) => () => void,
  heartbeat: number,
): Events {
  const streams = new Set<ServerResponse>();
  const write = (text: string) => {
    for (const stream of streams) {
      if (stream.writableLength > MAX_WAITING) stream.destroy();
      else stream.write(text);
    }
  };
  const stop = listen(signal => write(`data: ${JSON.stringify(signal)}\n\n`));
  const beat = setInterval(() => write(': \n\n'), heartbeat);
  return {
    open(response) {
      for (const oldest of streams) {
        if (streams.size < MAX_STREAMS) break;
        streams.delete(oldest);
        oldest.end();
      }
      response.writeHead(200, { ...ALWAYS, 'Content-Type': 'text/event-stream' });
      // The first bytes tell the page that the stream is open.
      response.write('retry: 500\n\n');
      streams.add(response);
      response.on('close', () => streams.delete(response));
    },
    close() {
      stop();
      clearInterval(beat);
      for (const stream of streams) stream.end();
      streams.clear();
    },
  };
}
