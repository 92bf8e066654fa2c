import type { Id } from '../model/scalars.ts';

/** From this many stages on, the middle half of the votes is no longer of one mind. */
const SPLIT = 2;
/** From this many stages on, one vote stands so far from the median that the room should hear it. */
export const FAR = 3;

/** How people who could not see each other placed one thing: a use case on a stage, a dimension on a level. */
export interface Opinions {
  /** Votes by stage or level, 0 first. */
  readonly counts: readonly number[];
  /** Votes that name one, lowest first, then in the order in which the participants are named. */
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
}

/** The spread of some votes on one thing, on positions from 0 to one less than `positions`. */
export function opinionsOf(
  participants: readonly Id[],
  votes: readonly { readonly participant: Id; readonly stage: number | null }[],
  positions: number,
): Opinions {
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
    // A vote on a stage that this pack does not have still counts.
    counts: Array.from({ length: Math.max(positions, (high ?? 0) + 1) }, (_, stage) =>
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
