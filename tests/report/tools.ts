import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { type ReportInput, startReport } from '../../electron/report/client.ts';
import { WORKER } from './fixtures.ts';

/** A folder of the test file's own, gone when it ends. */
export function testFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'headwater-report-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const run = (tool: string, ...args: string[]) =>
  execFileSync(tool, args, { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 });

/** Text as a search sees it: white space folded, direction marks and line ends aside. */
export const folded = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069\f]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** As `folded`, and without any space: a line may break anywhere. */
export const joined = (text: string) => folded(text).replaceAll(' ', '');

/** What poppler and qpdf, which know nothing of our code, see in a PDF. */
function lookInto(path: string) {
  const info = run('pdfinfo', '-f', '1', '-l', '9999', path);
  return {
    text: (from = 1, to = 9999) => run('pdftotext', '-f', `${from}`, '-l', `${to}`, path, '-'),
    /** The text in the order it was drawn. */
    raw: () => run('pdftotext', '-raw', path, '-'),
    info,
    field: (name: string) => new RegExp(`^${name}:\\s+(.*)$`, 'm').exec(info)?.[1] ?? null,
    pages: [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => [
      Math.round(Number(width)),
      Math.round(Number(height)),
    ]),
    fonts: run('pdffonts', path)
      .split('\n')
      .slice(2)
      .filter(Boolean)
      .map(line => ({
        name: line.slice(0, 36).trim(),
        embedded: line.slice(72, 75).trim(),
        subset: line.slice(76, 79).trim(),
        unicode: line.slice(80, 83).trim(),
      })),
    check: () => run('qpdf', '--check', path),
    json: () => JSON.parse(run('qpdf', '--json', '--json-key=outlines', '--json-key=pagelabels', path)),
    /** What somebody hears who has it read aloud: elements and their texts, in order. */
    aloud: () => run('pdfinfo', '-struct-text', path),
    /** The same without the texts, which takes poppler a minute for forty pages. */
    structure: () => run('pdfinfo', '-struct', path),
    xmp: () => run('pdfinfo', '-meta', path),
  };
}

/** Makes a report in the folder and looks into it. */
export async function makeReport(input: ReportInput, folder: string, name = 'report.pdf') {
  const out = join(folder, name);
  const steps: string[] = [];
  const job = startReport(input, { worker: WORKER, out, onProgress: step => steps.push(step) });
  const made = await job.finished;
  return { ...made, out, steps, pdf: lookInto(out) };
}
