import type { IncomingMessage } from 'node:http';

/** The body is longer than the address takes. */
export class BodyTooLarge extends Error {
  override name = 'BodyTooLarge';
}

/**
 * The whole body of a request, at most `limit` bytes: refused by its declared length before a byte is read, and by
 * what really arrives whatever was declared.
 * @throws BodyTooLarge; any other error means that the sender went away
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > limit) throw new BodyTooLarge();
  const chunks: Buffer[] = [];
  let length = 0;
  // Not `for await`: leaving that early would destroy the socket before the refusal is sent.
  return await new Promise((resolve, reject) => {
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length <= limit) {
        chunks.push(chunk);
        return;
      }
      chunks.length = 0;
      request.pause();
      request.removeAllListeners('data');
      reject(new BodyTooLarge());
    });
    request.on('end', () => resolve(Buffer.concat(chunks, length)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('The sender went away.')));
  });
}
