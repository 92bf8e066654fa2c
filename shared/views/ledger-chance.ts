import type { LedgerLine } from './ledger.ts';

/*
 * How amounts are added up when nobody knows them: the one method of the product. Each of RUNS times every line gets an
 * amount within its range (a triangle from low over likely to high), or nothing as often as it is not probable, and the
 * lines are added up. People in one room guess high or low together, so in each run a share of the lines follows one
 * common draw; on average any two lines then go half along with each other (a correlation of one half). Lines with one
 * tag get one draw, as they speak of the same money. The draws are the same every time: no clock, no chance.
 */

/** How often everything is drawn. */
export const RUNS = 2_000;
/** How much the amounts of one room miss together: 0 is not at all, 1 is always. */
const TOGETHER = 0.5;
// Two lines that each follow with this share both follow with the square of it.
const FOLLOWS = Math.sqrt(TOGETHER);
const COMMON = 0x5eed_0001;
const TAGGED = 0x5eed_0002;

/** From one draw's state to the next one's. */
const STEP = 0x6d2b79f5;

/** A number from 0 up to 1, the same for the same state (mulberry32). Any draw can be had without those before it. */
function drawAt(state: number): number {
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
}

/** One draw after the other from a seed. */
function drawsFrom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + STEP) | 0;
    return drawAt(state);
  };
}

/** Neighbouring seeds must not give draws that look alike. */
function mixed(seed: number): number {
  let hash = Math.imul(seed ^ (seed >>> 16), 0x45d9_f3b5) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b_3c6d) >>> 0;
  return (hash ^ (hash >>> 16)) >>> 0;
}

function seedOfTag(tag: string): number {
  let hash = TAGGED;
  for (let at = 0; at < tag.length; at++) hash = Math.imul(hash ^ tag.charCodeAt(at), 0x0100_0193) >>> 0;
  return hash;
}

let shared: Float64Array | null = null;

/** The room's mood in each run: every part of the scale once, in a mixed order. */
function common(): Float64Array {
  if (shared) return shared;
  const draw = drawsFrom(COMMON);
  const moods = Float64Array.from({ length: RUNS }, (_, run) => (run + draw()) / RUNS);
  for (let at = RUNS - 1; at > 0; at--) {
    const other = Math.floor(draw() * (at + 1));
    const mood = moods[at] as number;
    moods[at] = moods[other] as number;
    moods[other] = mood;
  }
  shared = moods;
  return moods;
}

/** Tags are compared as people mean them: case and white space do not count. */
export const tagOf = (tag: string): string => tag.trim().toLocaleLowerCase('en');

const samples = new WeakMap<LedgerLine, Float32Array>();

/** What a line brings in each run, in a full year. */
export function samplesOf(line: LedgerLine): Float32Array {
  const known = samples.get(line);
  if (known) return known;
  const { probability } = line;
  const { low, likely, high } = line.amount;
  const moods = common();
  const tag = tagOf(line.tag);
  let state = mixed(tag === '' ? line.seed : seedOfTag(tag)) | 0;
  const width = high - low;
  const bend = width > 0 ? (likely - low) / width : 0;
  const amounts = new Float32Array(RUNS);
  for (let run = 0; run < RUNS; run++) {
    // Always three draws a run, so that a line's chance does not hang on its amounts: whether it follows the room, where it
    // lies by itself, whether it comes at all. Those that do not matter are passed over.
    const follows = (state + STEP) | 0;
    const own = (follows + STEP) | 0;
    state = (own + STEP) | 0;
    if (probability < 1 && drawAt(state) >= probability) continue;
    const u = drawAt(follows) < FOLLOWS ? (moods[run] as number) : drawAt(own);
    amounts[run] =
      u < bend
        ? low + Math.sqrt(u * width * (likely - low))
        : high - Math.sqrt((1 - u) * width * (high - likely));
  }
  samples.set(line, amounts);
  return amounts;
}

/** What lies at a share of ascending amounts, between the two nearest. */
export function percentile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
}
