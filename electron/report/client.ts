import { randomBytes } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type * as z from 'zod';
import type { Preflight } from '../../shared/contract/export.ts';
import { type Failure, FailureError } from '../../shared/contract/failure.ts';
import type { ReportPreview } from '../../shared/contract/preview.ts';
import type { ReportSource } from '../../shared/plan/report-plan.ts';

/** Everything a report is made from. Plain data: it crosses to the worker by copy. */
export interface ReportInput extends ReportSource {
  /** The shipped `resources/` folder, for the fonts. */
  readonly resources: string;
  /** The bytes of the photos in use, by hash. They move to the worker: the arrays are empty on this side afterwards. */
  readonly photos?: Readonly<Record<string, Uint8Array<ArrayBuffer>>>;
  /** For a report that is to be sealed: a place for the seal, and the files that go with it. */
  readonly seal?: SealInput;
}

/** What a report to be sealed gets besides its pages. */
export interface SealInput {
  /** When it was sealed: this device's local time with its offset. */
  readonly time: string;
  /** Whose installation seals it. */
  readonly holder: string;
  readonly notice: string;
  readonly files: readonly AttachedFile[];
}

/** A file inside the PDF. */
export interface AttachedFile {
  readonly name: string;
  /** The media type. */
  readonly type: string;
  readonly description: string;
  readonly bytes: Uint8Array;
}

/** Some pages of a report, from a number on, counted from 0. */
export interface PreviewRange {
  readonly from: number;
  readonly count: number;
}

/** What the main side asks of the worker. */
export type Request =
  | {
      readonly kind: 'report';
      readonly id: number;
      readonly input: ReportInput;
      /** The unfinished file, and the name it gets when it is whole. Same folder. */
      readonly temporary: string;
      readonly out: string;
      /** Two Int32. The first not zero: stop. The second not zero: writing. Shared, as the worker reads no messages while it paints. */
      readonly stop: SharedArrayBuffer;
    }
  | {
      readonly kind: 'file';
      readonly id: number;
      readonly format: FileFormat;
      readonly input: FileInput;
      readonly temporary: string;
      readonly out: string;
      readonly stop: SharedArrayBuffer;
    }
  | {
      readonly kind: 'glyphs';
      readonly id: number;
      readonly input: ReportInput;
      /** Whether an export is likely to follow, so that the worker gets ready for it once it has answered. */
      readonly isFirst: boolean;
    }
  | {
      readonly kind: 'preview';
      readonly id: number;
      readonly input: ReportInput;
      readonly range: PreviewRange;
    };

/** What else the worker makes, besides reports: pictures of the board or of a page, slides, and a workbook. */
export type FileFormat = 'svg' | 'png' | 'page-svg' | 'page-png' | 'pptx' | 'xlsx';
export interface FileInput extends Omit<ReportInput, 'paper'> {
  /** What pages are planned for; A4 where it is left out. */
  readonly paper?: ReportInput['paper'];
  /** The page that a picture of a page shows, from 1. */
  readonly page?: number;
}

/** What the worker says. */
export type Reply =
  | { readonly kind: 'progress'; readonly id: number; readonly step: string; readonly done: number }
  | { readonly kind: 'written'; readonly id: number; readonly bytes: number; readonly pages: number }
  | { readonly kind: 'glyphs'; readonly id: number; readonly preflight: z.infer<typeof Preflight> }
  | { readonly kind: 'preview'; readonly id: number; readonly preview: ReportPreview }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure; readonly details: string };

export interface ReportJob {
  /** Rejects with a FailureError; 'cancelled' after `cancel()`. */
  readonly finished: Promise<{ bytes: number; pages: number }>;
  /** Stops at the next page or step. The unfinished file is removed and the final name is not touched. */
  cancel(): void;
}

export interface ReportOptions {
  /** The worker's module: `electron/report/worker.ts`, or the bundle's `report-worker.js`. */
  readonly worker: string;
  /** Where the finished file shall be. An older file of that name is replaced in one step. */
  readonly out: string;
  onProgress(step: string, done: number): void;
}

/** Paints a report off the main thread. */
export function startReport(input: ReportInput, options: ReportOptions): ReportJob {
  return start(files => ({ kind: 'report', id: nextId(), input, ...files }), options);
}

/** Makes a picture or a workbook off the main thread. It counts as one page. */
export function startFile(format: FileFormat, input: FileInput, options: ReportOptions): ReportJob {
  return start(files => ({ kind: 'file', id: nextId(), format, input, ...files }), options);
}

type Files = Pick<Extract<Request, { kind: 'report' }>, 'temporary' | 'out' | 'stop'>;

function start(requestFor: (files: Files) => Request, options: ReportOptions): ReportJob {
  const { out } = options;
  const stop = new SharedArrayBuffer(8);
  const temporary = join(
    dirname(out),
    `.${basename(out).slice(0, 100)}.${randomBytes(6).toString('hex')}.part`,
  );
  const flags = new Int32Array(stop);
  const request = requestFor({ temporary, out, stop });
  const cancelled = new AbortController();
  const finished = ask(options.worker, request, options.onProgress, cancelled.signal).then(
    reply => {
      if (reply.kind !== 'written') throw new Error(`The worker answered a file with ${reply.kind}.`);
      return { bytes: reply.bytes, pages: reply.pages };
    },
    async error => {
      // The worker removes its file itself, unless it died.
      await rm(temporary, { force: true });
      throw error;
    },
  );
  return {
    finished,
    cancel() {
      Atomics.store(flags, 0, 1);
      // Painting a large picture is one long step, which nothing but the end of its thread can stop.
      if (request.kind === 'file') {
        setTimeout(() => {
          if (Atomics.load(flags, 1) === 0) cancelled.abort();
        }, PATIENCE).unref();
      }
    },
  };
}

/**
 * Which characters of the report no font on this machine has, and what will not fit into it.
 * @param options.isFirst whether an export is likely to follow soon, but not at once: the worker then gets ready for it
 */
export async function missingGlyphs(
  input: ReportInput,
  options: { readonly worker: string; readonly isFirst?: boolean },
): Promise<z.infer<typeof Preflight>> {
  const reply = await ask(
    options.worker,
    { kind: 'glyphs', id: nextId(), input, isFirst: options.isFirst ?? false },
    () => {},
  );
  if (reply.kind !== 'glyphs') throw new Error(`The worker answered a preflight with ${reply.kind}.`);
  return reply.preflight;
}

/** Some pages of the report as they will be painted. */
export async function previewPages(
  input: ReportInput,
  range: PreviewRange,
  options: { readonly worker: string },
): Promise<ReportPreview> {
  const reply = await ask(options.worker, { kind: 'preview', id: nextId(), input, range }, () => {});
  if (reply.kind !== 'preview') throw new Error(`The worker answered a preview with ${reply.kind}.`);
  return reply.preview;
}

/** Milliseconds that a cancelled job has to stop by itself. */
const PATIENCE = 300;

let lastId = 0;
const nextId = () => {
  lastId += 1;
  return lastId;
};

// One idle worker a module is kept: its fonts are parsed and its words measured. It does not keep the process alive, and goes when it was not needed
// for a while: it holds some 100 MB.
const idle = new Map<string, { readonly worker: Worker; readonly leave: NodeJS.Timeout }>();
const IDLE = 5 * 60_000;

function ask(
  module: string,
  request: Request,
  onProgress: (step: string, done: number) => void,
  cancelled?: AbortSignal,
): Promise<Reply> {
  const kept = idle.get(module);
  idle.delete(module);
  clearTimeout(kept?.leave);
  const worker = kept?.worker ?? startWorker(module);
  worker.ref();
  return new Promise<Reply>((resolve, reject) => {
    const letGo = () => {
      worker.off('message', onMessage).off('error', onDeath).off('exit', onExit);
      cancelled?.removeEventListener('abort', onCancelled);
    };
    const keep = () => {
      letGo();
      worker.unref();
      // The painter of pictures gives no memory back while its thread lives.
      const isSwollen = request.kind === 'file' && request.format.endsWith('png');
      if (isSwollen || idle.has(module)) void worker.terminate();
      else {
        idle.set(module, { worker, leave: setTimeout(() => void worker.terminate(), IDLE).unref() });
      }
    };
    const onMessage = (reply: Reply) => {
      if (reply.id !== request.id) return;
      if (reply.kind === 'progress') {
        onProgress(reply.step, reply.done);
        return;
      }
      keep();
      if (reply.kind !== 'failed') resolve(reply);
      else {
        const { code, message, where } = reply.failure;
        reject(new FailureError(code, message, where, { cause: reply.details }));
      }
    };
    const onDeath = (cause: unknown) => {
      letGo();
      reject(
        new FailureError(
          'internal',
          'Making the file stopped unexpectedly. The workshop is safe and no file was written. Try again; if it happens again, restart Headwater.',
          null,
          { cause },
        ),
      );
    };
    const onExit = (code: number) => onDeath(`the worker ended with code ${code}`);
    const onCancelled = () => {
      letGo();
      const end = () =>
        reject(new FailureError('cancelled', 'The export was cancelled. No file was written.'));
      void worker.terminate().then(end, end);
    };
    cancelled?.addEventListener('abort', onCancelled, { once: true });
    worker.on('message', onMessage).on('error', onDeath).on('exit', onExit);
    worker.postMessage(request, buffersOf(request.input));
  });
}

const buffersOf = ({ photos = {} }: FileInput): ArrayBuffer[] =>
  Object.values(photos).map(({ buffer }) => buffer);

/** MB. With more room the engine lets garbage lie: 500 pages then take 527 MB instead of 314, and no less time. What is alive then are 80. */
const HEAP = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1024 };

function startWorker(module: string): Worker {
  const worker = new Worker(module, { resourceLimits: HEAP });
  // An idle worker that dies is forgotten, not an uncaught error.
  return worker.on('error', () => {}).once('exit', () => forget(module, worker));
}

function forget(module: string, worker: Worker): void {
  const kept = idle.get(module);
  if (kept?.worker !== worker) return;
  clearTimeout(kept.leave);
  idle.delete(module);
}
