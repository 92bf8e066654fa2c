/** Bits that a passphrase is fair with, and strong with; each guess costs 600,000 rounds. */
const FAIR = 40;
const STRONG = 60;
/** A word is one of some ten thousand, however long it is. */
const WORD_BITS = 13;
const BIT = { letter: 4.7, digit: 3.3, other: 5 } as const;
const RUNS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'qwertzuiop',
  'asdfghjkl',
  'zxcvbnm',
];

/**
 * How hard a passphrase is to guess, rather under- than overrated: words count as words, not as their letters; what comes twice counts once, and
 * what stands side by side on a keyboard or in the alphabet counts as a word.
 */
export function strengthOf(passphrase: string): 'weak' | 'fair' | 'strong' {
  const seen = new Set<string>();
  let bits = 0;
  for (const part of passphrase.toLowerCase().match(/\p{L}+|\p{N}+|[^\p{L}\p{N}]/gu) ?? []) {
    if (seen.has(part)) continue;
    seen.add(part);
    bits += bitsOf(part);
  }
  if (bits >= STRONG) return 'strong';
  return bits >= FAIR ? 'fair' : 'weak';
}

function bitsOf(part: string): number {
  // “aaaa” is no more than “a”.
  const differing = new Set(part).size;
  if (/^\p{L}/u.test(part)) return Math.min(WORD_BITS, differing * BIT.letter);
  if (!/^\p{N}/u.test(part)) return /\s|-/.test(part) ? 1 : BIT.other;
  if (RUNS.some(run => run.includes(part))) return BIT.digit;
  return Math.min(differing + 2, part.length) * BIT.digit;
}
