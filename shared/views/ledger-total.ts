import type { Document } from '../model/document.ts';
import type { UseCase, ValueRange } from '../model/use-case.ts';
import { type LedgerLine, ledgerOf } from './ledger.ts';
import { percentile, RUNS, samplesOf } from './ledger-chance.ts';

/** What lines come to together, a year. */
export interface Total {
  /** The lines it is made of. */
  readonly lines: readonly LedgerLine[];
  /** Sum of what each line is expected to bring: likely amount × probability. */
  readonly expected: number;
  /** One time in ten it is less than `low`, one time in ten more than `high`; as often below as above `middle`. */
  readonly low: number;
  readonly middle: number;
  readonly high: number;
  /** Every amount at its lowest, or every one at its highest, at once: the bounds, and far from likely. */
  readonly least: number;
  readonly most: number;
}

/** The share of the full amount in a year, 1 the first; the last of a ramp goes on. */
export const rampIn = (ramp: readonly number[], year: number): number =>
  ramp[Math.min(year, ramp.length) - 1] ?? 1;

/**
 * Adds lines up; null without any. See `ledger-chance.ts` for the method. A single line that is certain keeps the range
 * it was given, which is nobody's sum.
 * @param year counts the ramps' shares in that year, 1 the first; the full amounts when left out
 */
export function totalOf(lines: readonly LedgerLine[], year: number | null = null): Total | null {
  const [first] = lines;
  if (!first) return null;
  const shareOf = (line: LedgerLine) => (year === null ? 1 : rampIn(line.ramp, year));
  let [expected, least, most] = [0, 0, 0];
  for (const line of lines) {
    const share = shareOf(line);
    expected += line.expected * share;
    if (line.probability === 1) least += line.amount.low * share;
    if (line.probability > 0) most += line.amount.high * share;
  }
  if (lines.length === 1 && first.probability === 1) {
    const share = shareOf(first);
    const { low, likely, high } = first.amount;
    return {
      ...{ lines, expected, least, most },
      ...{ low: low * share, middle: likely * share, high: high * share },
    };
  }
  const sums = new Float64Array(RUNS);
  for (const line of lines) {
    const share = shareOf(line);
    const amounts = samplesOf(line);
    for (let run = 0; run < RUNS; run++) sums[run] = (sums[run] as number) + (amounts[run] as number) * share;
  }
  sums.sort();
  // Draws are kept to seven digits: what that adds up to must not pass the bounds.
  const at = (share: number) => Math.min(most, Math.max(least, percentile(sums, share)));
  return { ...{ lines, expected, least, most }, low: at(0.1), middle: at(0.5), high: at(0.9) };
}

/** What a use case is worth a year, and how it is known. */
export interface UseCaseValue extends ValueRange {
  /** How many lines of the ledger it comes from; 0: it is the quick range. */
  readonly lines: number;
}

const values = new WeakMap<readonly LedgerLine[], UseCaseValue>();

/**
 * The value of a use case, wherever one is shown or written: its quick range, or what its lines come to once it has some;
 * null without an amount. Likely is then what the lines are expected to bring, so that use cases add up to the ledger,
 * and the range is widened to hold it where chances are small.
 */
export function worthOf(document: Document, { id }: Pick<UseCase, 'id'>): UseCaseValue | null {
  const lines = ledgerOf(document).ofUseCase.get(id);
  if (!lines) return null;
  let value = values.get(lines);
  if (!value) {
    value = valueFrom(lines);
    values.set(lines, value);
  }
  return value;
}

function valueFrom(lines: readonly LedgerLine[]): UseCaseValue {
  const [first] = lines;
  if (first?.line === null) return { ...first.amount, lines: 0 };
  if (first && lines.length === 1 && first.probability === 1) return { ...first.amount, lines: 1 };
  const total = totalOf(lines);
  if (!total) return { low: 0, likely: 0, high: 0, lines: 0 };
  const { low, high } = total;
  const likely = Math.round(total.expected * 100) / 100;
  // A drawn bound has no cents worth writing.
  return {
    low: Math.min(Math.round(low), likely),
    likely,
    high: Math.max(Math.round(high), likely),
    lines: lines.length,
  };
}
