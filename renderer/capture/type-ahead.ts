import { foldWord } from '../../shared/views/words.ts';

/** Something to choose by typing its beginning. */
export interface TypeAheadOption {
  readonly value: string;
  readonly label: string;
}

const wordsOf = (text: string) =>
  foldWord(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Most choices shown at once: typing narrows them down. */
const MOST = 8;

/**
 * The options that what is typed may mean, likeliest first: those that begin with it, then those with a word that does.
 * @param takesNew whether what is typed may also stand for itself; it is then the last option, unless one is just that
 */
export function optionsFor(
  options: readonly TypeAheadOption[],
  typed: string,
  takesNew: boolean,
): readonly TypeAheadOption[] {
  const wanted = foldWord(typed.trim());
  if (wanted === '') return options.slice(0, MOST);
  const first = options.filter(({ label }) => foldWord(label).startsWith(wanted));
  const then = options.filter(
    option => !first.includes(option) && wordsOf(option.label).some(word => word.startsWith(wanted)),
  );
  const found = [...first, ...then].slice(0, MOST);
  const isThere = found.some(({ label }) => foldWord(label) === wanted);
  const own = { value: typed.trim(), label: `New: ${typed.trim()}` };
  return takesNew && !isThere ? [...found, own] : found;
}
