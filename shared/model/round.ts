import * as z from 'zod';
import { Id, Moment, StagePosition } from './scalars.ts';
import { prose, requiredLine } from './text.ts';

/** A few use cases and a room: more of either is no longer a round that people sit through. */
export const ROUND_LIMITS = { useCases: 12, participants: 60, reason: 1_000 } as const;

/** Where the room put one use case once it had seen the votes, and why. */
export const Settlement = z.strictObject({
  useCase: Id,
  /** Null: the room sent it back to the Unplaced tray. */
  stage: StagePosition.nullable(),
  reason: prose(ROUND_LIMITS.reason).pipe(z.string().min(1, 'is empty')),
  /** Who decided, by name; text and no link, so that it stays true whoever leaves the list of participants. */
  decidedBy: requiredLine(),
  time: Moment,
});
export type Settlement = z.infer<typeof Settlement>;

/**
 * A round of blind placement: participants place the same few use cases without seeing the others' votes; then all is
 * revealed, and the room settles one place for each. While it is `collecting`, no view may tell where a vote lies:
 * votes are read through `shared/views/spread.ts` only.
 */
export const Round = z.strictObject({
  id: Id,
  type: z.literal('round'),
  /** The number the room calls it by: one above the highest when it began. */
  number: z.int().min(1).max(1_000_000),
  /** `settled` once each use case has a settlement, or the room has ended the round with some left as they stood. */
  state: z.enum(['collecting', 'revealed', 'settled']),
  began: Moment,
  revealed: Moment.nullable(),
  /** In the order in which they are placed. */
  useCases: z
    .array(Id)
    .min(1, 'are none')
    .max(ROUND_LIMITS.useCases, `are more than ${ROUND_LIMITS.useCases}`),
  participants: z
    .array(Id)
    .min(2, 'must be two or more')
    .max(ROUND_LIMITS.participants, `are more than ${ROUND_LIMITS.participants}`),
  /** At most one a use case, in the order in which they were settled. */
  settlements: z.array(Settlement).max(ROUND_LIMITS.useCases),
});
export type Round = z.infer<typeof Round>;

/** Where one participant puts one use case, in one round: one record for the three. */
export const Vote = z.strictObject({
  id: Id,
  type: z.literal('vote'),
  round: Id,
  participant: Id,
  useCase: Id,
  /** Null: abstains, which is not the same as not having voted. */
  stage: StagePosition.nullable(),
});
export type Vote = z.infer<typeof Vote>;
