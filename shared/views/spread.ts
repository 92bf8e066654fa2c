import { type Document, recordsOf } from '../model/document.ts';
import type { Round, Settlement, Vote } from '../model/round.ts';
import type { Id } from '../model/scalars.ts';

/*
 * The one place that reads votes. Before the reveal it tells who has voted on what, and never where: neither a view nor an
 * export can show what it cannot ask for.
 */

/** From this many stages on, the middle half of the votes is no longer of one mind. */
const SPLIT = 2;
/** From this many stages on, one vote stands so far from the median that the room should hear it. */
export const FAR = 3;

/** How the room placed one use case. */
export interface Spread {
  readonly useCase: Id;
  /** Votes by stage, 0 first. */
  readonly counts: readonly number[];
  /** Votes that name a stage, lowest first, then in the order in which the round names its participants. */
  readonly placed: readonly { readonly participant: Id; readonly stage: number }[];
  readonly abstained: readonly Id[];
  /** Participants of whom there is no vote. */
  readonly missing: readonly Id[];
  /** The middle vote; between the two middle ones when they are even in number. Null without any. */
  readonly median: number | null;
  /** Lowest and highest vote; null without any. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** The two ends of the middle half (Tukey's hinges: the medians of both halves, the middle vote in each). */
  readonly middle: { readonly from: number; readonly to: number } | null;
  /**
   * Null unless the room disagrees strongly: `split` when the middle half of the votes spans two stages or more, else `far`
   * when at least one vote stands three stages or more from the median.
   */
  readonly dissent: 'split' | 'far' | null;
  /** Whose votes stand two stages or more from the median. */
  readonly apart: readonly Id[];
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
    return { ...spreadOf(useCase, round.participants, of, stages), settlement };
  });
}

/** The spread of some votes on one use case. */
function spreadOf(
  useCase: Id,
  participants: readonly Id[],
  votes: readonly Pick<Vote, 'participant' | 'stage'>[],
  stages: number,
): Omit<Spread, 'settlement'> {
  const where = new Map(votes.map(vote => [vote.participant, vote.stage]));
  const placed = participants
    .flatMap(participant => {
      const stage = where.get(participant) ?? null;
      return stage === null ? [] : { participant, stage };
    })
    .sort((a, b) => a.stage - b.stage);
  const values = placed.map(vote => vote.stage);
  const median = middleOf(values);
  const [low, high] = [values[0], values.at(-1)];
  const half = Math.ceil(values.length / 2);
  const [from, to] = [middleOf(values.slice(0, half)), middleOf(values.slice(-half))];
  const away = (stage: number) => (median === null ? 0 : Math.abs(stage - median));
  const isSplit = from !== null && to !== null && to - from >= SPLIT;
  const isFar = values.some(stage => away(stage) >= FAR);
  return {
    useCase,
    // A vote on a stage that this pack does not have still counts.
    counts: Array.from({ length: Math.max(stages, (high ?? 0) + 1) }, (_, stage) =>
      values.reduce((sum, value) => (value === stage ? sum + 1 : sum), 0),
    ),
    placed,
    abstained: participants.filter(id => where.get(id) === null),
    missing: participants.filter(id => !where.has(id)),
    median,
    range: low === undefined || high === undefined ? null : { low, high },
    middle: from === null || to === null ? null : { from, to },
    dissent: isSplit ? 'split' : isFar ? 'far' : null,
    apart: placed.filter(vote => away(vote.stage) >= 2).map(vote => vote.participant),
  };
}

/** The middle of sorted numbers, or null when there are none. */
function middleOf(sorted: readonly number[]): number | null {
  const at = (sorted.length - 1) / 2;
  const [below, above] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below === undefined || above === undefined ? null : (below + above) / 2;
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
  return recordsOf(document, 'vote').some(
    vote =>
      vote.round === said.round &&
      vote.participant === said.participant &&
      vote.useCase === said.useCase &&
      vote.stage === said.stage,
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

const votesIn = (document: Document, round: Round): Vote[] =>
  recordsOf(document, 'vote').filter(vote => vote.round === round.id);
