import { type Result, refuse } from '../change/refusal.ts';
import { type Document, find, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import type { Id } from '../model/scalars.ts';

type Item = 'decision' | 'action' | 'parked';
const WORDS: Readonly<Record<Item, { one: string; many: string }>> = {
  decision: { one: 'decision', many: 'decisions' },
  action: { one: 'action', many: 'actions' },
  parked: { one: 'parked point', many: 'parked points' },
};

/** Why records of the roadmap cannot be added; null when they can. */
export function refusedNew(document: Document, type: Item, ids: readonly Id[]): Result<never> | null {
  if (recordsOf(document, type).length + ids.length > RECORD_LIMITS[type])
    return refuse(
      'limit',
      `A workshop holds at most ${RECORD_LIMITS[type]} ${WORDS[type].many}. Nothing was added.`,
    );
  const seen = new Set<Id>();
  for (const id of ids) {
    if (document.records.has(id) || seen.has(id)) return refuse('exists', `The id ${id} is in use already.`);
    seen.add(id);
  }
  return null;
}

/** Why records of the roadmap cannot point where they do; null when they can. */
export const refusedLinks = (document: Document, useCases: readonly Id[] = []): Result<never> | null =>
  useCases.every(id => find(document, 'use-case', id))
    ? null
    : refuse('not-found', 'One of those use cases is no longer there. Nothing was changed.');

export const gone = (type: Item): Result<never> =>
  refuse('not-found', `That ${WORDS[type].one} is no longer there.`);

/** One above the highest number in use. */
export const nextNumber = (document: Document, type: 'decision' | 'action'): number =>
  recordsOf(document, type).reduce((most, { number }) => Math.max(most, number), 0) + 1;
