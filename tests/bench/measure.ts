import { performance } from 'node:perf_hooks';

/** One thing to be timed against another: answers nothing (its own run is timed) or the milliseconds it took itself. */
export type Case = () => undefined | number | Promise<undefined | number>;

/** One line of the table: our path against a peer or a floor, measured in the same run. */
export interface Row {
  readonly what: string;
  /** Medians, in milliseconds where the row says nothing else. They only give the scale; the ratio is the result. */
  readonly ours: number;
  readonly floor: number;
  /** Ours ÷ floor, pair by pair. */
  readonly ratio: Spread;
  readonly target: string;
}

export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/** Median, least and most. @throws RangeError for no numbers. */
export function spread(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const [min, max, middle] = [sorted[0], sorted.at(-1), sorted[sorted.length >> 1]];
  if (min === undefined || max === undefined || middle === undefined)
    throw new RangeError('Nothing was measured.');
  return {
    min,
    max,
    median: sorted.length % 2 ? middle : (middle + (sorted[(sorted.length >> 1) - 1] ?? middle)) / 2,
  };
}

/** The value below which a share of the numbers lies; `share` from 0 to 1. */
export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

async function time(run: Case): Promise<number> {
  const start = performance.now();
  const own = await run();
  return own ?? performance.now() - start;
}

/** Runs both interleaved, `rounds` times after one round to warm up, and compares them pair by pair. */
export async function compare(
  what: string,
  target: string,
  rounds: number,
  cases: { readonly ours: Case; readonly floor: Case },
): Promise<Row> {
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = -1; round < rounds; round++) {
    const first = round % 2 === 0;
    const a = first ? await time(cases.ours) : Number.NaN;
    const b = await time(cases.floor);
    const c = first ? a : await time(cases.ours);
    if (round < 0) continue;
    ours.push(c);
    floor.push(b);
  }
  const ratios = ours.map((value, index) => value / (floor[index] ?? Number.NaN));
  return { what, target, ours: spread(ours).median, floor: spread(floor).median, ratio: spread(ratios) };
}

const figure = (value: number) =>
  value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(2) : value.toFixed(3);

/** The table as text, one row a comparison. */
export function tableOf(rows: readonly Row[]): string {
  return columns([
    ['measured', 'ours', 'theirs', 'ratio', 'min–max', 'target'],
    ...rows.map(row => [
      row.what,
      figure(row.ours),
      figure(row.floor),
      figure(row.ratio.median),
      `${figure(row.ratio.min)}–${figure(row.ratio.max)}`,
      row.target,
    ]),
  ]);
}

/** Lines of cells as text: the first column to the left, figures to the right. */
export function columns(lines: readonly (readonly string[])[]): string {
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map(line => line[column]?.length ?? 0))) ?? [];
  return lines
    .map(line =>
      line
        .map((cell, column) => (column ? cell.padStart(widths[column] ?? 0) : cell.padEnd(widths[0] ?? 0)))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
