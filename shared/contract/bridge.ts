import { answers } from './answers.ts';
import type { CallInput, CallName, CallOutput } from './calls.ts';
import { Answer, type Failure, FailureError } from './failure.ts';
import { type SignalName, type SignalPayload, signals } from './signals.ts';

/** Bytes that are still to be read, as a browser's `File` has them. */
interface Unread {
  arrayBuffer(): Promise<ArrayBuffer>;
}

/**
 * What a transport must offer, and all it may offer: plain data in and out. In Electron the preload exposes one as
 * `window.headwater`; over loopback `renderer/api.ts` makes one from fetch and server-sent events.
 */
export interface Bridge {
  /** Sends one call; answers an `Answer`. Rejects only when the main side cannot be reached. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Every signal, as `{ name, payload }`. Answers how to stop listening. */
  listen(listener: (signal: unknown) => void): () => void;
  /**
   * Hands over a file's bytes; answers an `Answer` whose value is `{ file }`, a handle. Where only plain data passes, as through a preload,
   * `renderer/api.ts` reads the file before.
   */
  upload(name: string, bytes: Uint8Array | Unread): Promise<unknown>;
}

/** The main side as the renderer, the tests and the conformance suite call it: typed, and parsed on the way back. */
export interface Client {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<CallOutput<N>>;
  on<N extends SignalName>(name: N, listener: (payload: SignalPayload<N>) => void): () => void;
  /** Answers a file handle. */
  upload(name: string, bytes: Uint8Array | Unread): Promise<string>;
}

const UNREACHABLE =
  'Headwater’s main process does not answer. What was shown as saved is on disk; restart Headwater to go on.';

/** @throws FailureError for every failure, whether the main side refused or its answer made no sense. */
export function createClient(bridge: Bridge): Client {
  const ask = async (send: () => Promise<unknown>): Promise<unknown> => {
    let raw: unknown;
    try {
      raw = await send();
    } catch (cause) {
      throw new FailureError('internal', UNREACHABLE, null, { cause });
    }
    const answer = Answer.safeParse(raw);
    if (!answer.success) throw new FailureError('internal', UNREACHABLE, null, { cause: answer.error });
    if (!answer.data.ok) throw asError(answer.data.failure);
    return answer.data.value;
  };
  return {
    async call(name, input) {
      const value = await ask(() => bridge.call(name, input));
      const parsed = answers[name].safeParse(value);
      if (!parsed.success) {
        throw new FailureError('internal', `${name} answered something unexpected.`, null, {
          cause: parsed.error,
        });
      }
      return parsed.data as CallOutput<typeof name>;
    },
    on(name, listener) {
      return bridge.listen(raw => {
        const payload = payloadOf(name, raw);
        if (payload) listener(payload);
      });
    },
    async upload(name, bytes) {
      const value = await ask(() => bridge.upload(name, bytes));
      const file = (value as { file?: unknown } | null)?.file;
      if (typeof file !== 'string')
        throw new FailureError('internal', 'The upload answered something unexpected.');
      return file;
    },
  };
}

/** What a signal of that name says, if it fits the contract; null for anything else. */
function payloadOf<N extends SignalName>(name: N, raw: unknown): SignalPayload<N> | null {
  const given = (raw ?? {}) as { name?: unknown; payload?: unknown };
  if (given.name !== name) return null;
  const parsed = signals[name].safeParse(given.payload);
  return parsed.success ? (parsed.data as SignalPayload<N>) : null;
}

const asError = (failure: Failure) => new FailureError(failure.code, failure.message, failure.where);
