import * as z from 'zod';

/** Why a call was not carried out, and in words what happened, what is safe, what to do next. */
export const Failure = z.strictObject({
  code: z.enum([
    'invalid', // the input does not fit the contract, or a command was refused
    'not-found', // the thing named is no longer there
    'exists', // the thing named is there already
    'limit', // more than the product takes
    'nothing-to-undo',
    'sealed',
    'locked', // another process holds the file
    'foreign', // not a Headwater file
    'newer', // made by a newer Headwater
    'damaged', // the file's structure or its chain is broken
    'no-access', // a folder or file may not be read or written
    'disk-full',
    'cancelled',
    'unreadable', // an import that cannot be understood
    'internal', // a fault of ours; the details are in the log, never in the message
  ]),
  /** One to three plain sentences for the person in the room. */
  message: z.string().min(1).max(2000),
  /** Where in a table: row 1 is the first line of the file. */
  where: z.strictObject({ row: z.int().min(1), column: z.string().max(300).nullable() }).nullable(),
});
export type Failure = z.infer<typeof Failure>;
export type FailureCode = Failure['code'];

/** A failure on its way: thrown by services, answered by the dispatcher as data. */
export class FailureError extends Error {
  override name = 'FailureError';
  readonly failure: Failure;
  constructor(code: FailureCode, message: string, where: Failure['where'] = null, options?: ErrorOptions) {
    super(message, options);
    this.failure = { code, message, where };
  }
}

/** What comes back over a transport for a call. `value` is parsed with the call's output schema. */
export const Answer = z.discriminatedUnion('ok', [
  z.strictObject({ ok: z.literal(true), value: z.unknown() }),
  z.strictObject({ ok: z.literal(false), failure: Failure }),
]);
export type Answer = z.infer<typeof Answer>;
