import { FailureError } from '../../shared/contract/failure.ts';
import type { ByteSource } from './byte-source.ts';

/** Whoever waits for a long look at a PDF: hears how far it is, and may end it. The voice of a job is one. */
export interface Watch {
  readonly signal: AbortSignal;
  /** @param step what is being done, in words @param done from 0 to 1 */
  progress(step: string, done: number): void;
}

/** @throws FailureError cancelled, once it was ended */
export function goOn({ signal }: Watch): void {
  if (signal.aborted) throw new FailureError('cancelled', 'The check was stopped. Nothing was changed.');
}

/**
 * A source whose reading is watched.
 * @param times how often it is going to be read from one end to the other
 */
export function watchedSource(source: ByteSource, watch: Watch, times: number): ByteSource {
  let read = 0;
  return {
    size: source.size,
    read(at, length) {
      goOn(watch);
      read += length;
      // The workshop in it is still to be repeated afterwards.
      watch.progress('Checking every byte', Math.min(0.9, (0.9 * read) / (source.size * times)));
      return source.read(at, length);
    },
  };
}

/** How long work on the processor may keep everything else waiting, in milliseconds. */
const TURN = 25;

/** Lets the rest of the program have a turn whenever it has waited for a moment. The answer throws as soon as the work was ended. */
export function turns(watch: Watch): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN) return;
    await new Promise(resolve => setImmediate(resolve));
    last = performance.now();
    goOn(watch);
  };
}
