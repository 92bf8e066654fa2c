import type { Answer } from '../../shared/contract/failure.ts';
import type { Audience, Signal } from '../../shared/contract/signals.ts';
import type { Incoming } from '../service/files.ts';
import type { Log } from '../service/ports.ts';
import type { Downloads } from './downloads.ts';
import type { Limits } from './limits.ts';

/** What the host needs of the app behind it. */
interface Backstage {
  dispatch(name: string, input: unknown): Promise<Answer>;
  upload(name: string, bytes: Incoming): Promise<Answer>;
  listen(listener: (signal: Signal) => void, audience?: Audience): () => void;
}

export interface LoopbackOptions {
  readonly app: Backstage;
  readonly downloads: Downloads;
  readonly log: Log;
  /** The folder of the built page (`out/renderer`). */
  readonly pages: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly limits?: Partial<Limits>;
  /** Somebody without a session knocked while no start address was waiting to be used. */
  onKnock?(): void;
}
