import type { Failure } from '../../shared/contract/failure.ts';

/** A failure's sentences as one, with the place in the table before it where there is one. */
export function oneSentence({ message, where }: Failure): string {
  const sentences = message
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.!?][”"')]?) (?=[\p{Lu}“"])/u);
  const joined = sentences
    .map((sentence, index) => (index === sentences.length - 1 ? sentence : sentence.replace(/[.!]$/, '')))
    .map((sentence, index) => (index === 0 ? sentence : small(sentence)))
    .join('; ');
  // Many sentences name their row themselves.
  if (where === null || new RegExp(`\\brow ${where.row}\\b`, 'i').test(joined)) return joined;
  const column = where.column === null ? '' : `, column “${where.column}”`;
  return `row ${where.row}${column}: ${joined}`;
}

/** A sentence in the middle of another begins small, unless its first word is a name or an abbreviation. */
const small = (sentence: string): string =>
  /^(Headwater|\p{Lu}[\p{Lu}\d-])/u.test(sentence)
    ? sentence
    : sentence.slice(0, 1).toLowerCase() + sentence.slice(1);
