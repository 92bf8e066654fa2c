import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import {
  EXPORT_FORMATS,
  type ExportFormat,
  fileEnding,
  Paper,
  type Preflight,
} from '../../shared/contract/export.ts';
import { FailureError } from '../../shared/contract/failure.ts';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { ReportProfile } from '../../shared/model/sign-off.ts';
import { loadStagesPack } from '../exchange/load-content.ts';
import { missingGlyphs } from '../report/client.ts';
import { type ExportOptions, reportInput, writeExport } from '../service/exports.ts';
import { readWorkshop } from '../service/sessions.ts';
import { parse, workshopPath } from './arguments.ts';
import { UsageError, type World } from './world.ts';

/** `headwater export FILE --to OUT [--part value|roadmap|pitch] [--page N] [--paper SIZE | --profile NAME] [--force]` */
export async function exportCommand(args: readonly string[], world: World): Promise<number> {
  const { positionals, values } = parse(args, ['FILE'], {
    to: { type: 'string' },
    part: { type: 'string', default: '' },
    page: { type: 'string' },
    paper: { type: 'string' },
    profile: { type: 'string' },
    force: { type: 'boolean', default: false },
  });
  if (values.to === undefined) throw new UsageError('--to OUT is missing');
  const out = resolve(values.to);
  const page = pageOf(values.page);
  const format = formatOf(out, page === null ? String(values.part) : 'page');
  const paper = Paper.safeParse(values.paper ?? 'A4');
  if (!paper.success)
    throw new UsageError(`--paper is A4, A3, Letter or Tabloid, not “${String(values.paper).slice(0, 40)}”`);
  if (values.profile !== undefined) expectProfiled(format, out, values.paper);
  if (existsSync(out) && (format === 'headwater' || !values.force)) {
    const advice =
      format === 'headwater' ? 'Choose another name' : 'Choose another name, or add --force to replace it';
    throw new FailureError('exists', `There is a file ${basename(out)} already. ${advice}.`);
  }

  const from = readWorkshop(workshopPath(positionals[0]));
  const { paths } = world.ports();
  const options: ExportOptions = {
    format,
    paper: paper.data,
    profile: values.profile === undefined ? null : profileNamed(from.document, values.profile),
    page: page ?? 1,
    stages: loadStagesPack(paths.resources),
    paths,
    now: world.ports().now,
    out,
  };
  if (format === 'pdf') {
    warn(await missingGlyphs(reportInput(from, options), { worker: paths.reportWorker }), world);
  }
  try {
    await writeExport(from, options, { signal: world.interrupted, progress: progressLine(world) });
  } finally {
    if (world.isWatched) world.err(CLEAR);
  }
  world.out(`Wrote ${basename(out)}.\n`);
  return 0;
}

/** A page by its number. @throws UsageError */
function pageOf(given: string | undefined): number | null {
  if (given === undefined) return null;
  if (!/^[1-9]\d{0,4}$/.test(given))
    throw new UsageError(`--page is a number of a page, from 1, not “${given.slice(0, 40)}”`);
  return Number(given);
}

/** What is put together by a report profile. */
const PROFILED: readonly ExportFormat[] = ['pdf', 'pitch', 'pptx', 'page-svg', 'page-png'];

/** @throws UsageError where a profile would say nothing, or what is said beside it already */
function expectProfiled(format: ExportFormat, out: string, paper: string | undefined): void {
  if (!PROFILED.includes(format))
    throw new UsageError(
      `--profile is for .pdf and .pptx, and for a page with --page, not for ${basename(out)}`,
    );
  if (paper !== undefined)
    throw new UsageError('--paper and --profile cannot be given together: the profile says the paper');
}

/** The report profile of that name, whatever its capitals. @throws FailureError not-found, naming those that are there */
function profileNamed(document: Document, name: string): ReportProfile {
  const profiles = recordsOf(document, 'report-profile');
  const wanted = name.trim().toLowerCase();
  const found = profiles.find(one => one.name.toLowerCase() === wanted);
  if (found) return found;
  const names = profiles
    .map(one => `“${one.name}”`)
    .toSorted()
    .slice(0, 20);
  const list = names.length > 1 ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)}` : names.join('');
  throw new FailureError(
    'not-found',
    `There is no report profile “${name.slice(0, 80)}” in this workshop. ${list === '' ? 'It has none: put one together in the app, at Sign-off, Look' : `There ${names.length === 1 ? 'is' : 'are'} ${list}`}.`,
  );
}

/** The format that a name asks for; of what can be a table, the part. */
function formatOf(out: string, part: string): ExportFormat {
  const extension = extname(out).slice(1).toLowerCase();
  const isPage = part === 'page';
  const ofExtension = EXPORT_FORMATS.filter(format => fileEnding(format).extension === extension);
  const fitting = ofExtension.filter(format => isPage === (fileEnding(format).part === 'Page'));
  if (isPage && ofExtension.length > 0 && fitting.length === 0)
    throw new UsageError(`--page is for .svg and .png, not for .${extension}`);
  if (fitting.length === 0) {
    const known = [...new Set(EXPORT_FORMATS.map(format => `.${fileEnding(format).extension}`))];
    throw new UsageError(`OUT must end in ${known.slice(0, -1).join(', ')} or ${known.at(-1)}`);
  }
  const parts = fitting.map(format => fileEnding(format).part.toLowerCase());
  const named = fitting.find(format => fileEnding(format).part.toLowerCase() === part.toLowerCase());
  if (named) return named;
  if (part === '' && fitting.length === 1) return fitting[0] as ExportFormat;
  throw new UsageError(
    `--part is ${parts.filter(Boolean).join(' or ') || 'left out'} for .${extension}, not “${part.slice(0, 40)}”`,
  );
}

/** Characters that would be missing from the PDF, before it is made. */
function warn({ glyphs, missing }: Preflight, world: World): void {
  if (missing === 0) return;
  const named = glyphs.slice(0, 5).map(({ character, code, place }) => `${code} “${character}” in ${place}`);
  const more = missing > named.length ? `; and ${missing - named.length} more` : '';
  const what = missing === 1 ? '1 character has' : `${missing} characters have`;
  world.err(`headwater: warning: ${what} no font on this machine: ${named.join('; ')}${more}.\n`);
}

const CLEAR = '\r\u001b[K';

/** One line that is drawn over; nothing at all where nobody watches. */
function progressLine(world: World): (step: string, done: number) => void {
  if (!world.isWatched) return () => {};
  return (step, done) => world.err(`${CLEAR}${String(Math.round(done * 100)).padStart(3)} %  ${step}`);
}
