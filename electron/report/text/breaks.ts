import LineBreaker from 'linebreak';

// Scripts written without spaces, whose words only a dictionary finds: UAX 14 leaves them to one.
const NO_SPACES = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
const words = new Intl.Segmenter('th', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** A paragraph cut where lines may break (UAX 14). The pieces join to the paragraph again. */
export function breakable(paragraph: string): string[] {
  const pieces: string[] = [];
  const breaker = new LineBreaker(paragraph);
  let start = 0;
  for (let next = breaker.nextBreak(); next; next = breaker.nextBreak()) {
    const piece = paragraph.slice(start, next.position);
    start = next.position;
    if (NO_SPACES.test(piece)) pieces.push(...[...words.segment(piece)].map(word => word.segment));
    else if (piece !== '') pieces.push(piece);
  }
  if (start < paragraph.length) pieces.push(paragraph.slice(start));
  return pieces;
}

/** The characters of a text as a reader counts them. */
export const clustersOf = (text: string): string[] =>
  [...graphemes.segment(text)].map(({ segment }) => segment);
