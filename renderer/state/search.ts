import MiniSearch from 'minisearch';
import { type Document, recordsOf } from '../../shared/model/document.ts';
import type { Id } from '../../shared/model/scalars.ts';
import type { UseCase } from '../../shared/model/use-case.ts';
import { foldWord, SHORTEST_TAIL, wordsOf } from '../../shared/views/words.ts';

/** What a search found. */
export interface Found {
  /** By use case, the words to highlight in it, folded as `foldWord` folds. */
  readonly words: ReadonlyMap<Id, readonly string[]>;
  /** Whether nothing held the words as typed, so that these are only the nearest. */
  readonly isNear: boolean;
}

const FIELDS = ['number', 'title', 'description', 'unit', 'sponsor', 'streams', 'notes'] as const;

function makeIndex(): MiniSearch<UseCase> {
  return new MiniSearch<UseCase>({
    fields: [...FIELDS],
    extractField: (useCase, field) =>
      field === 'streams'
        ? [...useCase.produces, ...useCase.consumes].join(' ')
        : String(useCase[field as keyof UseCase] ?? ''),
    tokenize: wordsOf,
    // A word is also found by its end: "Kreditentscheidung" by "entscheidung".
    processTerm: (word, field) => {
      const term = foldWord(word);
      const isLong = term.length >= 8 && (field === 'title' || field === 'unit' || field === 'streams');
      return isLong ? tailsOf(term) : term;
    },
    searchOptions: { tokenize: wordsOf, processTerm: foldWord, combineWith: 'AND' },
  });
}

const tailsOf = (term: string): string[] =>
  Array.from({ length: term.length - SHORTEST_TAIL + 1 }, (_, start) => term.slice(start));

let index = makeIndex();
let known = new Map<Id, UseCase>();

/**
 * Brings the index to a document, so that the first key of a search finds it ready: only what
 * differs is indexed anew.
 */
export function prepareSearch(document: Document): void {
  const useCases = recordsOf(document, 'use-case');
  const changed = useCases.filter(useCase => known.get(useCase.id) !== useCase);
  // Another workshop, or nearly so: a fresh index is quicker than a thousand corrections.
  if (changed.length > useCases.length / 2) {
    index = makeIndex();
    index.addAll(useCases);
  } else {
    const ids = new Set(useCases.map(useCase => useCase.id));
    for (const id of known.keys()) if (!ids.has(id)) index.discard(id);
    for (const useCase of changed) {
      if (known.has(useCase.id)) index.replace(useCase);
      else index.add(useCase);
    }
  }
  known = new Map(useCases.map(useCase => [useCase.id, useCase]));
}

// A number is meant whole: 1 is not 10. The other words may still be unfinished.
const isUnfinished = (term: string) => !/^\d+$/.test(term);

// Two mistakes, as in letters that changed places; one in a short word.
const mistakesIn = (term: string) => (term.length > 4 ? 2 : term.length > 3 ? 1 : false);

/** Finds the use cases that hold every word of a text, each as a beginning; failing that, the nearest in spelling. */
export function search(document: Document, text: string): Found {
  prepareSearch(document);
  const exact = index.search(text, { prefix: isUnfinished });
  const typed = wordsOf(text).map(foldWord);
  if (exact.length > 0 || typed.length === 0) {
    return { words: new Map(exact.map(({ id }) => [id as Id, typed])), isNear: false };
  }
  const near = index.search(text, { prefix: isUnfinished, fuzzy: mistakesIn });
  return { words: new Map(near.map(({ id, terms }) => [id as Id, terms])), isNear: true };
}
