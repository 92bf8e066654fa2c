import type { IncomingMessage } from 'node:http';
import { FailureError } from '../../shared/contract/failure.ts';

/** The body is longer than the address takes. */
export class BodyTooLong extends FailureError {
  constructor(message: string) {
    super('limit', message);
  }
}

/**
 * The body of a request as it comes, at most `limit` bytes: refused by its declared length before a byte is read, and by what really arrives
 * whatever was declared. The line stays open, so that a refusal can be sent.
 * @param message what a person is told of a body that is too long
 * @throws BodyTooLong; any other error means that the sender went away
 */
export async function* bodyOf(
  request: IncomingMessage,
  limit: number,
  message: string,
): AsyncGenerator<Buffer, void, void> {
  let length = Number(request.headers['content-length'] ?? 0);
  if (length > limit) throw new BodyTooLong(message);
  length = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    length += (chunk as Buffer).length;
    if (length > limit) throw new BodyTooLong(message);
    yield chunk as Buffer;
  }
}
