import * as z from 'zod';
import { AssessmentPack } from '../content/assessment.ts';
import { ContentKey, Day, Id } from './scalars.ts';
import { line, prose, requiredLine } from './text.ts';

export const ASSESSMENT_LIMITS = { participants: 60, evidence: 2_000 } as const;

export const CONFIDENCES = ['low', 'medium', 'high'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/**
 * Where an organisation or a unit stands, on one day. Scored by the room together, or by each participant blind: while it is
 * `collecting`, no view may tell of a participant's score (`shared/views/assessment.ts` alone reads them).
 */
export const Assessment = z.strictObject({
  id: Id,
  type: z.literal('assessment'),
  number: z.int().min(1).max(1_000_000),
  /** The questions as they were when it was begun. */
  pack: AssessmentPack,
  /** The business unit it is about; empty: the whole organisation. */
  about: line(120),
  day: Day,
  mode: z.enum(['room', 'blind']),
  /** In mode `room` always `open`. */
  state: z.enum(['open', 'collecting', 'revealed']),
  /** Who scores, in mode `blind`. */
  participants: z.array(Id).max(ASSESSMENT_LIMITS.participants),
  /** Those of them who were taken off the list of the workshop since, by the name they had: what they said keeps it. */
  leavers: z.array(z.strictObject({ id: Id, name: requiredLine() })).max(ASSESSMENT_LIMITS.participants),
});
export type Assessment = z.infer<typeof Assessment>;

/** One level for one dimension: the room's (participant null), or one participant's in a blind assessment. */
export const Score = z.strictObject({
  id: Id,
  type: z.literal('score'),
  assessment: Id,
  dimension: ContentKey,
  participant: Id.nullable(),
  /** `unknown`: asked, and nobody can say. Null: not answered yet; so far there is only evidence or confidence. */
  level: z.union([z.int().min(0).max(11), z.literal('unknown')]).nullable(),
  confidence: z.enum(CONFIDENCES).nullable(),
  evidence: prose(ASSESSMENT_LIMITS.evidence),
});
export type Score = z.infer<typeof Score>;
