import * as z from 'zod';
import { ContentKey, Id } from './scalars.ts';
import { prose } from './text.ts';

/** Whether there is evidence: there is, there is none, or nobody knows yet. */
export const EVIDENCE_STATES = ['yes', 'no', 'unknown'] as const;
export const EvidenceState = z.enum(EVIDENCE_STATES);
export type EvidenceState = z.infer<typeof EvidenceState>;

/** Most characters a note on evidence may have. */
export const EVIDENCE_NOTE = 2_000;

/**
 * What speaks for a use case meeting one criterion of a stage. At most one record a use case and criterion; where
 * there is none, nothing is known. The criterion is content: a pack that no longer has it leaves the record alone.
 */
export const Evidence = z.strictObject({
  id: Id,
  type: z.literal('evidence'),
  useCase: Id,
  criterion: ContentKey,
  state: EvidenceState,
  /** What the evidence is, or why there is none. */
  note: prose(EVIDENCE_NOTE),
});
export type Evidence = z.infer<typeof Evidence>;
