import type { Ports } from '../service/ports.ts';

/** What a command line command sees of the world. */
export interface World {
  /** The services' ports; made when first asked for, so that `--help` touches nothing. */
  readonly ports: () => Ports;
  /** Writes text to standard output, as it is. */
  out(text: string): void;
  /** Writes text to standard error, as it is. */
  err(text: string): void;
  /** Whether a person watches standard error, so that progress may be drawn there. */
  readonly isWatched: boolean;
  /** Everything from standard input. */
  input(): Promise<Uint8Array>;
  /** Aborted when the person interrupts. */
  readonly interrupted: AbortSignal;
}

/** The command was written wrongly: exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError';
}
