import * as z from 'zod';
import { Id, OrderKey, StagePosition } from './scalars.ts';

/**
 * Where a use case stands now. Every use case has exactly one, and it carries the use case's place and
 * nothing else, so that a move touches one small record. `stage: null` is the Unplaced tray.
 */
export const Placement = z.strictObject({
  id: Id,
  type: z.literal('placement'),
  useCase: Id,
  stage: StagePosition.nullable(),
  order: OrderKey,
});
export type Placement = z.infer<typeof Placement>;
