import type { OrderKey } from './scalars.ts';

/*
 * Fractional order: a key is a fraction written in base 62 ("V" is 31/62), compared by code unit, and never
 * ends in the zero digit, so between any two keys there is another. A move then touches one record.
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const BASE = DIGITS.length;
const digit = (key: string, at: number): number => (at < key.length ? DIGITS.indexOf(key[at] as string) : 0);

/** Sorts by order key, then by id, so that two equal keys (a merge of copies) still have one order. */
export function byOrder(a: { order: OrderKey; id: string }, b: { order: OrderKey; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/**
 * A key strictly between two others; null is the open end.
 * @throws RangeError when `after` is not below `before`.
 */
export function keyBetween(after: OrderKey | null, before: OrderKey | null): OrderKey {
  const low = after ?? '';
  if (before !== null && low >= before) throw new RangeError(`No key lies between "${low}" and "${before}".`);
  let key = '';
  for (let at = 0; ; at++) {
    const floor = digit(low, at);
    // Once the new key has left `before` behind (a smaller digit came first), only the open end bounds it.
    const ceiling = before?.startsWith(key) ? digit(before, at) : BASE;
    if (ceiling - floor > 1) {
      // At an open end step by one, not to the middle: adding at the end a thousand times then costs
      // a short key, not a thousand halvings.
      const step = before === null ? floor + 1 : after === null ? ceiling - 1 : (floor + ceiling) >> 1;
      return key + DIGITS[step];
    }
    key += DIGITS[floor];
    if (ceiling !== floor) return key + endAfter(low.slice(at + 1));
  }
}

/** The shortest cheap fraction above `low`, with nothing above it to respect. */
function endAfter(low: string): string {
  for (let at = 0; at < low.length; at++) {
    const value = digit(low, at);
    if (value < BASE - 1) return low.slice(0, at) + DIGITS[value + 1];
  }
  return `${low}${DIGITS[BASE >> 1]}`;
}

/** `count` keys in ascending order, strictly between two others, spread so that they stay short. */
export function keysBetween(after: OrderKey | null, before: OrderKey | null, count: number): OrderKey[] {
  if (count === 0) return [];
  if (count === 1) return [keyBetween(after, before)];
  if (before === null) {
    const keys: OrderKey[] = [];
    for (let last = after; keys.length < count; ) {
      last = keyBetween(last, null);
      keys.push(last);
    }
    return keys;
  }
  const middle = keyBetween(after, before);
  const left = Math.floor((count - 1) / 2);
  return [...keysBetween(after, middle, left), middle, ...keysBetween(middle, before, count - 1 - left)];
}
