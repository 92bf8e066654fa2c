import { create } from 'zustand';
import type { CallInput } from '../../shared/contract/calls.ts';
import type { ExportFormat, Preflight } from '../../shared/contract/export.ts';
import type { Failure } from '../../shared/contract/failure.ts';
import { client } from '../api.ts';
import { failureOf } from './failure.ts';
import { saveFile } from './files.ts';
import { ownLocale } from './format.ts';
import { followJob } from './jobs.ts';
import { say, sayFailure } from './messages.ts';
import { useWorkshop } from './workshop.ts';

export type Paper = NonNullable<CallInput<'export.start'>['paper']>;

export type ExportPhase =
  | { readonly kind: 'idle' }
  /** The person is asked about the PDF; `preflight` is null while the fonts are being looked through. */
  | { readonly kind: 'asking'; readonly preflight: Preflight | null; readonly failure: Failure | null }
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

/** The paper most printers near the person hold. */
export const usualPaper = (): Paper => (/-(US|CA|MX|PH|CL|CO)\b/i.test(ownLocale()) ? 'Letter' : 'A4');

/** Opens the PDF's question: paper, and characters that no font can draw. */
export async function askForPdf(): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key || useExport.getState().phase.kind !== 'idle') return;
  setPhase({ kind: 'asking', preflight: null, failure: null });
  let answer: ExportPhase;
  try {
    answer = { kind: 'asking', preflight: await client.call('report.preflight', { key }), failure: null };
  } catch (cause) {
    answer = { kind: 'asking', preflight: null, failure: failureOf(cause) };
  }
  if (useExport.getState().phase.kind === 'asking') setPhase(answer);
}

export function closeExport(): void {
  if (useExport.getState().phase.kind === 'asking') setPhase(IDLE);
}

/** A page of the report as it is put together by a profile; null: every part. `page` counts from 1. */
interface OnePage {
  readonly page: number;
  readonly profile: string | null;
}

/** Makes a picture of one page of the report and brings it to the person. @param page from 1. Never rejects. */
export const exportPage = (
  page: number,
  format: 'page-svg' | 'page-png',
  profile: string | null,
): Promise<void> => startExport(format, usualPaper(), { page, profile });

/** Makes the file and brings it to the person. @param one for a picture of a page. Never rejects. */
export async function startExport(
  format: ExportFormat,
  paper: Paper = 'A4',
  one: OnePage | null = null,
): Promise<void> {
  const { key } = useWorkshop.getState();
  if (!key || useExport.getState().phase.kind === 'working') return;
  const working = (job: string | null, step: string, done: number | null) =>
    setPhase({ kind: 'working', format, job, step, done });
  working(null, 'Starting', null);
  try {
    const { job } = await client.call('export.start', { key, format, paper, ...one });
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
