import type { PassWords } from '../../passing/words.ts';

export const BLIND_WORDS: PassWords = {
  answer: 'vote',
  item: 'use case',
  verb: 'Place',
  does: 'places',
  done: 'placed',
};
