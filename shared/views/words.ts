/** A word as searches compare it: lower case, no accents, "ß" as "ss". */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

// Scripts that put no space between words: each sign counts as one.
const SIGNS = ['Han', 'Hiragana', 'Katakana', 'Thai', 'Lao', 'Khmer']
  .map(one => `\\p{Script=${one}}`)
  .join('');
const UNSPACED = new RegExp(`^[${SIGNS}]`, 'u');
const WORDS = new RegExp(`[${SIGNS}]\\p{M}*|(?:(?![${SIGNS}])[\\p{L}\\p{N}]\\p{M}*)+`, 'gu');

/** The words of a text, as they stand in it. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
  /** Where it begins in the text. */
  readonly at: number;
}

/**
 * Divides a text where looked-for words stand in it; the pieces together are the text. `words` are folded. Null when
 * none stands in it.
 */
export function piecesOf(text: string, words: readonly string[]): readonly Piece[] | null {
  const { folded, starts } = foldText(text);
  const isIn = new Uint8Array(text.length);
  let found = false;
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at >= 0; at = folded.indexOf(word, at + word.length)) {
      const [from, to] = [starts[at] ?? 0, starts[at + word.length] ?? text.length];
      if (!counts(word, text[from - 1] ?? '', text[to] ?? '')) continue;
      isIn.fill(1, from, to);
      found = true;
    }
  }
  if (!found) return null;
  const pieces: Piece[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to++) {
    if (to < text.length && isIn[to] === isIn[from]) continue;
    pieces.push({ text: text.slice(from, to), isHit: isIn[from] === 1, at: from });
    from = to;
  }
  return pieces;
}

/** The shortest word that is looked for in the middle of others too. */
export const SHORTEST_TAIL = 4;

/** Whether a place between two letters is a find: the search takes a number whole, and a short word as a beginning. */
function counts(word: string, before: string, after: string): boolean {
  if (/^\d+$/.test(word)) return !/\d/.test(before) && !/\d/.test(after);
  return word.length >= SHORTEST_TAIL || !/[\p{L}\p{N}]/u.test(before) || UNSPACED.test(word);
}

/** A text folded, and for each of its places the place in the text that it came from. */
function foldText(text: string): { folded: string; starts: readonly number[] } {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  // A letter goes with the marks that follow it, so that a hit never takes an accent off its letter.
  for (const [part] of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const plain = foldWord(part);
    for (let place = 0; place < plain.length; place++) starts.push(at);
    folded += plain;
    at += part.length;
  }
  starts.push(text.length);
  return { folded, starts };
}
