import { type Document, recordsOf } from '../model/document.ts';
import type { Round, Settlement, Vote } from '../model/round.ts';
import type { Id } from '../model/scalars.ts';
import { type Opinions, opinionsOf } from './opinions.ts';

/*
 * The one place that reads votes. Before the reveal it tells who has voted on what, and never where: neither a view nor an
 * export can show what it cannot ask for.
 */

/** How the room placed one use case. */
export interface Spread extends Opinions {
  readonly useCase: Id;
  /** What the room settled, if it has. */
  readonly settlement: Settlement | null;
}

/** What the votes of a round come to, one spread a use case, in the round's order. Empty before the reveal. */
export function spreadsOf(document: Document, round: Round, stages: number): readonly Spread[] {
  if (round.state === 'collecting') return [];
  const votes = votesIn(document, round);
  return round.useCases.map(useCase => {
    const of = votes.filter(vote => vote.useCase === useCase);
    const settlement = round.settlements.find(one => one.useCase === useCase) ?? null;
    return { useCase, ...opinionsOf(round.participants, of, stages), settlement };
  });
}

/** Whose votes are in: by participant, the use cases that they have placed or abstained on. Never where. */
export function votedOn(document: Document, round: Round): ReadonlyMap<Id, ReadonlySet<Id>> {
  const voted = new Map<Id, Set<Id>>(round.participants.map(id => [id, new Set()]));
  for (const vote of votesIn(document, round)) voted.get(vote.participant)?.add(vote.useCase);
  return voted;
}

/** How many of a round's votes are in, and how many there can be. */
export function progressOf(document: Document, round: Round): { readonly done: number; readonly of: number } {
  return { done: votesIn(document, round).length, of: round.useCases.length * round.participants.length };
}

/**
 * Whether a vote lies where somebody says they have put it. For a screen that shows people what they themselves have just
 * pressed: after an undo it no longer stands.
 */
export function voteStands(document: Document, said: Omit<Vote, 'id' | 'type'>): boolean {
  return votesIn(document, { id: said.round }).some(
    vote =>
      vote.participant === said.participant && vote.useCase === said.useCase && vote.stage === said.stage,
  );
}

/** A round's votes as exports may hold them: none before the reveal. In a settled order. */
export function revealedVotes(document: Document): readonly Vote[] {
  return recordsOf(document, 'round')
    .filter(round => round.state !== 'collecting')
    .toSorted((a, b) => a.number - b.number)
    .flatMap(round => {
      const rank = (vote: Vote) =>
        round.useCases.indexOf(vote.useCase) * round.participants.length +
        round.participants.indexOf(vote.participant);
      return votesIn(document, round).toSorted((a, b) => rank(a) - rank(b));
    });
}

const NONE: readonly Vote[] = [];
const indexes = new WeakMap<Document, ReadonlyMap<Id, readonly Vote[]>>();

/** Sorted out once a document: a ballot asks at every key, and every round of the report. */
function votesIn(document: Document, { id }: Pick<Round, 'id'>): readonly Vote[] {
  let index = indexes.get(document);
  if (!index) {
    index = Map.groupBy(recordsOf(document, 'vote'), vote => vote.round);
    indexes.set(document, index);
  }
  return index.get(id) ?? NONE;
}
