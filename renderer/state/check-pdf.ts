import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import type { PdfVerdict } from '../../shared/contract/seal.ts';
import { client } from '../api.ts';
import { navigate } from './app.ts';
import { failureOf } from './failure.ts';
import { type ChosenFile, pickFile, uploadFile } from './files.ts';
import { formatBytes } from './format.ts';
import { followJob } from './jobs.ts';
import { say, sayFailure } from './messages.ts';

interface Progress {
  readonly step: string;
  /** From 0 to 1; null where it cannot be told. */
  readonly done: number | null;
}

export type CheckPhase =
  | { readonly kind: 'idle' }
  | ({ readonly kind: 'checking'; readonly name: string } & Progress)
  | { readonly kind: 'failed'; readonly failure: Failure }
  | {
      readonly kind: 'checked';
      readonly name: string;
      /** The file's handle. */
      readonly file: string;
      readonly verdict: PdfVerdict;
      /** How far it is on its way into the library; null while nobody asked for that. */
      readonly opening: Progress | null;
      /** Why it did not come into the library. */
      readonly problem: Failure | null;
    };

const IDLE: CheckPhase = { kind: 'idle' };

export const useCheck = create<{ phase: CheckPhase }>()(() => ({ phase: IDLE }));

const setPhase = (phase: CheckPhase) => useCheck.setState({ phase });

/** Stops what runs now. */
let running = new AbortController();

/** Lets the person choose a PDF and checks its seal. */
export async function chooseAndCheck(): Promise<void> {
  try {
    const file = await pickFile('pdf');
    if (file) await checkPdf(file);
  } catch (cause) {
    sayFailure(failureOf(cause));
  }
}

/** Checks the seal of a PDF, one that the host knows or one that is still to be handed over. Never rejects. */
export async function checkPdf(given: ChosenFile | File): Promise<void> {
  const { phase } = useCheck.getState();
  if (phase.kind === 'checked' && phase.opening) {
    say(`Wait until the workshop is open, then check “${given.name}”.`);
    return;
  }
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { name } = given;
  const show = (next: CheckPhase) => {
    if (!signal.aborted) setPhase(next);
  };
  const step = given instanceof File ? `Reading “${name}”, ${formatBytes(given.size)}` : `Reading “${name}”`;
  show({ kind: 'checking', name, step, done: null });
  try {
    const { file } = given instanceof File ? await uploadFile(given) : given;
    if (signal.aborted) return;
    const { job } = await client.call('pdf.verify', { file });
    stopWith(signal, job);
    const outcome = await followJob(job, 'verdict', (step, done) =>
      show({ kind: 'checking', name, step, done }),
    );
    if (outcome.kind === 'cancelled') show(IDLE);
    else if (outcome.kind === 'failed') show({ kind: 'failed', failure: outcome.failure });
    else show({ kind: 'checked', name, file, verdict: outcome.verdict, opening: null, problem: null });
  } catch (cause) {
    show({ kind: 'failed', failure: failureOf(cause) });
  }
}

/** Takes the workshop out of the PDF that was checked, and goes to it. Never rejects. */
export async function openChecked(): Promise<void> {
  const { phase } = useCheck.getState();
  if (phase.kind !== 'checked' || phase.verdict.state !== 'whole' || phase.opening) return;
  const { revision } = phase.verdict.facts;
  running = new AbortController();
  const showOpening = (opening: Progress | null, problem: Failure | null = null) =>
    setPhase({ ...phase, opening, problem });
  showOpening({ step: 'Checking every byte', done: null });
  try {
    const { job } = await client.call('pdf.open', { file: phase.file });
    stopWith(running.signal, job);
    const outcome = await followJob(job, 'workshop', (step, done) => showOpening({ step, done }));
    if (outcome.kind === 'cancelled') showOpening(null);
    else if (outcome.kind === 'failed') showOpening(null, outcome.failure);
    else {
      setPhase(IDLE);
      navigate('curve', outcome.key);
      say(`The workshop of revision ${revision} is in the library, as a new copy.`, { tone: 'good' });
    }
  } catch (cause) {
    showOpening(null, failureOf(cause));
  }
}

/** Leaves the check, and ends it where it still runs. */
export function leaveCheck(): void {
  running.abort();
  setPhase(IDLE);
}

/** Ends the opening; what the check said stays. */
export const stopOpening = (): void => running.abort();

/** Cancels a job once it is no longer wanted, which may be so already. */
function stopWith(signal: AbortSignal, job: string): void {
  const cancel = () => {
    client.call('job.cancel', { job }).catch(cause => sayFailure(failureOf(cause)));
  };
  if (signal.aborted) cancel();
  else signal.addEventListener('abort', cancel, { once: true });
}
