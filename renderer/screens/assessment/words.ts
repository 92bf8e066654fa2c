import type { PassWords } from '../../passing/words.ts';

export const SCORE_WORDS: PassWords = {
  answer: 'answer',
  item: 'question',
  verb: 'Answer',
  does: 'answers',
  done: 'answered',
};
