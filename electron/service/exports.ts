import type { StagesPack } from '../../shared/content/stages.ts';
import { type ExportFormat, fileEnding } from '../../shared/contract/export.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { recordsOf } from '../../shared/model/document.ts';
import type { ReportProfile } from '../../shared/model/sign-off.ts';
import { stagesOf } from '../../shared/views/stages.ts';
import { useCasesCsv } from '../exchange/write-csv.ts';
import { roadmapIcs } from '../exchange/write-ics.ts';
import { workshopJson } from '../exchange/write-json.ts';
import { ledgerCsv } from '../exchange/write-ledger.ts';
import { summaryMarkdown } from '../exchange/write-markdown.ts';
import { roadmapCsv } from '../exchange/write-roadmap.ts';
import { type ReportInput, type ReportJob, startFile, startReport } from '../report/client.ts';
import { copyWorkshopFile } from '../storage/copy.ts';
import { reachWorkshop } from '../storage/reach.ts';
import { fileStem } from './file-names.ts';
import type { JobVoice } from './jobs.ts';
import { photoBytes } from './photos.ts';
import type { Ports } from './ports.ts';
import { type ReportFacts, reportFacts } from './report-facts.ts';
import type { Reading } from './sessions.ts';
import { writeWhole } from './write-whole.ts';

export interface ExportOptions {
  readonly format: ExportFormat;
  /** What the report is printed on where no profile says so. */
  readonly paper: ReportInput['paper'];
  /** How the report is put together; null or left out: every part. */
  readonly profile?: ReportProfile | null;
  /** The page of the report that a picture of a page shows, from 1; 1 where it is left out. */
  readonly page?: number | undefined;
  /** For a workshop that carries no stages of its own. */
  readonly stages: StagesPack;
  readonly paths: Pick<Ports['paths'], 'resources' | 'reportWorker'>;
  /** The moment, ISO 8601 in UTC. */
  readonly now: () => string;
  /** Where the file shall lie. It appears there whole, or not at all. */
  readonly out: string;
}

/** Writes a workshop in one of the export formats. @throws FailureError disk-full, no-access, cancelled, and what the source's storage says */
export async function writeExport(from: Reading, options: ExportOptions, voice: JobVoice): Promise<void> {
  const { format, out, stages } = options;
  switch (format) {
    case 'pdf':
      return inWorker(startReport(withPhotos(from, options), inWorkerOptions(options, voice)), voice);
    case 'pitch': {
      const input = { ...withPhotos(from, options), isPitch: true };
      return inWorker(startReport(input, inWorkerOptions(options, voice)), voice);
    }
    case 'markdown':
      voice.progress('Writing the summary', 0);
      return writeWhole(out, summaryMarkdown(from.document, stagesOf(from.document, stages), from.head));
    case 'svg':
    case 'png':
    case 'xlsx':
      return inWorker(startFile(format, reportInput(from, options), inWorkerOptions(options, voice)), voice);
    case 'page-svg':
    case 'page-png':
    case 'pptx': {
      const input = { ...withPhotos(from, options), page: options.page ?? 1 };
      return inWorker(startFile(format, input, inWorkerOptions(options, voice)), voice);
    }
    case 'csv':
      voice.progress('Writing the table', 0);
      return writeWhole(out, useCasesCsv(from.document, stagesOf(from.document, stages)));
    case 'ledger-csv':
      voice.progress('Writing the ledger', 0);
      return writeWhole(out, ledgerCsv(from.document, stagesOf(from.document, stages)));
    case 'roadmap-csv':
      voice.progress('Writing the roadmap', 0);
      return writeWhole(out, roadmapCsv(from.document, stages));
    case 'roadmap-ics':
      voice.progress('Writing the calendar', 0);
      return writeWhole(out, roadmapIcs(from.document, stages, options.now()));
    case 'json':
      voice.progress('Writing the data', 0);
      return writeWhole(out, workshopJson(from.document, from.head));
    case 'headwater':
      voice.progress('Copying the workshop', 0);
      copyWorkshopFile(from.path, out);
      return;
  }
}

const inWorkerOptions = ({ paths, out }: ExportOptions, voice: JobVoice) => ({
  worker: paths.reportWorker,
  out,
  onProgress: voice.progress,
});

/** Sees a worker's job to its end, cancelled with the job that it is for. */
export async function inWorker(job: ReportJob, voice: JobVoice): Promise<void> {
  const cancel = () => job.cancel();
  voice.signal.addEventListener('abort', cancel, { once: true });
  try {
    if (voice.signal.aborted) cancel();
    await job.finished;
  } finally {
    voice.signal.removeEventListener('abort', cancel);
  }
}

/** What the report is painted from. */
export function reportInput(
  from: Reading,
  { stages, paper, profile = null, paths }: Pick<ExportOptions, 'stages' | 'paper' | 'profile' | 'paths'>,
): ReportInput {
  return {
    records: [...from.document.records.values()],
    stages: stagesOf(from.document, stages),
    ...{ paper, profile },
    head: from.head,
    resources: paths.resources,
  };
}

/** What the report tells of the log. */
export const factsOf = ({ path, document, head }: Reading): ReportFacts =>
  reachWorkshop(path, ({ reader }) => reportFacts(reader, document, head));

const withPhotos = (from: Reading, options: ExportOptions): ReportInput => ({
  ...reportInput(from, options),
  ...factsOf(from),
  photos: photoBytes(from.path, from.document),
});

/** `Client – Title – 2026-03-02.pdf`: what the file is offered to be saved as. */
export function exportName(from: Reading, format: ExportFormat, page = 1): string {
  const workshop = recordsOf(from.document, 'workshop')[0];
  if (!workshop)
    throw new FailureError('damaged', 'This file holds no workshop, so there is nothing to export.');
  const { part, extension } = fileEnding(format);
  const named = part === 'Page' ? `${part} ${page}` : part;
  return `${fileStem(workshop.client, workshop.title, named, workshop.date)}.${extension}`;
}
