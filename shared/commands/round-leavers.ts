import type { Diff } from '../change/diff.ts';
import { type Document, recordsOf } from '../model/document.ts';
import type { Round } from '../model/round.ts';
import type { Id } from '../model/scalars.ts';

/**
 * What goes from the rounds of blind placement when use cases go: they themselves, the votes on them and what was settled
 * for them; a round that is left with nothing to place goes whole. For every command that removes use cases.
 */
export function roundsWithout(document: Document, going: ReadonlySet<Id>): Pick<Diff, 'updated' | 'removed'> {
  const updated: Diff['updated'] = {};
  const removed: Diff['removed'] = {};
  for (const round of recordsOf(document, 'round')) {
    const useCases = round.useCases.filter(id => !going.has(id));
    if (useCases.length === round.useCases.length) continue;
    if (useCases.length === 0) {
      removed[round.id] = round;
      continue;
    }
    const settlements = round.settlements.filter(({ useCase }) => !going.has(useCase));
    const isSettled = round.state === 'revealed' && settlements.length === useCases.length;
    const left: Round = { ...round, useCases, settlements, state: isSettled ? 'settled' : round.state };
    updated[round.id] = [round, left];
  }
  for (const vote of recordsOf(document, 'vote')) if (going.has(vote.useCase)) removed[vote.id] = vote;
  return { updated, removed };
}
