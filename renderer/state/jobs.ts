import type { SignalPayload } from '../../shared/contract/signals.ts';
import { client } from '../api.ts';
import { onReturn } from './reach.ts';

export type JobOutcome = SignalPayload<'job.finished'>['outcome'];

interface Watch {
  readonly onProgress: (step: string, done: number) => void;
  readonly finish: (outcome: JobOutcome) => void;
}

const watches = new Map<string, Watch>();
/** A quick job can end before the answer that names it has arrived. */
const endedEarly = new Map<string, JobOutcome>();

const CUT_OFF: JobOutcome = {
  kind: 'failed',
  failure: {
    code: 'internal',
    message: 'The export was cut off and wrote nothing. Start it again.',
    where: null,
  },
};

/** Follows a job to its end; never rejects. */
export function followJob(job: string, onProgress: Watch['onProgress']): Promise<JobOutcome> {
  const early = endedEarly.get(job);
  endedEarly.delete(job);
  if (early) return Promise.resolve(early);
  return new Promise(resolve => {
    watches.set(job, {
      onProgress,
      finish(outcome) {
        watches.delete(job);
        resolve(outcome);
      },
    });
  });
}

/** Starts listening; called once, when the app starts. Answers how to stop. */
export function listenToJobs(): () => void {
  const stops = [
    client.on('job.progress', ({ job, step, done }) => watches.get(job)?.onProgress(step, done)),
    client.on('job.finished', ({ job, outcome }) => {
      const watch = watches.get(job);
      if (watch) watch.finish(outcome);
      else endedEarly.set(job, outcome);
    }),
    // Whether a job outlived the silence cannot be told; a second export harms nothing, waiting for ever would.
    onReturn(() => {
      for (const watch of [...watches.values()]) watch.finish(CUT_OFF);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}
