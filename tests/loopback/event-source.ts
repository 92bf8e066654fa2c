import { get, type IncomingMessage } from 'node:http';

interface Stream {
  readonly readyState: number;
  onopen: (() => void) | null;
  onerror: (() => void) | null;
  onmessage: ((event: { data: string }) => void) | null;
  close(): void;
}

/** Enough of the browser's EventSource for the renderer's bridge: one stream, messages, no second try. */
export function eventSourceOf(
  origin: string,
  cookie: string,
): { readonly CLOSED: number; new (path: string): Stream } {
  return class {
    static readonly CLOSED = 2;
    readyState = 0;
    onopen: (() => void) | null = null;
    onerror: (() => void) | null = null;
    onmessage: ((event: { data: string }) => void) | null = null;
    #request;

    constructor(path: string) {
      const headers = { Cookie: cookie, Accept: 'text/event-stream', 'Sec-Fetch-Site': 'same-origin' };
      this.#request = get(new URL(path, origin), { headers, agent: false }, response => this.#read(response));
      this.#request.on('error', () => this.#end());
    }

    close() {
      this.readyState = 2;
      this.#request.destroy();
    }

    #read(response: IncomingMessage) {
      if (response.statusCode !== 200) return this.#end();
      this.readyState = 1;
      this.onopen?.();
      let rest = '';
      response.setEncoding('utf8');
      response.on('error', () => this.#end());
      response.on('end', () => this.#end());
      response.on('data', (text: string) => {
        const events = (rest + text).split('\n\n');
        rest = events.pop() ?? '';
        for (const event of events) {
          if (event.startsWith('data: ')) this.onmessage?.({ data: event.slice('data: '.length) });
        }
      });
    }

    #end() {
      if (this.readyState === 2) return;
      this.readyState = 2;
      this.onerror?.();
    }
  };
}
