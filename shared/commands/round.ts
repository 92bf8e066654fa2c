import * as z from 'zod';
import { type Diff, EMPTY_DIFF } from '../change/diff.ts';
import { done, type Result, refuse } from '../change/refusal.ts';
import { type Document, find, placementsByUseCase, RECORD_LIMITS, recordsOf } from '../model/document.ts';
import { openRound } from '../model/open-round.ts';
import { ROUND_LIMITS, Round, Settlement, Vote } from '../model/round.ts';
import { Id, Moment } from '../model/scalars.ts';
import { changed } from './changed.ts';
import { movePlacements } from './placement.ts';

/** Begins a round of blind placement. One at a time. */
export const BeginRound = z.strictObject({
  type: z.literal('round.begin'),
  id: Id,
  useCases: Round.shape.useCases,
  participants: Round.shape.participants,
  time: Moment,
});

/** Places use cases for participants, or changes where they are placed; `stage: null` abstains. One step of undo. */
export const CastVotes = z.strictObject({
  type: z.literal('round.vote'),
  round: Id,
  /** `id` is the one the vote's record gets when it is the first of its participant and use case. */
  votes: z
    .array(Vote.omit({ type: true, round: true }))
    .min(1, 'are none')
    .max(ROUND_LIMITS.useCases * ROUND_LIMITS.participants),
});

/** Shows the votes. From now on none can be added or changed. */
export const RevealRound = z.strictObject({ type: z.literal('round.reveal'), round: Id, time: Moment });

/** Writes down where the room puts one use case and why, and moves its card there. */
export const SettleRound = z.strictObject({
  type: z.literal('round.settle'),
  round: Id,
  ...Settlement.shape,
});

/**
 * Ends a round early. One in which nothing is settled goes, its votes with it; else what is settled stays on record with all
 * votes, and the cards that are not settled stay where they are.
 */
export const CancelRound = z.strictObject({ type: z.literal('round.cancel'), round: Id });

const gone = () => refuse('not-found', 'That round of blind placement is no longer there.');

export function beginRound(document: Document, command: z.output<typeof BeginRound>): Result<Diff> {
  const { id, time } = command;
  if (document.records.has(id)) return refuse('exists', `The id ${id} is in use already.`);
  if (openRound(document)) {
    return refuse('sealed', 'A blind placement is open already. Settle it or end it, then begin the next.');
  }
  const rounds = recordsOf(document, 'round');
  if (rounds.length >= RECORD_LIMITS.round) {
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.round} blind placements.`);
  }
  const useCases = [...new Set(command.useCases)];
  const participants = [...new Set(command.participants)];
  if (participants.length < 2) {
    return refuse('invalid', 'A blind placement needs two participants or more. Nothing was begun.');
  }
  if (!useCases.every(one => find(document, 'use-case', one))) {
    return refuse('not-found', 'One of those use cases is no longer there. Nothing was begun.');
  }
  if (!participants.every(one => find(document, 'participant', one))) {
    return refuse('not-found', 'One of those participants is no longer there. Nothing was begun.');
  }
  const number = rounds.reduce((most, round) => Math.max(most, round.number), 0) + 1;
  const round: Round = {
    ...{ id, type: 'round', number, state: 'collecting', began: time, revealed: null },
    ...{ useCases, participants, settlements: [] },
  };
  return done({ ...EMPTY_DIFF, added: { [id]: round } });
}

export function castVotes(document: Document, command: z.output<typeof CastVotes>): Result<Diff> {
  const round = find(document, 'round', command.round);
  if (!round) return gone();
  if (round.state !== 'collecting') {
    return refuse(
      'sealed',
      'The votes of this round are revealed, so none can be changed. Nothing was changed.',
    );
  }
  const key = (vote: Pick<Vote, 'participant' | 'useCase'>) => `${vote.participant} ${vote.useCase}`;
  const present = recordsOf(document, 'vote');
  const before = new Map(present.filter(vote => vote.round === round.id).map(vote => [key(vote), vote]));
  const after = new Map<string, Vote>();
  for (const { id, participant, useCase, stage } of command.votes) {
    if (!round.participants.includes(participant)) {
      return refuse('not-found', 'That participant takes no part in this round. Nothing was changed.');
    }
    if (!round.useCases.includes(useCase)) {
      return refuse('not-found', 'That use case is not in this round. Nothing was changed.');
    }
    const named = key({ participant, useCase });
    const own = before.get(named)?.id ?? after.get(named)?.id ?? id;
    after.set(named, { id: own, type: 'vote', round: round.id, participant, useCase, stage });
  }
  const added: Diff['added'] = {};
  const updated: Diff['updated'] = {};
  for (const [named, vote] of after) {
    const from = before.get(named);
    if (from && from.stage !== vote.stage) updated[from.id] = [from, vote];
    if (from) continue;
    if (document.records.has(vote.id) || vote.id in added) {
      return refuse('exists', `The id ${vote.id} is in use already.`);
    }
    added[vote.id] = vote;
  }
  if (present.length + Object.keys(added).length > RECORD_LIMITS.vote) {
    return refuse('limit', `A workshop holds at most ${RECORD_LIMITS.vote} votes.`);
  }
  return done({ ...EMPTY_DIFF, added, updated });
}

export function revealRound(document: Document, command: z.output<typeof RevealRound>): Result<Diff> {
  const round = find(document, 'round', command.round);
  if (!round) return gone();
  if (round.state !== 'collecting') return done(EMPTY_DIFF);
  if (!recordsOf(document, 'vote').some(vote => vote.round === round.id)) {
    return refuse('invalid', 'Nobody has placed anything yet, so there is nothing to reveal.');
  }
  return done(changed(round, { state: 'revealed', revealed: command.time }));
}

export function settleRound(document: Document, command: z.output<typeof SettleRound>): Result<Diff> {
  const { type: _, round: id, ...settlement } = command;
  const round = find(document, 'round', id);
  if (!round) return gone();
  if (round.state === 'collecting') {
    return refuse('sealed', 'The votes are not revealed yet. Reveal them, then settle a place.');
  }
  if (!round.useCases.includes(settlement.useCase)) {
    return refuse('not-found', 'That use case is not in this round. Nothing was changed.');
  }
  if (round.settlements.some(one => one.useCase === settlement.useCase)) {
    return refuse('exists', 'That use case is settled in this round already. Nothing was changed.');
  }
  if (round.state === 'settled') {
    return refuse('sealed', 'That round is over. Move the card on the board, or begin another round.');
  }
  const settlements = [...round.settlements, settlement];
  const state = settlements.length === round.useCases.length ? 'settled' : 'revealed';
  const written = changed(round, { settlements, state });
  // A card that stands on that stage already keeps its place among the others.
  if (placementsByUseCase(document).get(settlement.useCase)?.stage === settlement.stage) return done(written);
  const moved = movePlacements(document, {
    type: 'placement.move',
    useCases: [settlement.useCase],
    stage: settlement.stage,
    before: null,
  });
  if (!moved.ok) return moved;
  return done({ ...moved.value, updated: { ...moved.value.updated, ...written.updated } });
}

export function cancelRound(document: Document, command: z.output<typeof CancelRound>): Result<Diff> {
  const round = find(document, 'round', command.round);
  if (!round) return gone();
  if (round.state === 'settled') return done(EMPTY_DIFF);
  if (round.settlements.length > 0) return done(changed(round, { state: 'settled' }));
  const votes = recordsOf(document, 'vote').filter(vote => vote.round === round.id);
  return done({
    ...EMPTY_DIFF,
    removed: Object.fromEntries([round, ...votes].map(record => [record.id, record])),
  });
}
