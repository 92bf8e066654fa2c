import { type Document, recordsOf } from './document.ts';
import type { Round } from './round.ts';

/** The round of blind placement that is going on, if one is: there is never more than one. */
export const openRound = (document: Document): Round | undefined =>
  recordsOf(document, 'round').find(round => round.state !== 'settled');
