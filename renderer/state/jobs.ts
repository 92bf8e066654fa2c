import type { SignalPayload } from '../../shared/contract/signals.ts';
import { client } from '../api.ts';
import { onReturn } from './reach.ts';

type JobOutcome = SignalPayload<'job.finished'>['outcome'];
type Ended = Extract<JobOutcome, { kind: 'failed' | 'cancelled' }>;
/** What jobs of this kind come to. */
type OutcomeOf<K> = Extract<JobOutcome, { kind: K }> | Ended;

interface Watch {
  readonly onProgress: (step: string, done: number) => void;
  readonly finish: (outcome: JobOutcome) => void;
}

const watches = new Map<string, Watch>();
/** A quick job can end before the answer that names it has arrived. The last few: most are another window's, and nobody asks for them. */
const endedEarly = new Map<string, JobOutcome>();
const MOST_EARLY = 16;

const CUT_OFF: Ended = {
  kind: 'failed',
  failure: {
    code: 'internal',
    message: 'This was cut off, and nothing was written. Start it again.',
    where: null,
  },
};

/** Follows a job to its end; never rejects. @param kind what it makes */
export async function followJob<K extends Exclude<JobOutcome, Ended>['kind']>(
  job: string,
  kind: K,
  onProgress: Watch['onProgress'],
): Promise<OutcomeOf<K>> {
  const early = endedEarly.get(job);
  endedEarly.delete(job);
  const outcome =
    early ?? (await new Promise<JobOutcome>(resolve => watches.set(job, { onProgress, finish: resolve })));
  watches.delete(job);
  const isFitting = outcome.kind === kind || outcome.kind === 'failed' || outcome.kind === 'cancelled';
  return isFitting ? (outcome as OutcomeOf<K>) : CUT_OFF;
}

/** Starts listening; called once, when the app starts. Answers how to stop. */
export function listenToJobs(): () => void {
  const stops = [
    client.on('job.progress', ({ job, step, done }) => watches.get(job)?.onProgress(step, done)),
    client.on('job.finished', ({ job, outcome }) => {
      const watch = watches.get(job);
      if (watch) return watch.finish(outcome);
      endedEarly.set(job, outcome);
      const [oldest] = endedEarly.keys();
      if (endedEarly.size > MOST_EARLY && oldest) endedEarly.delete(oldest);
    }),
    // Whether a job outlived the silence cannot be told; to do it again harms nothing, waiting for ever would.
    onReturn(() => {
      for (const watch of [...watches.values()]) watch.finish(CUT_OFF);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
