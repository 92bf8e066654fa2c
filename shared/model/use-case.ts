import * as z from 'zod';
import { Id, StagePosition } from './scalars.ts';
import { line, prose, requiredLine, TEXT_LIMITS } from './text.ts';

/** How the use case meets the data: connect data that exists, or produce a new stream. */
export const PATTERNS = ['connect', 'new'] as const;
export const Pattern = z.enum(PATTERNS);
export type Pattern = z.infer<typeof Pattern>;

/** The money driver: make money, save money, protect money. */
export const DRIVERS = ['make', 'save', 'protect'] as const;
export const Driver = z.enum(DRIVERS);
export type Driver = z.infer<typeof Driver>;

/** Effort as a T-shirt size, smallest first. */
export const EFFORTS = ['XS', 'S', 'M', 'L', 'XL'] as const;
export const Effort = z.enum(EFFORTS);
export type Effort = z.infer<typeof Effort>;

const amount = z.number().min(0, 'is below zero').max(1e13, 'is too large');

/** Value a year in the workshop's currency: an honest range, never one bare number. */
export const ValueRange = z
  .strictObject({ low: amount, likely: amount, high: amount })
  .refine(
    range => range.low <= range.likely && range.likely <= range.high,
    'must run from low over likely to high',
  );
export type ValueRange = z.infer<typeof ValueRange>;

export const USE_CASE_LIMITS = { streams: 50, links: 100 } as const;

const streams = z
  .array(requiredLine())
  .max(USE_CASE_LIMITS.streams, `are more than ${USE_CASE_LIMITS.streams}`)
  .transform(names => [...new Set(names)]);

/** What a client would do with event streams. Where it stands now is its placement, a record of its own. */
export const UseCase = z.strictObject({
  id: Id,
  type: z.literal('use-case'),
  /** The number the room calls it by, printed on the poster and in tables: one above the highest when it was added. */
  number: z.int().min(1).max(1_000_000),
  title: requiredLine(TEXT_LIMITS.title),
  description: prose(),
  pattern: Pattern.nullable(),
  driver: Driver.nullable(),
  unit: line(),
  sponsor: line(),
  /** The stage it is meant to reach. */
  target: StagePosition.nullable(),
  /** Streams it produces and consumes, by name. */
  produces: streams,
  consumes: streams,
  value: ValueRange.nullable(),
  effort: Effort.nullable(),
  /** Other use cases it depends on or feeds. */
  links: z.array(Id).max(USE_CASE_LIMITS.links),
  notes: prose(),
});
export type UseCase = z.infer<typeof UseCase>;
