import * as z from 'zod';

/** A record's id. Made outside `shared` (ids come in with the command): a lower-case UUID. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, 'is not an id');
export type Id = z.infer<typeof Id>;

/**
 * A stage's position on the curve, 0 first. How many stages there are, and their names, is content
 * (`shared/content/stages.ts`); the model only bounds the number.
 */
export const StagePosition = z.int().min(0).max(11);
export type StagePosition = z.infer<typeof StagePosition>;

/** A calendar day, `YYYY-MM-DD`, that exists. */
export const Day = z.iso.date('is not a date (YYYY-MM-DD)');
/** A moment, ISO 8601 in UTC with milliseconds. */
export const Moment = z.iso.datetime('is not a moment in UTC');

/** An ISO 4217 currency code. */
export const Currency = z
  .string()
  .regex(/^[A-Z]{3}$/, 'is not a currency code of three capital letters, such as EUR');
/** A BCP 47 language tag; the renderer and the report format numbers and dates with it. */
export const Locale = z
  .string()
  .regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is not a language tag such as en-GB')
  .max(35);

/** How many digits the whole part of an order key has, from its first letter: see `order.ts`. */
export function wholeDigits(key: string): number {
  const head = key.charCodeAt(0);
  return head >= 97 ? head - 96 : 91 - head; // "a" is 97, "Z" is 90
}

/** A fractional order key: see `order.ts`. Compared by code unit. */
export const OrderKey = z
  .string()
  .regex(/^[A-Za-z][0-9A-Za-z]+$/)
  .max(200)
  // Below a fraction that ends in the zero digit nothing fits, and one who looks for a place there looks for ever.
  .refine(
    key => key.length > wholeDigits(key) && (key.length === wholeDigits(key) + 1 || !key.endsWith('0')),
    'is not an order key',
  );
export type OrderKey = z.infer<typeof OrderKey>;

/** How a piece of content is named in a pack and in workshops: never shown, never changed once a pack is in use. */
export const ContentKey = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not a name of small letters, digits and hyphens')
  .max(60, 'is longer than 60 characters');
export type ContentKey = z.infer<typeof ContentKey>;
