/** A straight scale from values to places. */
export interface Scale {
  at(value: number): number;
  /** Round values along it, from low to high, the ends included. */
  readonly ticks: readonly number[];
}

/** Round steps that span the values, zero always among them; about `count` of them. Whole values have whole steps: nobody counts in halves. */
export function ticksOver(values: readonly number[], count: number): number[] {
  const real = values.filter(Number.isFinite);
  const low = Math.min(0, ...real);
  const high = Math.max(0, ...real);
  const span = high - low || 1;
  const raw = span / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(raw));
  const isWhole = real.every(Number.isInteger);
  const steps = [1, 2, 2.5, 5, 10].map(one => one * power).filter(one => !isWhole || Number.isInteger(one));
  const step = steps.find(one => one >= raw * (1 - 1e-9)) ?? (isWhole ? Math.max(1, 10 * power) : 10 * power);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(high / step - 1e-9));
  // Multiples of the step, cleaned of what binary fractions leave behind.
  return Array.from({ length: last - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(12)),
  );
}

/** A scale that puts the first tick at `from` and the last at `to`. */
export function scaleOver(ticks: readonly number[], from: number, to: number): Scale {
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  return { ticks, at: value => from + ((value - low) / (high - low || 1)) * (to - from) };
}
