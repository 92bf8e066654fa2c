import type * as z from 'zod';
import { type CallName, calls, type Handlers } from '../../shared/contract/calls.ts';
import { type Answer, type Failure, FailureError } from '../../shared/contract/failure.ts';
import type { Log } from './ports.ts';

/** The sentence for a fault of ours: what happened is in the log, never on the screen. */
const INTERNAL =
  'Something went wrong inside Headwater. What was shown as saved is on disk. Try again; if it happens again, restart Headwater.';

/** Carries out one call by name and answers data, whatever happens: it never throws. */
export type Dispatch = (name: string, input: unknown) => Promise<Answer>;

/** The one door to the handlers: input parsed on the way in, output on the way out, every throw turned into an answer. */
export function createDispatch(handlers: Handlers, log: Log): Dispatch {
  return async (name, input) => {
    // The type says string, but what says so lies on the other side of a transport.
    if (typeof name !== 'string' || !Object.hasOwn(calls, name)) {
      log.error(`Unknown call: ${JSON.stringify(String(name).slice(0, 100))}`);
      return failed({ code: 'invalid', message: 'Headwater does not know this request.', where: null });
    }
    const call = name as CallName;
    const parsed = calls[call].input.safeParse(input);
    if (!parsed.success) return failed({ code: 'invalid', message: unfit(parsed.error), where: null });
    return answerOf(log, call, async () => {
      // Input and handler belong to one name; only the compiler cannot follow that through a variable.
      const handle = handlers[call] as (input: unknown) => Promise<unknown>;
      return calls[call].output.parse(await handle(parsed.data));
    });
  };
}

/** What a piece of work came to, as an answer. Faults of ours go to the log with their details. */
export async function answerOf(log: Log, what: string, work: () => Promise<unknown>): Promise<Answer> {
  try {
    return { ok: true, value: await work() };
  } catch (error) {
    return failed(failureOf(log, what, error));
  }
}

/** Any throw as a failure that a person can read; what is no `FailureError` is logged. */
export function failureOf(log: Log, what: string, error: unknown): Failure {
  if (error instanceof FailureError) {
    if (error.failure.code === 'internal') log.error(what, error);
    return error.failure;
  }
  log.error(what, error);
  return { code: 'internal', message: INTERNAL, where: null };
}

const failed = (failure: Failure): Answer => ({ ok: false, failure });

/** The first thing that does not fit, in words, without what was sent: that may be long, or not for the screen. */
function unfit(error: z.core.$ZodError): string {
  const issue = firstIssue(error.issues[0]);
  const field = issue?.path.findLast(part => typeof part === 'string') ?? 'request';
  return `This was not carried out: ${String(field).slice(0, 60)} ${reasonOf(issue)}. Nothing was changed.`;
}

/** Inside a union that fits nowhere, the branch that came nearest tells more than "invalid input". */
function firstIssue(issue: z.core.$ZodIssue | undefined): z.core.$ZodIssue | undefined {
  if (issue?.code !== 'invalid_union') return issue;
  const nearest = issue.errors.find(branch => branch.length === 1)?.[0];
  return nearest ? firstIssue({ ...nearest, path: [...issue.path, ...nearest.path] }) : issue;
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  switch (issue?.code) {
    case 'too_big':
      return issue.origin === 'string'
        ? `is longer than ${issue.maximum} characters`
        : issue.origin === 'array'
          ? `has more than ${issue.maximum} entries`
          : `is above ${issue.maximum}`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'is empty' : `is below ${issue.minimum}`;
    case 'invalid_format':
    case 'custom':
      // Our own schemas word these ("is not a currency code …"); zod's own wording starts with "Invalid".
      return issue.message.startsWith('Invalid') ? 'is not valid' : issue.message;
    case 'unrecognized_keys':
      return 'has a part that does not belong there';
    default:
      return 'is missing or not valid';
  }
}
