import * as z from 'zod';
import { Id, OrderKey } from './scalars.ts';
import { line, prose, requiredLine } from './text.ts';
import { Driver, ValueRange } from './use-case.ts';

export const VALUE_LIMITS = { years: 5, text: 2_000 } as const;

const MOST = 1e13;
const number = z.number().min(0, 'is below zero').max(MOST, 'is too large');
const percent = z.number().min(0, 'is below zero').max(1000, 'is more than 1000 %');

/** How an amount comes about: so many of something, of which so many are changed, each worth so much. */
export const ValueBasis = z
  .strictObject({
    /** What is counted: "fraud cases a year". */
    of: requiredLine(120),
    /** How many there are today. */
    baseline: number,
    /** The share of the baseline that changes, in percent; low to high. */
    change: z
      .strictObject({ low: percent, likely: percent, high: percent })
      .refine(
        range => range.low <= range.likely && range.likely <= range.high,
        'must run from low over likely to high',
      ),
    /** What one is worth, in the workshop's currency. */
    unitValue: number,
  })
  .refine(
    basis => (basis.baseline * basis.change.high * basis.unitValue) / 100 <= MOST,
    'is more than an amount can be',
  );
export type ValueBasis = z.infer<typeof ValueBasis>;

/**
 * One line of the value ledger: what one effect brings in a full year. A use case's quick range (`useCase.value`) counts as a line without an
 * owner until lines of its own take its place: see `shared/views/ledger.ts`.
 */
export const ValueLine = z.strictObject({
  id: Id,
  type: z.literal('value-line'),
  /** Null: a line of the whole programme. */
  useCase: Id.nullable(),
  title: requiredLine(200),
  driver: Driver,
  /** The amount as a range; worked out from `basis` where there is one, so null then. */
  range: ValueRange.nullable(),
  basis: ValueBasis.nullable(),
  /** That it comes about at all, from 0 to 1. */
  probability: z.number().min(0).max(1),
  /** Share of the full amount in year 1, 2, …, from 0 to 1; the last goes on. */
  ramp: z.array(z.number().min(0).max(1)).min(1).max(VALUE_LIMITS.years),
  /** Who answers for the assumption. */
  owner: line(120),
  evidence: prose(VALUE_LIMITS.text),
  /** Lines with one tag may count the same money twice. */
  tag: line(60),
  order: OrderKey,
});
export type ValueLine = z.infer<typeof ValueLine>;
