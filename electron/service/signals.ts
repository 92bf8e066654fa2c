import {
  type Audience,
  isFor,
  type Signal,
  type SignalName,
  type SignalPayload,
} from '../../shared/contract/signals.ts';
import type { Log } from './ports.ts';

export type Tell = <N extends SignalName>(name: N, payload: SignalPayload<N>) => void;

/** Hands every signal to every listener that it is for, in the order told. One listener's fault does not keep it from the others. */
export interface Signals {
  readonly tell: Tell;
  listen(listener: (signal: Signal) => void, audience?: Audience): () => void;
}

export function createSignals(log: Log): Signals {
  const listeners = new Set<(signal: Signal) => void>();
  return {
    tell(name, payload) {
      const signal = { name, payload } as Signal;
      for (const listener of [...listeners]) {
        try {
          listener(signal);
        } catch (error) {
          log.error(`A listener failed at ${name}`, error);
        }
      }
    },
    listen(listener, audience = 'desk') {
      // Wrapped, so that listening twice with one function is two listeners.
      const own = (signal: Signal) => {
        if (isFor(audience, signal.name)) listener(signal);
      };
      listeners.add(own);
      return () => void listeners.delete(own);
    },
  };
}
