/** Something that can be found by words. */
export interface Findable {
  readonly label: string;
  /** Words it is found by as well, that count less. */
  readonly words?: string;
}

const wordsOf = (text: string): string[] =>
  fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Small letters without marks, so that "cafe" finds "Café". */
const fold = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether the letters of `part` stand in `word` in this order, beginning with its first. */
function runsThrough(part: string, word: string): boolean {
  let at = 0;
  for (const letter of word) if (letter === part[at]) at++;
  return at === part.length && word[0] === part[0];
}

/** Whether one letter more, less, other or swapped makes `part` the beginning of `word`. */
function isSlip(part: string, word: string): boolean {
  let at = 0;
  while (at < part.length && part[at] === word[at]) at++;
  const rest = part.slice(at);
  const goesOn = (left: string, right: string) => right.startsWith(left);
  return (
    goesOn(rest.slice(1), word.slice(at + 1)) ||
    goesOn(rest, word.slice(at + 1)) ||
    goesOn(rest.slice(1), word.slice(at)) ||
    (rest.length > 1 &&
      rest[0] === word[at + 1] &&
      rest[1] === word[at] &&
      goesOn(rest.slice(2), word.slice(at + 2)))
  );
}

/** How well one typed word fits one word: 0 is not at all. */
function fit(part: string, word: string): number {
  if (word === part) return 10;
  if (word.startsWith(part)) return 8;
  if (part.length >= 3 && word.includes(part)) return 4;
  if (part.length >= 4 && isSlip(part, word)) return 3;
  return part.length >= 3 && runsThrough(part, word) ? 2 : 0;
}

/**
 * How well a query fits: every word typed must fit a word of the label or a further word. 0 is not at all; an empty
 * query fits everything alike.
 */
export function score(query: string, { label, words = '' }: Findable): number {
  const parts = wordsOf(query);
  const own = wordsOf(label);
  const further = wordsOf(words);
  let sum = 1;
  for (const part of parts) {
    const best = Math.max(
      0,
      ...own.map((word, at) => fit(part, word) * 2 + (at === 0 && word.startsWith(part) ? 1 : 0)),
      ...further.map(word => fit(part, word)),
    );
    if (best === 0) return 0;
    sum += best;
  }
  // Of two that fit alike, the shorter one has less that was not asked for.
  return parts.length === 0 ? 1 : sum + 1 / (1 + own.length);
}

/** What fits a query, the best first; what fits alike stays in order. */
export function bestOf<T extends Findable>(query: string, all: readonly T[], most: number): T[] {
  return all
    .map(one => ({ one, points: score(query, one) }))
    .filter(({ points }) => points > 0)
    .sort((a, b) => b.points - a.points)
    .slice(0, most)
    .map(({ one }) => one);
}
