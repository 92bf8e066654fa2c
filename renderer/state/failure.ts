import { type Failure, FailureError } from '../../shared/contract/failure.ts';

/** The failure in anything thrown; a fault of ours gets a sentence, never its stack. */
export function failureOf(cause: unknown): Failure {
  if (cause instanceof FailureError) return cause.failure;
  return {
    code: 'internal',
    message:
      'Headwater stumbled over a fault of its own. What was shown as saved is on disk; please try again.',
    where: null,
  };
}

/** The failure in one line, with row and column where it has them. */
export function sentenceOf(failure: Failure): string {
  const { where, message } = failure;
  if (!where || message.includes(`ow ${where.row}`)) return message;
  return where.column === null
    ? `Row ${where.row}: ${message}`
    : `Row ${where.row}, column “${where.column}”: ${message}`;
}
