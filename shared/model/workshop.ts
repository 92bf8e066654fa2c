import * as z from 'zod';
import { Currency, Day, Id, Locale } from './scalars.ts';
import { line, requiredLine, TEXT_LIMITS } from './text.ts';

/** Where a workshop came from, when it was not begun empty. */
const Origin = z.strictObject({
  kind: z.enum(['sample', 'copy', 'sealed-pdf']),
  /** The workshop this one was copied from, or which a sealed PDF held; null for the sample that ships. */
  of: Id.nullable(),
});

/** One engagement with one client. A document holds exactly one. */
export const Workshop = z.strictObject({
  id: Id,
  type: z.literal('workshop'),
  client: requiredLine(),
  title: line(TEXT_LIMITS.title),
  date: Day,
  currency: Currency,
  locale: Locale,
  /** Version of the stages pack it was made with, so that it keeps working when packs change. */
  pack: z.strictObject({ name: requiredLine(80), version: z.int().min(1).max(1_000_000) }),
  origin: Origin.nullable(),
});
export type Workshop = z.infer<typeof Workshop>;
