import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { missingGlyphs, type ReportInput, startReport } from '../../../electron/report/client.ts';
import { findPeers, PEERS } from '../installed-peers.ts';
import type { PlainPage } from './report.ts';

/*
 * One process that makes one report by one tool, first cold and then warm, and says how long each took and the most
 * memory it ever had. Its input is a file of JSON, so that making that costs neither.
 */
const TICKS = 20;
const READING = 3000;
const WORKER = resolve(import.meta.dirname, '../../../out/main/report-worker.js');

export interface ChildResult {
  /** Milliseconds of the first report, loading included, and of those after it. */
  readonly first: number;
  readonly warm: readonly number[];
  /** The same by processor time, which does not count what else the machine was doing. */
  readonly cpu: { readonly first: number; readonly warm: readonly number[] };
  /** Peak resident memory, in MB. */
  readonly rss: number;
  readonly pages: number;
  /** The longest the main loop stood still during a warm report, in milliseconds. */
  readonly stall: number;
}

const [how = '', file = '', runs = '1'] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
const out = join(folder, 'report.pdf');
const given: unknown = JSON.parse(readFileSync(file, 'utf8'));

async function headwater(): Promise<number> {
  const job = startReport(given as ReportInput, { worker: WORKER, out, onProgress: () => undefined });
  return (await job.finished).pages;
}

/** Makes the report once; answers its pages. */
const TOOLS: Readonly<Record<string, () => Promise<number>>> = {
  headwater,
  /** As in the app: opening the export asks for what is missing, and the worker gets ready while somebody reads. */
  'after the dialog': headwater,
  /** The same export on the main loop: what the worker spares it. */
  async 'main loop'() {
    const { makeReport } = await import('../../../electron/report/make-report.ts');
    const files = { temporary: `${out}.part`, out };
    return makeReport(
      given as ReportInput,
      files,
      () => undefined,
      () => false,
    ).pages;
  },
  /** That again without tags, links and bookmarks: what they cost. */
  async 'no tags'() {
    const { makeBare } = await import('./bare.ts');
    return makeBare(given as ReportInput, { temporary: `${out}.part`, out });
  },
  pdfkit: () => byPeer('report-pdfkit.ts'),
  typst: () => byPeer('report-typst.ts'),
  'react-pdf': () => byPeer('report-react-pdf.ts'),
};

async function byPeer(module: string): Promise<number> {
  const pages = given as PlainPage[];
  const { draw }: { draw(pages: readonly PlainPage[], fonts: string, out: string): Promise<void> } =
    await import(pathToFileURL(join(PEERS, module)).href);
  await draw(pages, resolve(import.meta.dirname, '../../../resources/fonts'), out);
  return pages.length;
}

findPeers();
const tool = TOOLS[how];
if (!tool) throw new Error(`There is no tool called ${how}.`);
if (how === 'after the dialog') {
  await missingGlyphs(given as ReportInput, { worker: WORKER, isFirst: true });
  // What somebody takes at least to read the dialog and to choose a place.
  await sleep(READING);
}
const took: number[] = [];
const worked: number[] = [];
let pages = 0;
let stall = 0;
for (let run = 0; run < Number(runs); run++) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  // It measures from its second tick on, and notices a stall with the tick after it.
  await sleep(TICKS);
  const start = performance.now();
  const used = process.cpuUsage();
  pages = await tool();
  took.push(performance.now() - start);
  const { user, system } = process.cpuUsage(used);
  worked.push((user + system) / 1000);
  await sleep(TICKS);
  delay.disable();
  if (run > 0) stall = Math.max(stall, delay.max / 1e6);
}
rmSync(folder, { recursive: true, force: true });
const [first = Number.NaN, ...warm] = took;
const [coldest = Number.NaN, ...warmer] = worked;
const result: ChildResult = {
  first,
  warm,
  cpu: { first: coldest, warm: warmer },
  rss: process.resourceUsage().maxRSS / 1024,
  pages,
  stall,
};
process.stdout.write(`${JSON.stringify(result)}\n`);
process.exit(0);
