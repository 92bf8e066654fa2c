import { expect, test } from 'vitest';
import { Jobs, type JobVoice } from '../../electron/service/jobs.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import type { Signal } from '../../shared/contract/signals.ts';
import { ownPorts } from '../support/app.ts';

const FILE = { kind: 'file' as const, file: 'F'.repeat(22), name: 'Acme.csv', bytes: 3 };

function workbench() {
  const told: Signal[] = [];
  const ports = ownPorts();
  const jobs = new Jobs(ports, (name, payload) => void told.push({ name, payload } as Signal));
  const discarded: unknown[] = [];
  return {
    jobs,
    told,
    discarded,
    ports,
    start: (work: (voice: JobVoice) => Promise<typeof FILE>) =>
      jobs.start(work, file => discarded.push(file)),
    finished: () => told.filter(({ name }) => name === 'job.finished').map(({ payload }) => payload),
  };
}

test('A job tells how far it is, then gives its file, and is gone', async () => {
  const { jobs, start, told } = workbench();
  const job = start(async voice => {
    voice.progress('Drawing', 0.5);
    voice.progress('Drawing', 0.5001);
    voice.progress('Drawing', 7);
    return FILE;
  });
  expect(told).toEqual([]);
  await expect.poll(() => jobs.count).toBe(0);
  expect(told).toEqual([
    { name: 'job.progress', payload: { job, step: 'Drawing', done: 0.5 } },
    { name: 'job.progress', payload: { job, step: 'Drawing', done: 1 } },
    { name: 'job.finished', payload: { job, outcome: FILE } },
  ]);
});

test('A job cancelled before it begins does no work', async () => {
  const { jobs, start, finished } = workbench();
  let worked = false;
  const job = start(async () => {
    worked = true;
    return FILE;
  });
  jobs.cancel(job);
  await expect.poll(() => jobs.count).toBe(0);
  expect(worked).toBe(false);
  expect(finished()).toEqual([{ job, outcome: { kind: 'cancelled' } }]);
});

test('A file that was finished in the moment of cancelling is let go of', async () => {
  const { jobs, start, finished, discarded } = workbench();
  const job = start(async () => {
    jobs.cancel(job);
    return FILE;
  });
  await expect.poll(() => jobs.count).toBe(0);
  expect(finished()).toEqual([{ job, outcome: { kind: 'cancelled' } }]);
  expect(discarded).toEqual([FILE]);
});

test('A job that fails says why; a fault of ours goes to the log', async () => {
  const { jobs, start, finished, ports } = workbench();
  start(async () => {
    throw new FailureError('disk-full', 'The disk is full.');
  });
  start(async () => {
    throw new TypeError('oops');
  });
  await expect.poll(() => jobs.count).toBe(0);
  expect(finished()).toMatchObject([
    { outcome: { kind: 'failed', failure: { code: 'disk-full', message: 'The disk is full.' } } },
    { outcome: { kind: 'failed', failure: { code: 'internal' } } },
  ]);
  expect(ports.faults.map(({ message }) => message)).toEqual(['job']);
});

test('Cancelling what has ended, or never was, does nothing', () => {
  const { jobs, told } = workbench();
  jobs.cancel('N'.repeat(22));
  expect(told).toEqual([]);
});

test('Draining waits until every job has let go', async () => {
  const { jobs, start, finished } = workbench();
  let cleaned = 0;
  for (let count = 0; count < 3; count++) {
    start(
      voice =>
        new Promise((_, reject) => {
          const stop = async () => {
            await Promise.resolve();
            cleaned += 1;
            reject(new FailureError('cancelled', 'Cancelled.'));
          };
          voice.signal.addEventListener('abort', () => void stop());
        }),
    );
  }
  await new Promise(resolve => setImmediate(() => setImmediate(resolve)));
  await jobs.drain();
  expect(cleaned).toBe(3);
  expect(jobs.count).toBe(0);
  expect(finished()).toHaveLength(3);
});

test('A ninth job at once is refused in words', async () => {
  const { jobs, start } = workbench();
  for (let count = 0; count < 8; count++) start(async () => FILE);
  expect(() => start(async () => FILE)).toThrow(/Wait for one to finish/);
  await jobs.drain();
});
