import * as z from 'zod';
import { Id, OrderKey } from './scalars.ts';
import { line, requiredLine } from './text.ts';

export const LEVELS = ['executive', 'management', 'workforce'] as const;
const Level = z.enum(LEVELS);

/** A person in the room. */
export const Participant = z.strictObject({
  id: Id,
  type: z.literal('participant'),
  name: requiredLine(),
  role: line(),
  unit: line(),
  level: Level.nullable(),
  order: OrderKey,
});
export type Participant = z.infer<typeof Participant>;
