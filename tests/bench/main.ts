import { cpus } from 'node:os';
import { type Row, tableOf } from './measure.ts';
import { startRows } from './start.ts';
import { storageRows } from './storage.ts';

/*
 * `npm run bench`: our own paths against floors and peers, interleaved in one run. Prints ratios, judges nothing.
 * Name parts to run only those: `npm run bench -- storage`.
 */
const PARTS: Readonly<Record<string, () => Promise<Row[]>>> = { storage: storageRows, start: startRows };

const asked = process.argv.slice(2);
const rows: Row[] = [];
for (const [name, measure] of Object.entries(PARTS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  process.stderr.write(`Measuring ${name} …\n`);
  rows.push(...(await measure()));
}
console.log(
  `Node ${process.versions.node}, SQLite through better-sqlite3, ${cpus()[0]?.model ?? 'unknown'} × ${cpus().length}\n`,
);
console.log(tableOf(rows));
