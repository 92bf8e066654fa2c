import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

// Anything that can make a level odd: right-to-left letters, Arabic digits, and the explicit controls.
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\u200f\u202b\u202e\u2067\u2068\ufb1d-\ufdff\ufe70-\ufefe\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Levels of a text (UAX 9), one a UTF-16 unit, and its base direction; null when all of it runs left to right. */
export interface Levels {
  readonly levels: Uint8Array;
  readonly base: 0 | 1;
}

/** @param direction the base direction; 'auto' lets the first strong letter decide */
export function levelsOf(text: string, direction: 'ltr' | 'rtl' | 'auto'): Levels | null {
  if (direction !== 'rtl' && !RIGHT_TO_LEFT.test(text)) return null;
  const { levels, paragraphs } = bidi.getEmbeddingLevels(text, direction);
  return { levels, base: ((paragraphs[0]?.level ?? 0) % 2) as 0 | 1 };
}

/** Whether a paragraph is set from the right. */
export const isRightToLeft = (text: string): boolean => levelsOf(text, 'auto')?.base === 1;

/** Runs from left to right as they are drawn (UAX 9, rule L2), from runs in reading order with their levels. */
export function visualOrder<T extends { readonly level: number }>(runs: readonly T[]): T[] {
  const order = [...runs];
  const highest = Math.max(0, ...runs.map(run => run.level));
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start;
      while (end < order.length && (order[end]?.level ?? 0) >= level) end++;
      if (end - start > 1) order.splice(start, end - start, ...order.slice(start, end).reverse());
      if (end > start) start = end;
    }
  }
  return order;
}
