import { type Document, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';
import type { UseCase } from '../model/use-case.ts';
import { plainWords } from './import-words.ts';

/** A use case whose title says nearly the same. */
export interface Similar {
  readonly useCase: UseCase;
  /** From 0 (nothing in common) to 1 (the same words). */
  readonly likeness: number;
}

/** From this likeness on two titles are shown to a person as perhaps the same. */
const ALIKE = 0.7;

// English, German, French, Dutch, Spanish, Italian, without accents: words that tell no two titles apart.
const SMALL_WORDS = new Set(
  `a an and are as at by for from in into is of on or our per the their to via with within
   am an auf aus bei das dem den der des die durch ein eine einem einen einer fur im in mit nach oder
   uber um und vom von vor zu zum zur au aux avec ce ces chez dans de des du en et la le les leur ou par pour
   sans sur un une aan bij door een het naar om op tot uit van voor al con del el las los para por sin su una y
   alla con da dal dei della di il nel per tra`.split(/\s+/),
);
/** Letters that have no accent to take off, yet are typed without. */
const FOLDED: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' };
/** Scripts written without spaces: there every pair of signs counts as a word. */
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]{2,}/gu;
const pairs = (run: string) => [...run].slice(1).map((sign, at) => [...run][at] + sign);

/** The words of a title that tell it from others: no accents, no small words, each once. */
function wordsOf(title: string): string[] {
  const plain = plainWords(title)
    .replace(/[łøđıæœ]/g, sign => FOLDED[sign] ?? sign)
    .replace(RUN, run => ` ${pairs(run).join(' ')} `);
  const all = plain.split(' ').filter(Boolean);
  const telling = all.filter(word => !SMALL_WORDS.has(word));
  return [...new Set(telling.length > 0 ? telling : all)];
}

/** Region 1 and Region 2 differ by one sign and are two things. */
const figuresOf = (words: readonly string[]) =>
  words
    .filter(word => /\p{N}/u.test(word))
    .sort()
    .join(' ');

const weightOf = (words: readonly string[]) => words.reduce((sum, word) => sum + word.length, 0);

interface Entry {
  readonly useCase: UseCase;
  readonly figures: string;
  readonly weight: number;
}
interface Index {
  readonly entries: readonly Entry[];
  /** Which entries have a word. */
  readonly words: ReadonlyMap<string, readonly number[]>;
}

const indexes = new WeakMap<Document, Index>();
const wordsKept = new WeakMap<UseCase, string[]>();

/** All titles by their words; made once a document, and cheaply: a use case's words are kept with it. */
function indexOf(document: Document): Index {
  let index = indexes.get(document);
  if (!index) {
    const words = new Map<string, number[]>();
    const entries = recordsOf(document, 'use-case').map((useCase, at): Entry => {
      const own = wordsKept.get(useCase) ?? wordsOf(useCase.title);
      wordsKept.set(useCase, own);
      for (const word of own) {
        const group = words.get(word);
        if (group) group.push(at);
        else words.set(word, [at]);
      }
      return { useCase, figures: figuresOf(own), weight: weightOf(own) };
    });
    index = { entries, words };
    indexes.set(document, index);
  }
  return index;
}

/**
 * The use cases whose titles say nearly the same as a text, likest first. Order of words, accents, capitals, endings
 * and small slips of the keys do not count; figures do.
 * @param except a use case that is not to be named: the one the text comes from
 */
export function similarTo(document: Document, text: string, except: Id | null = null, most = 3): Similar[] {
  const asked = wordsOf(text);
  if (weightOf(asked) < 4) return [];
  const { entries, words } = indexOf(document);
  const figures = figuresOf(asked);
  const weight = weightOf(asked);
  const common = new Map<number, number>();
  for (const one of asked) {
    const hit = new Set<number>();
    for (const [word, at] of words) if (sameWord(one, word)) for (const entry of at) hit.add(entry);
    for (const entry of hit) common.set(entry, (common.get(entry) ?? 0) + one.length);
  }
  const found: Similar[] = [];
  for (const [at, shared] of common) {
    const entry = entries[at];
    if (!entry || entry.useCase.id === except || entry.figures !== figures) continue;
    const likeness = Math.min(1, (2 * shared) / (weight + entry.weight));
    if (likeness >= ALIKE) found.push({ useCase: entry.useCase, likeness });
  }
  return found.sort((a, b) => b.likeness - a.likeness || a.useCase.number - b.useCase.number).slice(0, most);
}

/**
 * The pairs of titles, by their places, that say nearly the same: see `similarTo`. Titles with different figures have nothing in common, so only those
 * with the same ones are compared.
 * @param least the likeness from which on two are a pair
 */
export function pairsAlike(titles: readonly string[], least: number): (readonly [number, number])[] {
  const read = titles.map((title, at) => {
    const words = wordsOf(title);
    return { at, words, weight: weightOf(words), figures: figuresOf(words) };
  });
  const found: (readonly [number, number])[] = [];
  for (const group of Map.groupBy(read, one => one.figures).values()) {
    for (const [place, one] of group.entries()) {
      for (const other of group.slice(place + 1)) {
        const weight = one.weight + other.weight;
        const common = one.words.filter(word => other.words.some(its => sameWord(word, its)));
        if (common.length > 0 && (2 * weightOf(common)) / weight >= least) found.push([one.at, other.at]);
      }
    }
  }
  return found.sort(([a, b], [c, d]) => a - c || b - d);
}

/** Whether two words are one but for an ending or a slip: "payment" and "payments", "scoring" and "scroing". */
function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 3) return false;
  if (long.startsWith(short)) return true;
  return withinSlips(short, long, short.length >= 9 ? 2 : 1);
}

/** Whether so many slips (a letter too many, too few, another one, two swapped) lead from one word to the other. */
function withinSlips(a: string, b: string, slips: number): boolean {
  if (b.length - a.length > slips) return false;
  let twoUp: number[] = [];
  let up = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (up[column] ?? 0) + 1,
        (line[column - 1] ?? 0) + 1,
        (up[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (twoUp[column - 2] ?? 0) + 1);
      line.push(cost);
      least = Math.min(least, cost);
    }
    if (least > slips) return false;
    twoUp = up;
    up = line;
  }
  return (up[b.length] ?? 0) <= slips;
}
