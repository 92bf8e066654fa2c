import * as z from 'zod';
import { ContentKey, Day, Id, OrderKey, StagePosition } from './scalars.ts';
import { line, prose, requiredLine } from './text.ts';

export const ROADMAP_LIMITS = { text: 300, reason: 2_000, links: 50 } as const;

export const HORIZONS = ['now', 'next', 'later'] as const;
export const ACTION_STATES = ['open', 'doing', 'done', 'dropped'] as const;

const number = z.int().min(1).max(1_000_000);
const links = z.array(Id).max(ROADMAP_LIMITS.links);
/** Where it came from, in words kept for the record: "Stage guide, 2 Early production". */
const source = line(200);

/** What the room agreed. */
export const Decision = z.strictObject({
  id: Id,
  type: z.literal('decision'),
  number,
  text: requiredLine(ROADMAP_LIMITS.text),
  /** By name; text and no link, so that it stays true whoever leaves the list of participants. */
  decidedBy: line(),
  reason: prose(ROADMAP_LIMITS.reason),
  day: Day,
  stage: StagePosition.nullable(),
  useCases: links,
  source,
  order: OrderKey,
});
export type Decision = z.infer<typeof Decision>;

/** Who does what by when. */
export const Action = z.strictObject({
  id: Id,
  type: z.literal('action'),
  number,
  /** Begins with a verb. */
  text: requiredLine(ROADMAP_LIMITS.text),
  owner: line(),
  due: Day.nullable(),
  horizon: z.enum(HORIZONS),
  stage: StagePosition.nullable(),
  useCases: links,
  /** Actions that must be done first. Never a circle. */
  blockedBy: links,
  state: z.enum(ACTION_STATES),
  note: prose(ROADMAP_LIMITS.reason),
  source,
  /** The recommendation of the stage guide that it was taken from; the words may have changed since. */
  recommendation: ContentKey.nullable(),
  order: OrderKey,
});
export type Action = z.infer<typeof Action>;

/** Set aside for later: the parking lot. */
export const Parked = z.strictObject({
  id: Id,
  type: z.literal('parked'),
  text: requiredLine(ROADMAP_LIMITS.text),
  /** Who brought it up. */
  by: line(),
  order: OrderKey,
});
export type Parked = z.infer<typeof Parked>;
