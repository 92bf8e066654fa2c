import { create } from 'zustand';
import type { Failure } from '../../shared/contract/failure.ts';
import { find } from '../../shared/model/document.ts';
import { client } from '../api.ts';
import { failureOf } from './failure.ts';
import { saveFile } from './files.ts';
import { followJob } from './jobs.ts';
import { say, sayFailure } from './messages.ts';
import { usualPaper } from './report-profile.ts';
import { useWorkshop } from './workshop.ts';

export type SealPhase =
  | { readonly kind: 'idle' }
  /** The person is asked whether it shall be sealed. */
  | { readonly kind: 'asking'; readonly id: string; readonly failure: Failure | null }
  | {
      readonly kind: 'working';
      readonly job: string | null;
      readonly step: string;
      readonly done: number | null;
    };

const IDLE: SealPhase = { kind: 'idle' };

export const useSealing = create<{ phase: SealPhase }>()(() => ({ phase: IDLE }));

const setPhase = (phase: SealPhase) => useSealing.setState({ phase });

export const askToSeal = (id: string): void => setPhase({ kind: 'asking', id, failure: null });
export const leaveSealing = (): void => {
  if (useSealing.getState().phase.kind === 'asking') setPhase(IDLE);
};

/**
 * Seals a sign-off, makes its PDF and brings it to the person; one that is sealed already only gets its PDF again. Never rejects.
 * @param profile the report profile that was looked at
 */
export async function seal(id: string, profile: string | null): Promise<void> {
  const { key, document } = useWorkshop.getState();
  if (!key || useSealing.getState().phase.kind === 'working') return;
  const wasSealed = find(document, 'sign-off', id)?.sealed != null;
  const working = (job: string | null, step: string, done: number | null) =>
    setPhase({ kind: 'working', job, step, done });
  working(null, 'Sealing', null);
  let job: string;
  try {
    ({ job } = await client.call('sign-off.seal', { key, id, profile, paper: usualPaper() }));
  } catch (cause) {
    if (wasSealed) {
      setPhase(IDLE);
      sayFailure(failureOf(cause));
    } else setPhase({ kind: 'asking', id, failure: failureOf(cause) });
    return;
  }
  try {
    working(job, 'Making the PDF', null);
    const outcome = await followJob(job, 'file', (step, done) => working(job, step, done));
    setPhase(IDLE);
    const again = 'The sign-off is sealed; its PDF can be made again at any time.';
    if (outcome.kind === 'failed') say(`${outcome.failure.message} ${again}`, { tone: 'problem' });
    else if (outcome.kind === 'cancelled') say(`No PDF was made. ${again}`);
    else await saveFile(outcome.file);
  } catch (cause) {
    setPhase(IDLE);
    sayFailure(failureOf(cause));
  }
}

/** Stops the making of the PDF; what is sealed stays sealed. */
export function cancelSealing(): void {
  const { phase } = useSealing.getState();
  if (phase.kind === 'working' && phase.job)
    client.call('job.cancel', { job: phase.job }).catch(cause => sayFailure(failureOf(cause)));
}
