import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { performance } from 'node:perf_hooks';
import { type Browser, chromium } from 'playwright';
import { CHROMIUM_ARGUMENTS, chromiumPath } from '../../support/chromium.ts';
import { installPeers, peerVersions } from '../installed-peers.ts';
import { columns, type Row, spread, tableOf } from '../measure.ts';
import type { BenchOptions } from '../options.ts';
import type { ChildResult } from './child.ts';
import { htmlOf } from './html-peer.ts';
import { plainPages, reportInput, useCasesFor } from './report.ts';

const FONTS = resolve(import.meta.dirname, '../../../resources/fonts');
const SIZES = [60, 500] as const;
/** Reports a process: one cold, the others warm. */
const RUNS = 4;
/** On a busy machine a print takes a while. */
const PATIENCE = 120_000;

const OWN = ['headwater', 'after the dialog', 'main loop', 'no tags'] as const;
const PEERS = ['pdfkit', 'typst', 'react-pdf'] as const;
type Tool = (typeof OWN)[number] | (typeof PEERS)[number] | 'Chromium';
/** One tool's results, a round each; none where it was not measured. */
type Results = Record<Tool, ChildResult[]>;

/** Those that take minutes for 500 pages, and no target is about them there. */
const SLOW: readonly Tool[] = ['react-pdf', 'Chromium'];

/** The report against plain pdfkit and Chromium's print of the same pages, each in a process of its own. */
export async function pdfReport({ rounds }: BenchOptions): Promise<string> {
  installPeers();
  const folder = mkdtempSync(join(tmpdir(), 'headwater-bench-'));
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: CHROMIUM_ARGUMENTS });
  try {
    const measured: Results[] = [];
    for (const size of SIZES) {
      const input = reportInput(useCasesFor(size));
      const plain = plainPages(input);
      const [ours, theirs] = [join(folder, `ours-${size}.json`), join(folder, `plain-${size}.json`)];
      writeFileSync(ours, JSON.stringify(input));
      writeFileSync(theirs, JSON.stringify(plain));
      const html = htmlOf(plain, FONTS);
      const results: Results = {
        ...{ headwater: [], 'after the dialog': [], 'main loop': [], 'no tags': [] },
        ...{ pdfkit: [], typst: [], 'react-pdf': [], Chromium: [] },
      };
      for (let round = 0; round < rounds; round++) {
        process.stderr.write(`${plain.length} pages, round ${round + 1}\n`);
        for (const tool of [...OWN, ...PEERS]) {
          if (size !== SIZES[0] && SLOW.includes(tool)) continue;
          const isOwn = OWN.some(own => own === tool);
          const made = inChild(tool, isOwn ? ours : theirs);
          if (made) results[tool].push(made);
        }
        if (size === SIZES[0]) results.Chromium.push(await print(browser, html, plain.length));
      }
      measured.push(results);
    }
    return `${versionsLine(browser)}\n\n${measured.map(sizeTable).join('\n\n')}\n\n${tableOf(targetRows(measured))}`;
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

function versionsLine(browser: Browser): string {
  const named = Object.entries(peerVersions()).filter(([name]) => /pdf|typst/.test(name));
  return [...named, ['Chromium', browser.version()]]
    .map(([name, version]) => `${name} ${version}`)
    .join(', ');
}

/** A tool that cannot run on this machine (typst comes as a program of its own for each) is left out, with the reason. */
function inChild(tool: Tool, file: string): ChildResult | null {
  const child = resolve(import.meta.dirname, 'child.ts');
  const args = ['--no-warnings', child, tool, file, String(SLOW.includes(tool) ? 2 : RUNS)];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  if (status === 0) return JSON.parse(stdout) as ChildResult;
  if (tool !== 'typst') throw new Error(stderr);
  process.stderr.write(`typst was not measured: ${stderr.trim().split('\n').at(-1)}\n`);
  return null;
}

/** Chromium is up already; its first print is of a page it never saw. */
async function print(browser: Browser, html: string, pages: number): Promise<ChildResult> {
  const took: number[] = [];
  for (let run = 0; run < 3; run++) {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    const start = performance.now();
    await page.setContent(html);
    await page.pdf({ preferCSSPageSize: true, printBackground: true });
    took.push(performance.now() - start);
    await page.close();
  }
  const [first = Number.NaN, ...warm] = took;
  const unknown = { first: Number.NaN, warm: [Number.NaN] };
  return { first, warm, cpu: unknown, rss: Number.NaN, pages, stall: Number.NaN };
}

const warmOf = ({ warm }: ChildResult) => spread(warm).median;
const warmCpu = ({ cpu }: ChildResult) => spread(cpu.warm).median;

function sizeTable(results: Results): string {
  const measured = Object.entries(results).filter(([, all]) => all.length > 0);
  const lines = measured.map(([name, all]) => {
    const median = (figure: (result: ChildResult) => number) => {
      const { median: value } = spread(all.map(figure));
      return Number.isNaN(value) ? '–' : value.toFixed(0);
    };
    return [
      name,
      median(({ first }) => first),
      median(warmOf),
      median(({ cpu }) => cpu.first),
      median(warmCpu),
      median(({ rss }) => rss),
      median(({ stall }) => stall),
    ];
  });
  const pages = results.headwater[0]?.pages ?? 0;
  return `${pages} pages.\n${columns([['tool', 'first ms', 'warm ms', 'first CPU', 'warm CPU', 'peak RSS MB', 'stall ms'], ...lines])}`;
}

function targetRows([small, large]: readonly Results[]): Row[] {
  if (!small || !large) return [];
  const row = (
    what: string,
    target: string,
    ours: readonly ChildResult[],
    theirs: readonly ChildResult[],
    figure: (result: ChildResult) => number,
  ): Row[] => {
    const [mine, floor] = [ours.map(figure), theirs.map(figure)];
    if (floor.length === 0) return [];
    const ratios = mine.map((value, round) => value / (floor[round] ?? Number.NaN));
    return [{ what, target, ours: spread(mine).median, floor: spread(floor).median, ratio: spread(ratios) }];
  };
  const first = (result: ChildResult) => result.first;
  const perPage = (result: ChildResult) => warmOf(result) / result.pages;
  const firstCpu = ({ cpu }: ChildResult) => cpu.first;
  const rss = (result: ChildResult) => result.rss;
  const stall = (result: ChildResult) => result.stall;
  const dialog = small['after the dialog'];
  return [
    ...row('60 pages warm ÷ plain pdfkit', '≤ 0.25', small.headwater, small.pdfkit, warmOf),
    ...row('60 pages first ÷ plain pdfkit', '≤ 0.45', small.headwater, small.pdfkit, first),
    ...row('60 pages warm ÷ plain pdfkit, CPU', '≤ 0.25', small.headwater, small.pdfkit, warmCpu),
    ...row('60 pages first ÷ plain pdfkit, CPU', '≤ 0.45', small.headwater, small.pdfkit, firstCpu),
    ...row('60 pages first, once the dialog is open, CPU', '≤ 0.35', dialog, small.pdfkit, firstCpu),
    ...row('60 pages warm ÷ Chromium print', '≤ 0.20', small.headwater, small.Chromium, warmOf),
    ...row('60 pages first ÷ Chromium print', '≤ 0.30', small.headwater, small.Chromium, first),
    ...row('60 pages warm ÷ typst, CPU', '≤ 0.40', small.headwater, small.typst, warmCpu),
    ...row('60 pages first ÷ typst, CPU', '≤ 0.70', small.headwater, small.typst, firstCpu),
    ...row('60 pages warm ÷ react-pdf, CPU', '', small.headwater, small['react-pdf'], warmCpu),
    ...row('60 pages first ÷ react-pdf, CPU', '', small.headwater, small['react-pdf'], firstCpu),
    ...row(
      'with tags, links, bookmarks ÷ without, warm, CPU',
      '≤ 1.30',
      small['main loop'],
      small['no tags'],
      warmCpu,
    ),
    ...row('500 pages with ÷ without, warm, CPU', '≤ 1.30', large['main loop'], large['no tags'], warmCpu),
    ...row('500 pages warm ÷ plain pdfkit, CPU', '', large.headwater, large.pdfkit, warmCpu),
    ...row('500 pages warm ÷ typst, CPU', '', large.headwater, large.typst, warmCpu),
    ...row('500 pages first ÷ plain pdfkit, CPU', '', large.headwater, large.pdfkit, firstCpu),
    ...row('a page at 500 ÷ at 60, warm', '≤ 1.2', large.headwater, small.headwater, perPage),
    ...row(
      'a page at 500 ÷ at 60, warm, CPU',
      '≤ 1.2',
      large.headwater,
      small.headwater,
      r => warmCpu(r) / r.pages,
    ),
    ...row('peak RSS at 500 pages ÷ plain pdfkit, MB', '≤ 0.8', large.headwater, large.pdfkit, rss),
    ...row('peak RSS at 500 pages ÷ typst, MB', '', large.headwater, large.typst, rss),
    ...row(
      'longest stall, 60 pages ÷ on the main loop',
      '≤ 0.05',
      small.headwater,
      small['main loop'],
      stall,
    ),
    ...row(
      'longest stall, 500 pages ÷ on the main loop',
      '≤ 0.05',
      large.headwater,
      large['main loop'],
      stall,
    ),
  ];
}
