import { type OrderKey, wholeDigits } from './scalars.ts';

/*
 * Fractional order: a key is a number in base 62, compared by code unit, so that between any two keys there is
 * another and a move touches one record. A key is a whole part and a fraction. The whole part's first letter
 * tells its length ("a" one digit, "b" two …; "Z" one digit below zero, "Y" two …), so adding at either end a
 * million times costs five digits. A fraction never ends in the zero digit, or nothing would fit below it.
 * The scheme is David Greenspan's ("Implementing Fractional Indexing", 2020).
 */
const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const LAST = DIGITS.length - 1;
const digit = (text: string, at: number): number => (at < text.length ? DIGITS.indexOf(text.charAt(at)) : 0);
const at = (value: number): string => DIGITS.charAt(value);

/** Sorts by order key, then by id, so that two equal keys (a merge of copies) still have one order. */
export function byOrder(a: { order: OrderKey; id: string }, b: { order: OrderKey; id: string }): number {
  if (a.order !== b.order) return a.order < b.order ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The whole part of a key: its first letter and as many digits as that tells. */
const wholeOf = (key: OrderKey): string => key.slice(0, wholeDigits(key) + 1);

/** The next whole number up (`step` 1) or down (-1). */
function nextWhole(whole: string, step: 1 | -1): string {
  const digits = [...whole.slice(1)].map(one => DIGITS.indexOf(one));
  let place = digits.length - 1;
  for (; place >= 0; place--) {
    const value = (digits[place] ?? 0) + step;
    if (value >= 0 && value <= LAST) {
      digits[place] = value;
      return whole.charAt(0) + digits.map(at).join('');
    }
    digits[place] = step > 0 ? 0 : LAST;
  }
  // All digits turned over: the next length. From "Z" up comes "a", and back.
  const head = whole.charCodeAt(0) + step;
  const crossed = head === 91 ? 97 : head === 96 ? 90 : head;
  const length = crossed >= 97 ? crossed - 96 : 91 - crossed;
  return String.fromCharCode(crossed) + at(step > 0 ? 0 : LAST).repeat(length);
}

/** The fraction in the middle of two; '' as `high` is the open end (one). */
function middle(low: string, high: string): string {
  let same = 0;
  if (high !== '') while (digit(low, same) === digit(high, same)) same += 1;
  if (same > 0) return high.slice(0, same) + middle(low.slice(same), high.slice(same));
  const floor = digit(low, 0);
  const ceiling = high === '' ? LAST + 1 : digit(high, 0);
  if (ceiling - floor > 1) return at((floor + ceiling) >> 1);
  // Neighbouring digits: the first of the higher one will do if more follows it, else go on below the lower one.
  return high.length > 1 ? high.charAt(0) : at(floor) + middle(low.slice(1), '');
}

/**
 * A key strictly between two others; null is the open end.
 * @throws RangeError when `after` is not below `before`.
 */
export function keyBetween(after: OrderKey | null, before: OrderKey | null): OrderKey {
  if (after === null && before === null) return `a${at(0)}`;
  if (before === null) return nextWhole(wholeOf(after as OrderKey), 1);
  const ceiling = wholeOf(before);
  if (after === null) return before === ceiling ? nextWhole(ceiling, -1) : ceiling;
  if (after >= before) throw new RangeError(`No key lies between "${after}" and "${before}".`);
  const floor = wholeOf(after);
  if (floor === ceiling) return floor + middle(after.slice(floor.length), before.slice(floor.length));
  const next = nextWhole(floor, 1);
  return next < before ? next : floor + middle(after.slice(floor.length), '');
}

/** `count` keys in ascending order, strictly between two others, spread so that they stay short. */
export function keysBetween(after: OrderKey | null, before: OrderKey | null, count: number): OrderKey[] {
  const keys: OrderKey[] = [];
  if (count === 0) return keys;
  if (before === null) {
    for (let last = after; keys.length < count; ) {
      last = keyBetween(last, null);
      keys.push(last);
    }
    return keys;
  }
  const centre = keyBetween(after, before);
  const left = (count - 1) >> 1;
  return [...keysBetween(after, centre, left), centre, ...keysBetween(centre, before, count - 1 - left)];
}
