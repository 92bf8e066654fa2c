import { create } from 'zustand';
import type { ExportFormat, Preflight } from '../../shared/contract/export.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { client } from '../api.ts';
import { failureOf } from './failure.ts';
import { saveFile } from './files.ts';
import { followJob } from './jobs.ts';
import { say, sayFailure } from './messages.ts';
import { hasProfiles, type Paper, useChosenProfile, usualPaper } from './report-profile.ts';
import { useWorkshop } from './workshop.ts';

/** What is put together by a report profile: the report, its slides, and the page for those who were not there. */
export type ProfiledFormat = Extract<ExportFormat, 'pdf' | 'pptx' | 'pitch'>;

/** What the fonts say of the report. */
interface Looked {
  /** Null while they are being looked through. */
  readonly preflight: Preflight | null;
  readonly failure: Failure | null;
}

export type ExportPhase =
  | { readonly kind: 'idle' }
  /** The person is asked how it shall be made. `looked` is null for what is not looked through. */
  | { readonly kind: 'asking'; readonly format: ProfiledFormat; readonly looked: Looked | null }
  | {
      readonly kind: 'working';
      readonly format: ExportFormat;
      readonly job: string | null;
      readonly step: string;
      /** From 0 to 1; null before the first word from the job. */
      readonly done: number | null;
    };

const IDLE: ExportPhase = { kind: 'idle' };

export const useExport = create<{ phase: ExportPhase }>()(() => ({ phase: IDLE }));

const setPhase = (phase: ExportPhase) => useExport.setState({ phase });

/** Asks by which profile and on which paper; where there is nothing to choose, it begins at once. */
export async function askForExport(format: ProfiledFormat): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key || useExport.getState().phase.kind !== 'idle') return;
  if (format === 'pdf') return askForPdf(key);
  if (hasProfiles()) setPhase({ kind: 'asking', format, looked: null });
  else await startExport(format, { paper: usualPaper() });
}

/** Opens the PDF's question: profile, paper, and characters that no font can draw. */
async function askForPdf(key: string): Promise<void> {
  const ask = (looked: Looked) => setPhase({ kind: 'asking', format: 'pdf', looked });
  ask({ preflight: null, failure: null });
  const { profile } = useChosenProfile.getState();
  const looked = await client.call('report.preflight', { key, profile, paper: usualPaper() }).then(
    (preflight): Looked => ({ preflight, failure: null }),
    (cause: unknown): Looked => ({ preflight: null, failure: failureOf(cause) }),
  );
  if (useExport.getState().phase.kind === 'asking') ask(looked);
}

export function closeExport(): void {
  if (useExport.getState().phase.kind === 'asking') setPhase(IDLE);
}

/** How the file shall be made, where that can be chosen. */
interface ExportLook {
  readonly paper?: Paper;
  /** How the report is put together; null: every part. */
  readonly profile?: string | null;
  /** The page that a picture of a page shows, from 1. */
  readonly page?: number;
}

/** Makes a picture of one page of the report and brings it to the person. @param page from 1. Never rejects. */
export const exportPage = (page: number, format: 'page-svg' | 'page-png'): Promise<void> =>
  startExport(format, { paper: usualPaper(), page, profile: useChosenProfile.getState().profile });

/** Makes the file and brings it to the person. Never rejects. */
export async function startExport(format: ExportFormat, look: ExportLook = {}): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key || useExport.getState().phase.kind === 'working') return;
  const working = (job: string | null, step: string, done: number | null) =>
    setPhase({ kind: 'working', format, job, step, done });
  working(null, 'Starting', null);
  try {
    const { job } = await client.call('export.start', { key, format, ...look });
    working(job, 'Starting', null);
    const outcome = await followJob(job, 'file', (step, done) => working(job, step, done));
    setPhase(IDLE);
    if (outcome.kind === 'failed') sayFailure(outcome.failure);
    else if (outcome.kind === 'cancelled') say('The export was cancelled. Nothing was written.');
    else await saveFile(outcome.file);
  } catch (cause) {
    setPhase(IDLE);
    sayFailure(failureOf(cause));
  }
}

/** Asks the job to stop; its end is told by `job.finished`, as ever. */
export function cancelExport(): void {
  const { phase } = useExport.getState();
  if (phase.kind === 'working' && phase.job) {
    client.call('job.cancel', { job: phase.job }).catch(cause => sayFailure(failureOf(cause)));
  }
}
