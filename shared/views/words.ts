/** A word as searches compare it: lower case, no accents, "ß" as "ss". */
export const foldWord = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('ß', 'ss');

// Scripts that put no space between words: each sign counts as one.
const WORDS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}])[\p{L}\p{N}]\p{M}*)+/gu;

/** The words of a text, as they stand in it. */
export const wordsOf = (text: string): string[] => text.match(WORDS) ?? [];

/** A piece of a text, and whether it is one of the words looked for. */
export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
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
      isIn.fill(1, starts[at] ?? 0, starts[at + word.length] ?? text.length);
      found = true;
    }
  }
  if (!found) return null;
  const pieces: Piece[] = [];
  let from = 0;
  for (let to = 1; to <= text.length; to++) {
    if (to < text.length && isIn[to] === isIn[from]) continue;
    pieces.push({ text: text.slice(from, to), isHit: isIn[from] === 1 });
    from = to;
  }
  return pieces;
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
