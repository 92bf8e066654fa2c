import { parentPort } from 'node:worker_threads';
import { FailureError } from '../../shared/contract/failure.ts';
import type { Reply, Request } from './client.ts';
import { makeFile } from './make-file.ts';
import { makeReport, warmUp } from './make-report.ts';
import { findInReport } from './preflight.ts';
import { previewReport } from './preview.ts';

/*
 * The report's worker thread: makes one report, picture or workbook at a time and then waits for the next, with its
 * fonts parsed and its words measured.
 */
const port = parentPort;
if (!port) throw new Error('This module runs as a worker thread.');
const answer = (reply: Reply) => port.postMessage(reply);

port.on('message', (request: Request) => void carryOut(request));

async function carryOut(request: Request): Promise<void> {
  const { id } = request;
  try {
    if (request.kind === 'glyphs') {
      answer({ kind: 'glyphs', id, preflight: findInReport(request.input) });
      // Asked when somebody opens the export: what follows is most likely the export itself.
      if (request.isFirst) setImmediate(warmUp, request.input);
      return;
    }
    if (request.kind === 'preview') {
      answer({ kind: 'preview', id, preview: previewReport(request.input, request.range) });
      return;
    }
    const flag = new Int32Array(request.stop);
    const say = (step: string, done: number) => answer({ kind: 'progress', id, step, done });
    const stopped = () => Atomics.load(flag, 0) !== 0;
    const writing = () => void Atomics.store(flag, 1, 1);
    const made =
      request.kind === 'report'
        ? makeReport(request.input, request, say, stopped)
        : { ...(await makeFile(request.format, request.input, request, say, stopped, writing)), pages: 1 };
    answer({ kind: 'written', id, ...made });
  } catch (error) {
    const failure =
      error instanceof FailureError
        ? error.failure
        : ({ code: 'internal', message: INTERNAL, where: null } as const);
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    answer({ kind: 'failed', id, failure, details });
  }
}

const INTERNAL =
  'The file could not be made because of a fault in Headwater. The workshop is safe. Please report this, with the log.';
