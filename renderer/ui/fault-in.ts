import type * as z from 'zod';

/** What is wrong with a draft of a field, as a sentence; null when nothing is. For schemas whose messages are predicates ("is empty"). */
export function faultIn(schema: z.ZodType, draft: unknown): string | null {
  const parsed = schema.safeParse(draft);
  return parsed.success ? null : `This ${parsed.error.issues[0]?.message}.`;
}
