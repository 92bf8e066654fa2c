import { cpus } from 'node:os';
import { boardReport } from './board/board.ts';
import { tableOf } from './measure.ts';
import { type BenchOptions, benchOptions } from './options.ts';
import { pdfReport } from './pdf/pdf.ts';
import { startRows } from './start.ts';
import { storageRows } from './storage.ts';

/*
 * `npm run bench`: our own paths against floors and peers, interleaved in one run. Prints ratios, judges nothing.
 * Name parts to run only those: `npm run bench -- storage`. See README.md beside this.
 */
const PARTS: Readonly<Record<string, (options: BenchOptions) => Promise<string>>> = {
  storage: async () => tableOf(await storageRows()),
  start: async () => tableOf(await startRows()),
  board: boardReport,
  pdf: pdfReport,
};

const options = benchOptions(process.argv.slice(2));
const unknown = options.parts.find(name => !(name in PARTS));
if (unknown) throw new Error(`The parts are ${Object.keys(PARTS).join(', ')}, not “${unknown}”.`);
console.log(`Node ${process.versions.node}, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}`);
for (const [name, measure] of Object.entries(PARTS)) {
  if (options.parts.length > 0 && !options.parts.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  console.log(`\n— ${name}\n${await measure(options)}`);
}
