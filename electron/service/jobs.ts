import { FailureError } from '../../shared/contract/failure.ts';
import type { SignalPayload } from '../../shared/contract/signals.ts';
import { failureOf } from './dispatch.ts';
import type { Ports } from './ports.ts';
import type { Tell } from './signals.ts';

/** Jobs at once; one person cannot mean more. */
const MOST = 8;

type Outcome = SignalPayload<'job.finished'>['outcome'];
/** What a job comes to when it was neither cancelled nor failed. */
type Result = Exclude<Outcome, { kind: 'failed' | 'cancelled' }>;

/** What a job's work gets to speak with. */
export interface JobVoice {
  /** Aborted when the job is cancelled. */
  readonly signal: AbortSignal;
  /** @param step what is being done, in words @param done from 0 to 1 */
  progress(step: string, done: number): void;
}

/** Work that takes a while: it starts after the call that asked is answered, says how far it is, and can be cancelled. */
export class Jobs {
  readonly #running = new Map<
    string,
    { readonly controller: AbortController; readonly end: Promise<void> }
  >();
  readonly #ports: Ports;
  readonly #tell: Tell;

  constructor(ports: Ports, tell: Tell) {
    this.#ports = ports;
    this.#tell = tell;
  }

  /**
   * @param work answers what it came to; on abort it throws, or what it made is taken back by `discard`
   * @param discard left out where nothing is made, or nothing after the last moment at which it could be aborted
   */
  start<R extends Result>(
    work: (voice: JobVoice) => Promise<R>,
    discard: (result: R) => void = () => {},
  ): string {
    if (this.#running.size >= MOST) {
      throw new FailureError(
        'limit',
        `${MOST} files are being made or checked already. Wait for one to finish, or cancel one.`,
      );
    }
    const job = this.#ports.newToken();
    const controller = new AbortController();
    const end = this.#run(job, controller.signal, work, discard).finally(() => this.#running.delete(job));
    this.#running.set(job, { controller, end });
    return job;
  }

  /** Cancels a job. One that has ended stays ended: whoever cancels may be a moment late. */
  cancel(job: string): void {
    this.#running.get(job)?.controller.abort();
  }

  get count(): number {
    return this.#running.size;
  }

  /** Cancels every job and waits until the last has let go of its files. */
  async drain(): Promise<void> {
    for (const { controller } of this.#running.values()) controller.abort();
    await Promise.all([...this.#running.values()].map(({ end }) => end));
  }

  async #run<R extends Result>(
    job: string,
    signal: AbortSignal,
    work: (voice: JobVoice) => Promise<R>,
    discard: (result: R) => void,
  ): Promise<void> {
    // Let the answer with the job's id leave first: its signals make no sense before.
    await new Promise(resolve => setImmediate(resolve));
    let last = '';
    const progress = (step: string, done: number) => {
      const bounded = Math.min(1, Math.max(0, done));
      // A hundred signals a step are as many as anyone sees.
      const now = `${step} ${Math.floor(bounded * 100)}`;
      if (signal.aborted || now === last) return;
      last = now;
      this.#tell('job.progress', { job, step: step.slice(0, 200), done: bounded });
    };
    try {
      if (signal.aborted) return this.#tell('job.finished', { job, outcome: { kind: 'cancelled' } });
      const result = await work({ signal, progress });
      if (signal.aborted) discard(result);
      this.#tell('job.finished', { job, outcome: signal.aborted ? { kind: 'cancelled' } : result });
    } catch (error) {
      const failure = signal.aborted ? null : failureOf(this.#ports.log, 'job', error);
      const isCancelled = failure === null || failure.code === 'cancelled';
      this.#tell('job.finished', {
        job,
        outcome: isCancelled ? { kind: 'cancelled' } : { kind: 'failed', failure },
      });
    }
  }
}
